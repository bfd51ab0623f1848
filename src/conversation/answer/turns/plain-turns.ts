import { type Block, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { knownAnswers } from '../../case/known-answers.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import { regionOf, type Scene } from '../../read/scene.ts';
import { messageOf, type Suggestion } from '../../reply.ts';
import * as words from '../../wording/fixed-words.ts';
import { topic } from '../suggestions.ts';
import { answerTurn } from './answer-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Situations one may start from; each is sent as it reads. */
export const STARTERS: readonly Suggestion[] = [
  topic('房租能减吗'),
  topic('社保能缓交吗'),
  topic('贷款到期还不上怎么办', '贷款到期还不上'),
  topic('我能享受哪些政策'),
];

const said = (
  ...blocks: Block[]
): Pick<TurnDraft, 'messages' | 'measures' | 'contacts' | 'effects'> => ({
  messages: [messageOf('text', blocks)],
  measures: [],
  contacts: [],
  effects: [],
});

/** A sentence in between; the case in hand stays as it is and its open question is put again. */
export function sentenceTurn(text: string, scene: Scene, suggest = false): TurnDraft {
  return {
    ...keepFocus(scene),
    ...said(block('statement', text)),
    suggestions: suggest ? STARTERS : [],
  };
}

/** The open question could not be answered by these words; it is put again. */
export function unreadTurn(scene: Scene): TurnDraft {
  return {
    ...keepFocus(scene),
    ...said(block('acknowledgement', words.unreadableAnswer, { event: 'unread' })),
  };
}

/** Everything said is dropped, the conversation goes on. */
export function restartTurn(): TurnDraft {
  return {
    answers: [],
    focus: null,
    ask: null,
    ...said(block('acknowledgement', words.restarted, { event: 'restarted' })),
    suggestions: STARTERS,
  };
}

/** Everything kept is deleted. */
export function forgetTurn(): TurnDraft {
  return {
    ...restartTurn(),
    ...said(block('acknowledgement', words.forgotten, { event: 'forgotten' })),
    effects: [{ kind: 'forget' }],
  };
}

/** 我都说了啥: each fact with its value, and whether it bears on the case in hand. */
export function recallTurn(scene: Scene, deps: Deps): TurnDraft {
  const focus = measuresById(scene.state.focus?.measures ?? [], deps);
  const bearing = deps.judgement.bearing(focus);
  const known = knownAnswers(scene.answers).flatMap(({ fact: id, value, isTold }) => {
    const fact = factById(id, deps);
    if (fact === undefined) return [];
    const isUnused = focus.length > 0 && !bearing.has(id);
    const line = words.knownLine(fact.label, deps.judgement.valueWords(fact, value), {
      isTold,
      isUnused,
    });
    return [block('fact', line, { fact: id })];
  });
  const blocks =
    known.length === 0
      ? [block('statement', words.nothingKnown)]
      : [block('statement', words.knownOpening), ...known, block('more', words.howToCorrect)];
  return { ...keepFocus(scene), ...said(...blocks), suggestions: [] };
}

/** Takes the talk back to where it stood before the last turn that changed it. */
export function undoTurn(scene: Scene, deps: Deps): TurnDraft {
  const moment = scene.state.past.at(-1);
  if (moment === undefined) return sentenceTurn(words.nothingToUndo, scene);
  const answers = scene.state.answers.slice(0, moment.answers);
  const { focus, open, waiting, named, asOf } = moment;
  const state = { ...scene.state, answers, open, focus, waiting, named };
  const before: Scene = {
    ...scene,
    state,
    answers,
    added: [],
    region: regionOf(answers),
    asOf,
    on: asOf ?? scene.today,
  };
  const told = focus === null ? sentenceTurn('', before) : answerTurn(before, deps);
  const undone = messageOf('text', [block('acknowledgement', words.undone, { event: 'undone' })]);
  return { ...told, waiting, messages: [undone, ...(focus === null ? [] : told.messages)] };
}

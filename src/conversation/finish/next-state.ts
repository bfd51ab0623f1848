import { stored } from '../../language/words.ts';
import type { TurnDraft } from '../answer/turns/turn-draft.ts';
import type { Move } from '../decide/move.ts';
import { handOf } from '../decide/table.ts';
import type { Deps } from '../deps.ts';
import { factById, measuresById } from '../lookup.ts';
import type { Scene } from '../read/scene.ts';
import type { Question } from '../reply.ts';
import {
  type ConversationState,
  type Focus,
  MAX_ANSWERS,
  MAX_MOMENTS,
  MAX_NAMED,
  MAX_OFFERED,
  MAX_QUESTION,
  type Moment,
  type Offered,
  type Waiting,
} from '../state.ts';

/** What the talk knows after the turn: answers, focus, open question, what was shown and offered. */
export function nextState(
  told: TurnDraft,
  moves: readonly Move[],
  question: Question | null,
  shown: readonly string[],
  scene: Scene,
  deps: Deps,
): ConversationState {
  const undone = moves.some(({ kind }) => kind === 'undo') ? scene.state.past.at(-1) : undefined;
  return {
    version: 1,
    turn: scene.turn,
    answers: told.answers.slice(-MAX_ANSWERS).map((answer) => ({ ...answer })),
    focus: told.focus === null ? null : withNames(told.focus, scene.state.focus),
    open:
      question === null
        ? null
        : { id: question.id, fact: question.fact, progress: question.progress },
    asOf: undone === undefined ? scene.asOf : undone.asOf,
    offered: offeredBy(told, scene),
    explained: told.explained ?? askedAbout(told, scene, deps),
    trouble:
      told.trouble ??
      (told.focus === null || told.measures.length > 0 ? null : scene.state.trouble),
    wished: [...(told.wished ?? [])],
    lookup: told.lookup ?? null,
    shown: [...shown],
    since: moves.some(({ kind }) => kind === 'restart') ? scene.turn : scene.state.since,
    supposing: supposedOf(told, moves, scene),
    supposed: answersSupposed(told),
    waiting: stillWaiting(told, scene),
    named: undone === undefined ? namedBy(told, moves, scene) : undone.named,
    past: pastOf(told, moves, scene),
  };
}

/** What is in hand, with whom and what the talk has known by name. */
function withNames(focus: Focus, before: Focus | null): Focus {
  const people = focus.people ?? before?.people;
  const called = focus.called ?? before?.called;
  return {
    ...focus,
    measures: [...focus.measures],
    asked: [...focus.asked],
    ...(people === undefined ? {} : { people }),
    ...(called === undefined ? {} : { called }),
  };
}

/** What the reply asks back about, with the words that led to it. */
function offeredBy({ offered = [] }: TurnDraft, { words }: Scene): Offered | null {
  return offered.length === 0
    ? null
    : { measures: offered.slice(0, MAX_OFFERED), question: stored(words.slice(0, MAX_QUESTION)) };
}

/**
 * What something was first supposed of, while suppositions follow one another; what was in hand, where it
 * led to another measure.
 */
function supposedOf(
  { measures: all, beside }: TurnDraft,
  moves: readonly Move[],
  { state }: Scene,
): string[] {
  if (!moves.some(({ kind }) => kind === 'suppose')) return [];
  if (state.supposing.length > 0) return state.supposing;
  const measures = all.filter((id) => id !== beside);
  const [about = ''] = measures;
  const isKnown = measures.length === 1 || state.focus?.list?.includes(about) === true;
  return isKnown ? [about] : [...handOf(state.focus)];
}

/** 中高风险是看街道吗: the yes or no of the case that was asked about; 那我们这没有过 answers it. */
function askedAbout(
  { focus, answers }: TurnDraft,
  { utterance }: Scene,
  deps: Deps,
): ConversationState['explained'] {
  const bearing = deps.judgement.bearing(measuresById(handOf(focus), deps));
  const asked = (utterance?.claims ?? []).filter(
    ({ fact, mood, whose, denied }) =>
      mood === 'question' &&
      whose === 'owner' &&
      !denied &&
      bearing.has(fact) &&
      factById(fact, deps)?.type === 'flag' &&
      !answers.some((one) => one.fact === fact),
  );
  const [only, more] = asked;
  return only === undefined || more !== undefined
    ? null
    : { fact: only.fact, value: String(only.value) };
}

/** What the verdicts of the turn suppose beyond what holds. */
const answersSupposed = ({ supposed = [], answers }: TurnDraft): ConversationState['supposed'] =>
  supposed.filter((one) => !answers.includes(one)).map(({ fact, value }) => ({ fact, value }));

/** What was asked for by name before its turn came waits no longer. */
function stillWaiting({ waiting, messages }: TurnDraft, { state }: Scene): Waiting[] {
  const told = new Set(
    messages.flatMap((message) => (message.type === 'measure' ? [message.measureId] : [])),
  );
  return [...(waiting ?? state.waiting)].filter(({ measures }) =>
    measures.some((measure) => !told.has(measure)),
  );
}

/** What this turn told of, then what was told of before. */
function namedBy({ focus, beside }: TurnDraft, moves: readonly Move[], { state }: Scene): string[] {
  if (moves.some(({ kind }) => kind === 'restart')) return [];
  const now = [...(focus?.hand ?? []), ...(beside === undefined ? [] : [beside])];
  return [...new Set([...now, ...state.named])].slice(0, MAX_NAMED);
}

/** The moments before this one; 上一步 has taken the last of them back, 重新开始 all. */
function pastOf(told: TurnDraft, moves: readonly Move[], { state }: Scene): Moment[] {
  if (moves.some(({ kind }) => kind === 'restart')) return [];
  if (moves.some(({ kind }) => kind === 'undo')) return state.past.slice(0, -1);
  const isSame =
    told.answers.length === state.answers.length &&
    JSON.stringify(told.focus?.measures) === JSON.stringify(state.focus?.measures);
  if (isSame) return [...state.past];
  const moment: Moment = {
    answers: state.answers.length,
    focus: state.focus,
    open: state.open,
    waiting: state.waiting,
    named: state.named,
    asOf: state.asOf,
  };
  return [...state.past, moment].slice(-MAX_MOMENTS);
}

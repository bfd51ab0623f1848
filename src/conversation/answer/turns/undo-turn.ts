import { block } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import { regionOf, type Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import * as words from '../../wording/fixed-words.ts';
import { answerTurn } from './answer-turn.ts';
import { sentenceTurn } from './plain-turns.ts';
import type { TurnDraft } from './turn-draft.ts';

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

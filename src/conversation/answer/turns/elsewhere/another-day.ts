import { continueFocus } from '../../../case/continue-focus.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById, placeWords, saidWords } from '../../../lookup.ts';
import { SHOW_RESULT } from '../../../read/command-words.ts';
import type { Scene } from '../../../read/scene.ts';
import { type Message, sentence } from '../../../reply.ts';
import { assumedLine } from '../../../wording/scene-words.ts';
import { verdicts } from '../../measures/verdicts.ts';
import { command } from '../../suggestions.ts';
import type { TurnDraft } from '../turn-draft.ts';

/** 那2020年3月呢, 现在还能办吗: the same measures with the same answers, judged for the day named. */
export function anotherDayTurn(scene: Scene, deps: Deps): TurnDraft {
  const scope = measuresById(scene.state.focus?.measures ?? [], deps);
  const question = scene.state.focus?.question ?? '';
  // A case that has been closed stays so: the owner asks about the day, and not to be asked again.
  const stop = scene.state.focus?.closed === true;
  const step = continueFocus(scope, question, scene, deps, { stop });
  const contacts = scope[0]
    ? [...deps.directory.forMeasure(scope[0], scene.region, saidWords(scene, deps))]
    : [];
  const assumed = assumedLine(placeWords(scene, deps), scene.on, scene.today);
  const messages: Message[] = [
    ...verdicts(scope, scene, deps, {
      isNew: true,
      asks: step.ask !== null,
      calls: step.ask === null,
    }),
    sentence(assumed, 'scene'),
  ];
  return {
    answers: scene.answers,
    focus: step.focus,
    ask: step.ask,
    messages,
    measures: scope.map((measure) => measure.id),
    contacts: step.ask === null ? contacts : contacts.slice(0, 3),
    suggestions: step.ask === null ? [] : [command(SHOW_RESULT)],
    effects: [],
  };
}

import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { block } from '../../../block.ts';
import { acknowledgement } from '../../../case/acknowledgement.ts';
import { continueFocus } from '../../../case/continue-focus.ts';
import { isSumSaid, stillTold } from '../../../decide/as-it-is.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById, saidWords } from '../../../lookup.ts';
import { regionOf, type Scene } from '../../../read/scene.ts';
import { type Message, messageOf } from '../../../reply.ts';
import { asTold, sumStands } from '../../../wording/fixed-words.ts';
import { matterOf } from '../../matter.ts';
import { measureAnswer } from '../../measure-answer.ts';
import type { TurnDraft } from '../turn-draft.ts';

/**
 * 不转不转，就是问问: nothing of what was supposed holds, and verdict and sum are told again as they are.
 * @param ids what was in hand before anything was supposed
 */
export function asItIsTurn(ids: readonly string[], scene: Scene, deps: Deps): TurnDraft {
  const added = stillTold(scene, deps);
  const answers = [...scene.state.answers, ...added];
  const { focus } = scene.state;
  const before = focus === null ? null : { ...focus, hand: [...ids] };
  const here: Scene = {
    ...scene,
    added,
    answers,
    region: regionOf(answers),
    state: { ...scene.state, focus: before },
  };
  const measures = measuresById(ids, deps);
  const judged = measuresById([...new Set([...ids, ...(focus?.measures ?? [])])], deps);
  const step = continueFocus(judged, focus?.question ?? '', here, deps);
  const heard = added.length === 0 ? null : acknowledgement(here, deps);
  const [first] = measures;
  const plain = isSumSaid(scene, deps) ? sumStands : asTold;
  return {
    answers,
    focus: step.focus,
    ask: step.ask,
    messages: [
      messageOf('text', [block('acknowledgement', heard ?? plain)]),
      ...measures.map((measure) =>
        toldAgain(
          measure,
          { ...here, state: { ...here.state, focus: step.focus } },
          step.ask,
          deps,
        ),
      ),
    ],
    measures: [...ids],
    contacts:
      first === undefined
        ? []
        : deps.directory.forMeasure(first, here.region, saidWords(here, deps)).slice(0, 3),
    suggestions: [],
    effects: [],
  };
}

/** How a measure stands: its verdict and sum; while it is open, what it gives, with what that comes to. */
function toldAgain(measure: Measure, scene: Scene, ask: TurnDraft['ask'], deps: Deps): Message {
  const matter = matterOf(measure, scene.state.focus?.question ?? '', scene, deps);
  const isOpen = matter.judged?.verdict === 'unknown';
  const isCounted = isOpen && matter.judged?.estimate !== undefined;
  return measureAnswer(matter, {
    isNew: isOpen,
    asks: ask !== null,
    calls: false,
    aspects: isCounted ? ['amount'] : [],
  });
}

import type { Measure } from '../../../knowledge/schema/measure.ts';
import { MANY } from '../../case/continue-focus.ts';
import { asksForNow } from '../../case/list-focus.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, placeWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { type Message, sentence } from '../../reply.ts';
import { otherPlaceLine } from '../../wording/scene-words.ts';
import type { Telling } from '../lead.ts';
import { matterOf } from '../matter.ts';
import { measureAnswer } from '../measure-answer.ts';
import { overview } from '../overview.ts';
import { listOrder } from './for-few.ts';
import { measuresOfPlace } from './measures-of-place.ts';

/** The verdict of each measure; many at once as an overview. Whom to call stands with the first. */
export function verdicts(
  measures: readonly Measure[],
  scene: Scene,
  deps: Deps,
  telling: Telling,
): Message[] {
  const question = scene.state.focus?.question ?? '';
  const place = placeWords(scene, deps);
  if (measures.length > MANY) {
    const sums = measures.flatMap((measure) =>
      deps.judgement.byTold.assess(measure, scene.answers, scene.on).slice(0, 1),
    );
    const isNow = asksForNow(scene.words.like(question));
    const lapsed = isNow ? Math.max(0, measuresOfPlace(scene, deps).length - measures.length) : 0;
    const order = listOrder(measures, question, scene, deps);
    return [overview(sums, place, { lapsed, isPast: scene.on < scene.today, ...order })];
  }
  return measures.map((measure, index) => {
    const matter = matterOf(measure, question, scene, deps);
    // Moved to another place since the question was put.
    if (matter.assessments.length === 0 && place !== null && measure.clauses.length > 0)
      return sentence(otherPlaceLine(documentOfMeasure(measure, deps).place, place), 'nature');
    return measureAnswer(matter, { ...telling, calls: telling.calls && index === 0 });
  });
}

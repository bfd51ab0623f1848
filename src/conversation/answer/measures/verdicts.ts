import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Said } from '../../../language/words.ts';
import type { Block } from '../../block.ts';
import { MANY } from '../../case/continue-focus.ts';
import { asksForNow } from '../../case/list-focus.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, placeWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { type AssessmentView, type Message, sentence } from '../../reply.ts';
import { otherPlaceLine } from '../../wording/scene-words.ts';
import type { Telling } from '../lead.ts';
import { matterOf } from '../matter.ts';
import { measureAnswer } from '../measure-answer.ts';
import { inOrder, type Listing, overview } from '../overview.ts';
import { concerned, listOrder, partedByReach } from './for-few.ts';
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
    const isNow = asksForNow(scene.words.like(question));
    const lapsed = isNow ? Math.max(0, measuresOfPlace(scene, deps).length - measures.length) : 0;
    return [tellList(measures, { question, place, lapsed }, scene, deps).message];
  }
  return measures.map((measure, index) => {
    const matter = matterOf(measure, question, scene, deps);
    // Moved to another place since the question was put.
    if (matter.assessments.length === 0 && place !== null && measure.clauses.length > 0)
      return sentence(otherPlaceLine(documentOfMeasure(measure, deps).place, place), 'nature');
    return measureAnswer(matter, { ...telling, calls: telling.calls && index === 0 });
  });
}

/** What a list is of, and how it is told. */
interface ListAsked extends Pick<Listing, 'lapsed' | 'isInDistress'> {
  /** the words that asked for it, as they are kept */
  readonly question: Said | string;
  /** where, of what year and on what it is */
  readonly place: string | null;
  readonly opening?: readonly Block[];
}

/** A list as it is told: what is for certain people or trades is counted, not named. */
export interface ListTold {
  readonly message: Message;
  /** those named and behind, the likeliest first */
  readonly sums: readonly AssessmentView[];
  /** those that are only counted */
  readonly apart: readonly AssessmentView[];
}

/** Tells of many measures at once, the likeliest first. */
export function tellList(
  measures: readonly Measure[],
  { question, place, opening, ...how }: ListAsked,
  scene: Scene,
  deps: Deps,
): ListTold {
  const order = listOrder(measures, question, scene, deps);
  const { most, few } = partedByReach(measures, order, scene, deps);
  const sumsOf = (some: readonly Measure[]) =>
    some
      .flatMap((measure) =>
        deps.judgement.byTold.assess(measure, scene.answers, scene.on).slice(0, 1),
      )
      .sort(inOrder(order));
  const sums = sumsOf(most);
  const apart = { count: few.length, whom: concerned(few, deps) };
  const isPast = scene.on < scene.today;
  const message = overview(sums, place, { ...how, ...order, apart, isPast }, opening);
  return { message, sums, apart: sumsOf(few) };
}

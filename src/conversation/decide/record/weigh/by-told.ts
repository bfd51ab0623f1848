import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { isForFew } from '../../../answer/measures/for-few.ts';
import type { Deps } from '../../../deps.ts';
import { isPutRight, type Scene } from '../../../read/scene.ts';
import type { Answer } from '../../../state.ts';
import type { Table } from '../../table.ts';
import type { Weighing } from '../record-signs.ts';
import { sisterOf } from '../sisters.ts';

/** What more records than these turn on speaks for none: the place, the trade, who somebody is. */
const MANY = 40;

/** Whether a record turns on what the message tells, stands by it, or is ruled out. */
export function byTold({ hand }: Table, scene: Scene, deps: Deps): Weighing {
  const { utterance, state, region, on } = scene;
  const { judgement } = deps;
  const [first] = hand;
  const claims = (utterance?.claims ?? []).filter(({ denied }) => !denied);
  const told: readonly Answer[] = claims
    .filter(({ mood }) => mood !== 'question')
    .map(({ fact, value }) => ({ fact, value, at: 0 }));
  const turning = claims.filter(({ fact }) => judgement.turningOn(fact).length <= MANY);
  const bearingHand = judgement.bearing(hand);
  const putsRight = isPutRight(scene);
  const isSister = sisterOf(hand, deps.knowledge);
  const place = region === null ? [] : [{ fact: 'place', value: region, at: 0 }];
  const isRuledOut = (measure: Measure, answers: readonly Answer[]): boolean => {
    const sums = judgement.assess(measure, answers, on);
    return sums.length > 0 && sums.every(({ verdict }) => verdict === 'ineligible');
  };
  const falls =
    first !== undefined &&
    told.length > 0 &&
    !isRuledOut(first, state.answers) &&
    isRuledOut(first, [...state.answers, ...told]);
  return (measure) => {
    const isHand = hand.includes(measure);
    const putRight = {
      'sister, put right': putsRight && isSister(measure),
      'for few, whom nobody has spoken of': !isHand && isForFew(measure, scene.words, scene, deps),
    };
    if (claims.length === 0) return putRight;
    const bearing = judgement.bearing([measure]);
    const bears = turning.some(({ fact }) => bearing.has(fact));
    const isAlone = bears && !turning.some(({ fact }) => bearingHand.has(fact));
    const isOut = told.length > 0 && isRuledOut(measure, [...place, ...told]);
    const sums = told.length > 0 ? judgement.assess(measure, [...state.answers, ...told], on) : [];
    return {
      ...putRight,
      'turns on what is told': bears,
      'sister that alone turns on what is told': isAlone && isSister(measure),
      'stands where that in hand is ruled out':
        falls && !isHand && !isOut && told.some(({ fact }) => bearing.has(fact)),
      'ruled out by what is told': isOut,
      'eligible by what is told': sums.some(({ verdict }) => verdict === 'eligible'),
    };
  };
}

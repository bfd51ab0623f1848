import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../../knowledge/theme-family.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Answer } from '../../../state.ts';
import type { Table } from '../../table.ts';
import type { Weighing } from '../record-signs.ts';

/** What more records than these turn on speaks for none: the place, the trade, who somebody is. */
const MANY = 40;

/** Whether a record turns on what the message tells, stands by it, or is ruled out. */
export function byTold({ hand }: Table, scene: Scene, deps: Deps): Weighing {
  const { utterance, state, region, on } = scene;
  const { judgement } = deps;
  const [first] = hand;
  const families = new Set(hand.flatMap(({ themes }) => themes.map(themeFamily)));
  const claims = (utterance?.claims ?? []).filter(({ denied }) => !denied);
  const told: readonly Answer[] = claims
    .filter(({ mood }) => mood !== 'question')
    .map(({ fact, value }) => ({ fact, value, at: 0 }));
  const turning = claims.filter(({ fact }) => judgement.turningOn(fact).length <= MANY);
  const bearingHand = judgement.bearing(hand);
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
    if (claims.length === 0) return {};
    const isHand = hand.includes(measure);
    const bearing = judgement.bearing([measure]);
    const bears = turning.some(({ fact }) => bearing.has(fact));
    const isOut = told.length > 0 && isRuledOut(measure, [...place, ...told]);
    const stands = falls && !isHand && !isOut && told.some(({ fact }) => bearing.has(fact));
    const sums = told.length > 0 ? judgement.assess(measure, [...state.answers, ...told], on) : [];
    return {
      'turns on what is told': bears,
      'turns on it alone': bears && !turning.some(({ fact }) => bearingHand.has(fact)),
      'in hand, ruled out by what is told': falls && isHand,
      'stands where that in hand is ruled out': stands,
      'of its topic besides':
        stands && measure.themes.some((one) => families.has(themeFamily(one))),
      'ruled out by what is told': isOut,
      'eligible by what is told': sums.some(({ verdict }) => verdict === 'eligible'),
    };
  };
}

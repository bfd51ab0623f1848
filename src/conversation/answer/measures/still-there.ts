import { WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Holding } from '../matter.ts';

/** How many are told of beside a measure that does not help. */
const AT_MOST = 3;

/**
 * What holds today in place of a lapsed measure, where the shop is; national ones alone where the place
 * is unknown. Of what does not fit the owner, what its record names for that case.
 */
export function stillThere(lapsed: Measure, scene: Scene, deps: Deps): readonly Holding[] {
  const place = scene.region ?? WHOLE_COUNTRY;
  const holding = deps.judgement.holdingNow(lapsed, place, scene.today);
  const now = holding.flatMap((measure) => {
    const own = fitting(measure, scene, deps);
    return own.length > 0 ? own : otherwise(measure, scene, deps);
  });
  // 十五万以内不是免的吗: today's rule on the very same matter is told though it leaves the asker out.
  const same = holding.filter(
    ({ kind, themes }) => kind === 'benefit' && themes[0] === lapsed.themes[0],
  );
  return first(now.length > 0 ? now : same.flatMap((measure) => judgedToday(measure, scene, deps)));
}

/** What a measure's record names for those whom it does not fit, as far as that holds and fits. */
export function otherwise(measure: Measure, scene: Scene, deps: Deps): readonly Holding[] {
  const others = measuresById(measure.otherwise, deps).flatMap((other) =>
    fitting(other, scene, deps),
  );
  return first(others.filter(({ assessment }) => assessment.validity.holds));
}

/** A measure with its verdict of today, unless that is no. */
function fitting(measure: Measure, scene: Scene, deps: Deps): readonly Holding[] {
  // What an office does by itself is nothing that one could get instead.
  if (measure.kind !== 'benefit') return [];
  return judgedToday(measure, scene, deps).filter(
    ({ assessment }) => assessment.verdict !== 'ineligible',
  );
}

/** By its sum, or, where the clause that fits has lapsed, by the best of its clauses that hold. */
function judgedToday(measure: Measure, scene: Scene, deps: Deps): readonly Holding[] {
  const [sum, ...clauses] = deps.judgement.assess(measure, scene.answers, scene.today);
  if (sum === undefined || sum.validity.holds)
    return sum === undefined ? [] : [{ measure, assessment: sum }];
  const holding = clauses.filter(({ validity }) => validity.holds);
  const best =
    holding.find(({ verdict }) => verdict === 'eligible') ??
    holding.find(({ verdict }) => verdict === 'unknown') ??
    holding[0];
  return best === undefined ? [] : [{ measure, assessment: best }];
}

const first = (list: readonly Holding[]): readonly Holding[] =>
  [...new Map(list.map((one) => [one.measure.id, one])).values()].slice(0, AT_MOST);

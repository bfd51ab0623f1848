import { holdingRank } from '../../eligibility/validity.ts';
import { regionContains } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Parts } from '../parts.ts';
import { documentOfMeasure } from './lookup.ts';
import type { Scene } from './scene.ts';

/** What lasts whatever happens to a relief measure: registering, pausing a business, legal help. */
const LASTING = ['registration', 'suspension', 'legal-aid', 'credit-supervision'];

/**
 * Measures of the shop's place that have not lapsed: those on the same theme first, then the lasting
 * procedures. Two at most; none where the place is unknown.
 */
export function stillThere(lapsed: Measure, scene: Scene, parts: Parts): readonly Measure[] {
  const { region } = scene;
  if (region === null) return [];
  const isSame = (measure: Measure) =>
    measure.themes.some((theme) => lapsed.themes.includes(theme));
  const isLasting = (measure: Measure) => LASTING.includes(measure.themes[0] ?? '');
  const rank = (measure: Measure) => {
    const [sum] = parts.judgement.assess(measure, scene.answers, scene.on);
    if (sum === undefined) return Number.POSITIVE_INFINITY;
    return holdingRank(sum.validity, documentOfMeasure(measure, parts).nature);
  };
  const holds = (measure: Measure) => rank(measure) <= 1;
  const near = parts.knowledge.measures.filter((measure) => {
    if (measure.id === lapsed.id || measure.kind === 'governance') return false;
    if (!(isSame(measure) || isLasting(measure))) return false;
    const document = documentOfMeasure(measure, parts);
    if (document.nature === 'reference' || document.region === undefined) return false;
    return regionContains(document.region, region) && holds(measure);
  });
  const order = (measure: Measure) => (isSame(measure) ? 0 : 2) + rank(measure);
  return near.sort((a, b) => order(a) - order(b)).slice(0, 2);
}

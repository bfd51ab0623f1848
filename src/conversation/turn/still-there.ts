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
  const holds = (measure: Measure) => {
    const status = parts.judgement.assess(measure, scene.answers, scene.on)[0]?.validity.status;
    return status === 'in_force' || status === 'open_ended';
  };
  const near = parts.knowledge.measures.filter((measure) => {
    if (measure.id === lapsed.id || measure.kind === 'governance') return false;
    if (!(isSame(measure) || isLasting(measure))) return false;
    const document = documentOfMeasure(measure, parts);
    if (document.nature === 'reference' || document.region === undefined) return false;
    return regionContains(document.region, region) && holds(measure);
  });
  return [...near.filter(isSame), ...near.filter((measure) => !isSame(measure))].slice(0, 2);
}

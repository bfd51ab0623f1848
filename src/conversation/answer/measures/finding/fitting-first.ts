import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { Words } from '../../../../language/words.ts';
import type { SearchResult } from '../../../../search/search.ts';
import { handOf } from '../../../decide/table.ts';
import { namedByTitle } from '../../../decide/target/explained.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, factById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { NEAR, RARE, withFirst } from './result-order.ts';

/** Of what was asked for by name far more than it, nothing takes the place: 房租政府给补不 is not the grant. */
const FITS = 0.6;

/**
 * 小规模，一个月五万 is the measure up to 100 000: of those of one topic and document that the words find
 * alike, the first that what was told makes sure of.
 */
export function fittingFirst(
  words: Words,
  results: readonly SearchResult[],
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first] = results;
  // Where somebody is makes nothing fit.
  const told = scene.answers
    .map(({ fact }) => fact)
    .filter((fact) => factById(fact, deps)?.type !== 'region');
  if (first === undefined || told.length === 0) return results;
  if (verdictOf(first.measure, scene, deps) === 'eligible') return results;
  const turnsOnTold = (measure: Measure): boolean => {
    const bearing = deps.judgement.bearing([measure]);
    return told.some((fact) => bearing.has(fact));
  };
  const [theme = ''] = first.measure.themes;
  // A landlord who asks what there is for them does not ask for what tenants have.
  const isOfOthers = failsByRole(first.measure, scene, deps);
  const fitting = results.find(
    ({ measure, score }) =>
      score >= (isOfOthers ? NEAR : FITS) * first.score &&
      (isOfOthers || measure.themes[0] === theme) &&
      documentOfMeasure(measure, deps).id === documentOfMeasure(first.measure, deps).id &&
      turnsOnTold(measure) &&
      verdictOf(measure, scene, deps) === 'eligible',
  );
  // 旅行社能扣不, while gold is in hand: what a title names is meant, though the hand fits.
  const isNamed =
    fitting !== undefined &&
    handOf(scene.state.focus).includes(fitting.measure.id) &&
    namedByTitle(words, first.measure, fitting.measure, deps) >= RARE;
  return isNamed ? results : withFirst(fitting, results);
}

/** Whether it is refused for who somebody is. */
function failsByRole(measure: Measure, scene: Scene, deps: Deps): boolean {
  const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
  return (
    sum?.verdict === 'ineligible' &&
    sum.reasons.some(
      ({ fact, holds }) =>
        holds === false && fact !== undefined && factById(fact, deps)?.key === 'who',
    )
  );
}

const verdictOf = (measure: Measure, scene: Scene, deps: Deps) =>
  deps.judgement.assess(measure, scene.answers, scene.on)[0]?.verdict;

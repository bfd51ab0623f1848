import { WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import { documentOf } from '../../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../../knowledge/theme-family.ts';
import type { Words } from '../../../../language/words.ts';
import type { SearchResult } from '../../../../search/search.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { ALIKE, HALF, isOfMatter, withFirst } from './result-order.ts';

/** 服务月里讲刷卡手续费: a result is of the paper that the message names. */
export const isOfPaperNamed = (
  result: SearchResult | undefined,
  { said }: Pick<Scene, 'said'>,
): boolean => result !== undefined && said?.document === documentOf(result.measure.id);

/** While no place is known, what was spoken of last says whose paper is meant: 里面社保能缓不. */
function isOfPaperInHand(
  result: SearchResult | undefined,
  { region, said, state }: Scene,
  deps: Deps,
): boolean {
  const [hand] = measuresById(state.focus?.measures.slice(0, 1) ?? [], deps);
  if (result === undefined || hand === undefined || region !== null) return false;
  return (
    (said?.document ?? null) === null &&
    documentOf(result.measure.id) === documentOf(hand.id) &&
    documentOfMeasure(hand, deps).region !== WHOLE_COUNTRY
  );
}

/**
 * Of the paper that is named or in hand, what fits about as well goes first, whatever query it is for; where none
 * is, real papers go before model plans.
 */
export function paperFirst(
  results: readonly SearchResult[],
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first] = results;
  if (first === undefined) return results;
  const meant = results.find(
    (one) =>
      (isOfPaperNamed(one, scene) || isOfPaperInHand(one, scene, deps)) &&
      one.score >= HALF * first.score &&
      (isOfMatter(one, first) || isAsGood(one, first)),
  );
  return meant === undefined ? realFirst(results, deps) : withFirst(meant, results);
}

/** 网上某市那个方案: a plan whose place is blanked out, spoken of as such. */
export function modelNamed(
  words: Words,
  results: readonly SearchResult[],
  deps: Deps,
): SearchResult | undefined {
  const kind = words.part('of-a-nameless-place', 'kind');
  if (kind === null) return undefined;
  return results.find(
    ({ measure }) =>
      isModel(measure, deps) &&
      kind.isIn(documentOfMeasure(measure, deps).place.replace(AUTONOMOUS, '')),
  );
}

/** 自治区某市 is no 某区. */
const AUTONOMOUS = '自治区';

/** A model plan, whose place is blanked out, stands behind what a real paper has on the same matter. */
function realFirst(results: readonly SearchResult[], deps: Deps): readonly SearchResult[] {
  const [first] = results;
  if (first === undefined || !isModel(first.measure, deps)) return results;
  const themes = new Set(first.measure.themes.map(themeFamily));
  const real = results.find(
    (one) =>
      one.score >= HALF * first.score &&
      !isModel(one.measure, deps) &&
      one.measure.themes.some((theme) => themes.has(themeFamily(theme))) &&
      (isOfMatter(one, first) || isAsGood(one, first)),
  );
  return withFirst(real, results);
}

/** Found nearly as well, on the very same theme. */
const isAsGood = (one: SearchResult, first: SearchResult): boolean =>
  one.score >= ALIKE * first.score &&
  one.measure.themes.some((theme) => first.measure.themes.includes(theme));

const isModel = (measure: Measure, deps: Deps): boolean =>
  documentOfMeasure(measure, deps).nature === 'reference';

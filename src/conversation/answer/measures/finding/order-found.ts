import { WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import { documentOf } from '../../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../../knowledge/theme-family.ts';
import { mattersIn, type Words, within } from '../../../../language/words.ts';
import type { SearchResult } from '../../../../search/search.ts';
import { namedByTitle } from '../../../decide/target/explained.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { isForFew } from '../for-few.ts';
import { isPremature } from '../premature.ts';
import { fittingFirst } from './fitting-first.ts';
import { generalFirst, isOf, kindsSaid } from './general-question.ts';
import { modelNamed, paperFirst } from './paper-first.ts';
import {
  ALIKE,
  BEGUN,
  HALF,
  hasLapsed,
  NEAR,
  RARE,
  RARER,
  SOMEWHAT,
  topicOf,
  withFirst,
} from './result-order.ts';

/**
 * What was found, with what this owner can use first: what is for all before what is for few, what stands
 * before what has lapsed where no place is known, and of one topic what fits what was told.
 * @param year that was said
 */
export function orderFound(
  results: readonly SearchResult[],
  { words, year }: { readonly words: Words; readonly year: number | undefined },
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const model = modelNamed(words, results, deps) ?? modelNamed(scene.words, results, deps);
  if (model !== undefined) return withMaterials(withFirst(model, results), scene);
  const ofKind = ofKindAsked(words, paperFirst(results, scene, deps), scene, deps);
  const named = namedFirst(words, hereFirst(ofKind, scene), deps);
  const wide = widestFirst(words, named, scene, deps);
  const standing = standingFirst(wide, year, scene, deps);
  return generalFirst(
    words,
    withFirst(
      lapsedAsked(words, standing, scene, deps),
      fittingFirst(words, standing, scene, deps),
    ),
    scene,
    deps,
  );
}

/**
 * 鄞州月销15万以下免增值税那个还作数不: the place's own rule, named by a figure that today's has not, is what is
 * asked about, though it has lapsed.
 */
function lapsedAsked(
  words: Words,
  results: readonly SearchResult[],
  scene: Scene,
  deps: Deps,
): SearchResult | undefined {
  const [first] = results;
  if (first === undefined || !words.says('asks-if-still') || hasLapsed(first.measure, scene, deps))
    return undefined;
  const figure = words.part('figure-said', 'figure');
  if (figure === null) return undefined;
  const saysFigure = ({ title, clauses }: Measure): boolean =>
    figure.isIn([title, ...clauses.map(({ gist }) => gist)].join());
  if (saysFigure(first.measure)) return undefined;
  return results.find(
    ({ measure, fit, score }) =>
      fit === 'own' &&
      score >= ALIKE * first.score &&
      saysFigure(measure) &&
      hasLapsed(measure, scene, deps),
  );
}

/** 某区的方案 减租要交哪些材料: of one paper and theme, what says what to hand in, where that is asked. */
function withMaterials(
  results: readonly SearchResult[],
  { utterance }: Scene,
): readonly SearchResult[] {
  const [first] = results;
  const isAsked = utterance?.requests.some(({ aspect }) => aspect === 'materials') === true;
  if (first === undefined || !isAsked || first.measure.materials.length > 0) return results;
  const telling = results.find(
    ({ measure, score }) =>
      measure.materials.length > 0 &&
      score >= HALF * first.score &&
      documentOf(measure.id) === documentOf(first.measure.id) &&
      measure.themes.some((theme) => first.measure.themes.includes(theme)),
  );
  return withFirst(telling, results);
}

/**
 * 失业8个月了 刚盘了个早餐店 税咋申请减: what is asked is of a kind (a group of topics) that the words name, and no
 * other: a subsidy does not stand before a tax measure that fits about as well.
 */
function ofKindAsked(
  words: Words,
  results: readonly SearchResult[],
  { utterance, words: whole }: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const { themes, matterNames } = deps.knowledge;
  const [first] = results;
  const asking = (utterance?.clauses ?? []).filter(
    ({ act, span }) => act === 'asks' && words.holds(span.text),
  );
  const kindOf = (theme: string) => themes.find(({ id }) => id === theme)?.group;
  const named = asking.flatMap(({ span }) =>
    mattersIn(within(span, whole), matterNames).flatMap(({ matter }) => matter.themes.map(kindOf)),
  );
  const [kind, more] = new Set(asking.flatMap(({ span }) => kindsSaid(within(span, whole), deps)));
  if (first === undefined || kind === undefined || more !== undefined) return results;
  if (isOf(kind, first.measure, deps)) return results;
  if (named.some((group) => group !== kind)) return results;
  return withFirst(
    results.find(({ measure, score }) => isOf(kind, measure, deps) && score >= ALIKE * first.score),
    results,
  );
}

/** 贷款, asked in a town that has a paper on loans: its own before another's that fits little better. */
function hereFirst(results: readonly SearchResult[], { region }: Scene): readonly SearchResult[] {
  const [first] = results;
  if (first === undefined || region === null || first.fit !== 'elsewhere') return results;
  return withFirst(
    results.find(({ fit, score }) => fit === 'own' && score >= ALIKE * first.score),
    results,
  );
}

/** 农膜要交增值税么: what the title names before what scores a little more and knows nothing of it. */
function namedFirst(
  words: Words,
  results: readonly SearchResult[],
  deps: Deps,
): readonly SearchResult[] {
  const [first] = results;
  if (first === undefined) return results;
  const by = (one: Measure, other: Measure) => namedByTitle(words, one, other, deps);
  const [named] = results
    .filter(
      ({ measure, score, fit, why }) =>
        score >= HALF * first.score &&
        fit === first.fit &&
        topicOf({ why }) >= SOMEWHAT * topicOf(first) &&
        measure.kind !== 'governance' &&
        by(measure, first.measure) >= (score >= ALIKE * first.score ? RARE : RARER) &&
        by(first.measure, measure) < RARE,
    )
    .toSorted((a, b) => by(b.measure, first.measure) - by(a.measure, first.measure));
  return withFirst(named, results);
}

/**
 * 增值税能免吗 is not about artificial limbs: a measure for few, which nothing in the words or told before
 * points to, goes behind the first of its topic that is for all. So does one that begins a good while after
 * the day asked about, behind one of that time.
 */
function widestFirst(
  words: Words,
  results: readonly SearchResult[],
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first, ...others] = results;
  if (first === undefined) return results;
  const isOnlyPremature = !isForFew(first.measure, words, scene, deps);
  if (isOnlyPremature && !isPremature(first.measure, scene, deps)) return results;
  const family = new Set(first.measure.themes.slice(0, 1).map(themeFamily));
  const fitting = others.filter(
    ({ measure, score, fit }) =>
      (isOnlyPremature
        ? score >= (fit === 'own' ? BEGUN : ALIKE) * first.score &&
          measure.themes.some((theme) => family.has(themeFamily(theme)))
        : score >= HALF * first.score) &&
      documentOfMeasure(measure, deps).nature !== 'reference' &&
      !isPremature(measure, scene, deps) &&
      !isForFew(measure, words, scene, deps),
  );
  // Of those that fit about as well, one that holds here.
  const [best] = fitting;
  if (best !== undefined && namedByTitle(words, first.measure, best.measure, deps) >= RARE)
    return results;
  const wider =
    best === undefined
      ? undefined
      : (fitting.find(
          ({ measure, score, fit }) =>
            score >= ALIKE * best.score && fit !== 'elsewhere' && !hasLapsed(measure, scene, deps),
        ) ?? best);
  return withFirst(wider, results);
}

/**
 * While neither place nor year is known, a town's lapsed measure goes behind what the whole country has on
 * the same topic today; in a place without a paper of its own, so does every other town's.
 */
function standingFirst(
  results: readonly SearchResult[],
  year: number | undefined,
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first] = results;
  if (first === undefined || year !== undefined) return results;
  const isOthers = scene.region !== null && first.fit === 'elsewhere';
  const isLapsed = scene.region === null && hasLapsed(first.measure, scene, deps);
  if (!isOthers && !isLapsed) return results;
  const asked = scene.said?.themes.map(({ id }) => themeFamily(id)) ?? [];
  const themes = new Set(first.measure.themes.map(themeFamily));
  const isAsked = ({ themes: own }: Measure) =>
    asked.length === 0 || own.some((theme) => asked.includes(themeFamily(theme)));
  const standing = results.find(
    ({ measure, score }) =>
      score >= NEAR * first.score &&
      documentOfMeasure(measure, deps).region === WHOLE_COUNTRY &&
      measure.themes.some((theme) => themes.has(themeFamily(theme))) &&
      isAsked(measure) &&
      !isForFew(measure, scene.words, scene, deps) &&
      !hasLapsed(measure, scene, deps),
  );
  return withFirst(standing, results);
}

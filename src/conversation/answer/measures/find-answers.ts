import { WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../knowledge/theme-family.ts';
import type { SearchAnswer, SearchResult } from '../../../search/search.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, factById, measuresById, yearOf } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { isForFew } from './for-few.ts';

/** What was found for a message; the first refusal where nothing was. */
export interface Answers {
  readonly found: readonly SearchAnswer[];
  readonly refused: SearchAnswer | undefined;
  /** of several wishes, those that nothing was found for, in the owner's own words */
  readonly missing: readonly string[];
}

/** One search a wish; too few words within a case are searched together with its question. */
export function findAnswers(scene: Scene, deps: Deps): Answers {
  const wishes = scene.said?.wishes ?? [];
  const texts = wishes.length > 1 ? wishes.map((wish) => wish.text) : [scene.text];
  const answers = texts.map((text) => meant(find(text, scene, deps), text, scene));
  const found = answers.filter(isFound);
  const late = found.length === 0 ? followUp(scene, deps) : null;
  const missing = texts.filter((_, index) => {
    const answer = answers[index];
    return answer !== undefined && !isFound(answer);
  });
  return {
    found: late === null ? found : [late],
    refused: answers[0],
    missing: texts.length > 1 ? missing : [],
  };
}

/**
 * 房产税能免多少, asked within a case about that tax: too little by itself, but it speaks of the case.
 * Null when its words are none of the measure's.
 */
function followUp(scene: Scene, deps: Deps): SearchAnswer | null {
  const { focus } = scene.state;
  const [measure] = measuresById(focus?.measures.slice(0, 1) ?? [], deps);
  if (focus === null || measure === undefined) return null;
  const told = [measure.title, measure.summary, ...measure.clauses.map(({ gist }) => gist)].join();
  const speaksOfIt = [...scene.text.matchAll(/(?=([\u4e00-\u9fff]{3}))/g)].some(([, part = '']) =>
    told.includes(part),
  );
  if (!speaksOfIt) return null;
  const answer = find(`${focus.question}，${scene.text}`, scene, deps);
  return isFound(answer) && answer.results[0]?.measure.id === measure.id ? answer : null;
}

/** 那个税呢, within a talk: what lies nearest is what is meant. */
function meant(answer: SearchAnswer, text: string, { state }: Scene): SearchAnswer {
  const [nearest] = answer.near;
  const isEllipsis = /呢[？?。!！\s]*$/.test(text) && [...text].length <= ELLIPSIS;
  if (!answer.noMatch || nearest === undefined || state.focus === null || !isEllipsis)
    return answer;
  const results = answer.results.filter(({ measure }) => measure.id === nearest.id);
  return results.length === 0 ? answer : { ...answer, noMatch: false, results };
}

/** An ellipsis is no longer than this. */
const ELLIPSIS = 8;

function find(text: string, scene: Scene, deps: Deps): SearchAnswer {
  const { said, region, today, on } = scene;
  const year = said?.time?.year;
  const options = { region, today, asOf: on, limit: 8 };
  const search = (words: string) =>
    deps.search.find(words, year === undefined ? options : { ...options, year });
  const plain = search(text);
  const asked = askable(text);
  const answer = plain.noMatch && asked !== text ? search(asked) : plain;
  const wide = widestFirst(text, answer.results, scene, deps);
  const standing = standingFirst(wide, year, scene, deps);
  return { ...answer, results: fittingFirst(standing, scene, deps) };
}

/**
 * While neither place nor year is known, a town's lapsed measure goes behind what the whole country has on
 * the same topic today.
 */
function standingFirst(
  results: readonly SearchResult[],
  year: number | undefined,
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first] = results;
  if (first === undefined || year !== undefined || scene.region !== null) return results;
  if (!hasLapsed(first.measure, scene, deps)) return results;
  const themes = new Set(first.measure.themes.map(themeFamily));
  const standing = results.find(
    ({ measure, score }) =>
      score >= NEAR * first.score &&
      documentOfMeasure(measure, deps).region === WHOLE_COUNTRY &&
      measure.themes.some((theme) => themes.has(themeFamily(theme))) &&
      !isForFew(measure, scene.text, scene, deps) &&
      !hasLapsed(measure, scene, deps),
  );
  return standing === undefined
    ? results
    : [standing, ...results.filter((one) => one !== standing)];
}

const hasLapsed = (measure: Measure, scene: Scene, deps: Deps): boolean =>
  deps.judgement.assess(measure, scene.answers, scene.on)[0]?.validity.status === 'expired';

/** Facts that say where somebody is; by them alone nothing fits. */
const WHERE: ReadonlySet<string> = new Set(['place']);

/**
 * 小规模，一个月五万 is the measure up to 100 000: of those of one topic and document that the words find
 * alike, the first that what was told makes sure of.
 */
function fittingFirst(
  results: readonly SearchResult[],
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first] = results;
  if (first === undefined || scene.answers.every(({ fact }) => WHERE.has(fact))) return results;
  if (verdictOf(first.measure, scene, deps) === 'eligible') return results;
  const told = scene.answers.map(({ fact }) => fact).filter((fact) => !WHERE.has(fact));
  const turnsOnTold = (measure: Measure): boolean => {
    const bearing = deps.judgement.bearing([measure]);
    return told.some((fact) => bearing.has(fact));
  };
  const [theme = ''] = first.measure.themes;
  // A landlord who asks what there is for them does not ask for what tenants have.
  const isOfOthers = failsByRole(first.measure, scene, deps);
  const fitting = results.find(
    ({ measure, score }) =>
      score >= NEAR * first.score &&
      (isOfOthers || measure.themes[0] === theme) &&
      documentOfMeasure(measure, deps).id === documentOfMeasure(first.measure, deps).id &&
      turnsOnTold(measure) &&
      verdictOf(measure, scene, deps) === 'eligible',
  );
  return fitting === undefined ? results : [fitting, ...results.filter((one) => one !== fitting)];
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

/** 社保, 个税呢: a bare noun asks what can be had of it. */
export function askable(text: string): string {
  const noun = text.replace(/^(?:那|还有|先说|再说)+|(?:先说|呢|[？?。!！\s])+$/g, '');
  return /^[\u4e00-\u9fff]{2,4}$/.test(noun) && !/[吗么怎哪谁几多啥什]/.test(noun)
    ? `${noun}能减吗`
    : text;
}

/** A result that scores so much less than the first is about something else. */
const ALIKE = 0.7;
/** The same, where the first is for few. */
const NEAR = 0.4;

/**
 * 增值税能免吗 is not about artificial limbs: a measure for few, which nothing in the words or told before
 * points to, goes behind the first of its topic that is for all. So does one that has not begun, or whose
 * paper was not out, behind one that holds on the day asked about.
 */
function widestFirst(
  text: string,
  results: readonly SearchResult[],
  scene: Scene,
  deps: Deps,
): readonly SearchResult[] {
  const [first, ...others] = results;
  if (first === undefined || !isPremature(first.measure, scene, deps)) {
    if (first === undefined || !isForFew(first.measure, text, scene, deps)) return results;
  }
  const isOnlyPremature = !isForFew(first.measure, text, scene, deps);
  const family = new Set(first.measure.themes.slice(0, 1).map(themeFamily));
  const fitting = others.filter(
    ({ measure, score }) =>
      (isOnlyPremature
        ? score >= ALIKE * first.score &&
          measure.themes.some((theme) => family.has(themeFamily(theme)))
        : score >= NEAR * first.score) &&
      documentOfMeasure(measure, deps).nature !== 'reference' &&
      !isPremature(measure, scene, deps) &&
      !isForFew(measure, text, scene, deps),
  );
  // Of those that fit about as well, one that holds here.
  const [best] = fitting;
  const wider =
    best === undefined
      ? undefined
      : (fitting.find(
          ({ measure, score, fit }) =>
            score >= ALIKE * best.score && fit !== 'elsewhere' && !hasLapsed(measure, scene, deps),
        ) ?? best);
  return wider === undefined ? results : [wider, ...results.filter((one) => one !== wider)];
}

/** Not begun on the day judged for, or its paper of a later year. */
function isPremature(measure: Measure, scene: Scene, deps: Deps): boolean {
  const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
  const year = yearOf(measure, deps);
  return (
    sum?.validity.status === 'not_started' ||
    (year !== undefined && year > Number(scene.on.slice(0, 4)))
  );
}

const isFound = (answer: SearchAnswer) => !answer.noMatch && answer.results.length > 0;

/** 返乡的行吗: what would be asked back about is the matter in hand, so that it is known what is meant. */
export function meansInHand(text: string, scene: Scene, deps: Deps): boolean {
  const { near, noMatch } = find(text, scene, deps);
  const inHand = new Set(scene.state.focus?.measures ?? []);
  return noMatch && near.some(({ id }) => inHand.has(id));
}

import { UNKNOWN } from '../../../eligibility/facts.ts';
import { WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Condition } from '../../../knowledge/schema/condition.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { holdsWord, type Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, factById, yearOf } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Order } from '../overview.ts';
import { reachOf } from './reach.ts';
import { shareOf } from './share-of.ts';

/** Fewer than this in a hundred give the answer that a measure for few asks for. */
const FEW = 12;

/**
 * Whether every case of a measure turns on something that few are and that nobody has spoken of, or none
 * is left for what was told.
 */
export function isForFew(
  measure: Measure,
  words: Said | string,
  scene: Scene,
  deps: Deps,
  isShut: IsShut = () => false,
): boolean {
  const { clauses } = measure;
  const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
  if (clauses.length === 0 || sum === undefined) return false;
  if (documentOfMeasure(measure, deps).region === WHOLE_COUNTRY && sum.verdict === 'ineligible')
    return true;
  const told = new Set([
    ...scene.answers.map(({ fact }) => fact),
    ...(scene.utterance?.claims.map(({ fact }) => fact) ?? []),
  ]);
  const turnsOnFew = (condition: Condition): boolean => {
    switch (condition.kind) {
      case 'test':
        if (isShut(condition)) return true;
        return (
          condition.demand.op === 'in' &&
          !told.has(condition.fact) &&
          (isRare(condition.fact, condition.demand.values, words, deps) ||
            presumesFew(condition.fact, told, words, deps))
        );
      case 'all':
        return condition.of.some(turnsOnFew);
      case 'any':
        return condition.of.every(turnsOnFew);
      case 'not':
      case 'manual':
        return false;
    }
  };
  return clauses.every(({ when }) => turnsOnFew(when));
}

/** Whether a test is shut already. */
type IsShut = (test: Condition & { readonly kind: 'test' }) => boolean;

/** Shut by what was told: a case of a measure that asks for another answer is for nobody here. */
function shutBy({ answers }: Scene, deps: Deps): IsShut {
  const answered = new Map(answers.map(({ fact, value }) => [fact, value]));
  return ({ fact, demand }) => {
    const value = answered.get(fact);
    const isOther =
      factById(fact, deps)?.type === 'choice' && typeof value === 'string' && value !== UNKNOWN;
    return isOther && demand.op === 'in' && !demand.values.includes(value);
  };
}

/** A thing asked of those alone of whom another is true, which few are: 自主就业 is asked of veterans. */
function presumesFew(
  id: string,
  told: ReadonlySet<string>,
  words: Said | string,
  deps: Deps,
): boolean {
  const after = factById(id, deps)?.after ?? [];
  return after.some(
    (before) =>
      factById(before, deps)?.type === 'flag' &&
      !told.has(before) &&
      isRare(before, ['yes'], words, deps),
  );
}

/** Whether few give one of these answers, and the words name none of them. */
function isRare(id: string, values: readonly string[], words: Said | string, deps: Deps): boolean {
  const fact = factById(id, deps);
  if (fact === undefined || fact.options.length === 0) return false;
  const asked = fact.options.filter(({ value }) => values.includes(value));
  const isNamed = asked.some(({ label, words: ways }) =>
    [label, ...ways, fact.label].some((word) => word.length > 1 && holdsWord(words, word)),
  );
  return !isNamed && shareOf(fact, values) < FEW;
}

/** What orders the measures of a list for this owner. */
export function listOrder(
  measures: readonly Measure[],
  question: Said | string,
  scene: Scene,
  deps: Deps,
): Order {
  const isShut = shutBy(scene, deps);
  const reaches = new Map<string, number>(
    measures.map((one) => [one.id, reachOf(one, scene.answers, deps)]),
  );
  const few = new Set<string>(
    measures
      .filter(
        (one) =>
          isOfFewHere(one, reaches.get(one.id) ?? 0, deps) ||
          isForFew(one, question, scene, deps, isShut),
      )
      .map(({ id }) => id),
  );
  const spoken = new Set<string>(
    measures
      .filter((one) => few.has(one.id) && isSpokenOf(one, question, deps))
      .map(({ id }) => id),
  );
  const own = new Set<string>(
    measures.filter((one) => isRecentHere(one, scene, deps)).map(({ id }) => id),
  );
  return {
    reach: (id) => reaches.get(id) ?? 0,
    isForFew: (id) => few.has(id),
    isSpokenOf: (id) => spoken.has(id),
    isRecentHere: (id) => own.has(id),
    isCommon: (id) => {
      const fact = factById(id, deps);
      return fact?.type === 'region' || fact?.key === 'who';
    },
  };
}

/** What the whole country has and few shops can use, of whom the words do not speak. */
export const isNarrow = (
  measure: Measure,
  words: Said | string,
  scene: Scene,
  deps: Deps,
): boolean =>
  isOfFewHere(measure, reachOf(measure, scene.answers, deps), deps) &&
  !isSpokenOf(measure, words, deps);

const isOfFewHere = (measure: Measure, reach: number, deps: Deps): boolean =>
  documentOfMeasure(measure, deps).region === WHOLE_COUNTRY && reach < WIDE;

/** Fewer shops than this are few, 0 to 1. */
const WIDE = 0.2;

/** Whether words speak of those whom a measure concerns: 残疾人开店, of what is for the disabled. */
function isSpokenOf(measure: Measure, words: Said | string, deps: Deps): boolean {
  const bearing = deps.judgement.bearing([measure]);
  return deps.knowledge.facts.some(
    ({ id, concerns }) =>
      bearing.has(id) && concerns?.words.some((word) => holdsWord(words, word)) === true,
  );
}

/** Whether the place's own paper came out lately: what a town gives itself is told before what all have. */
function isRecentHere(measure: Measure, { on }: Scene, deps: Deps): boolean {
  const year = yearOf(measure, deps);
  return (
    documentOfMeasure(measure, deps).region !== WHOLE_COUNTRY &&
    year !== undefined &&
    Number(on.slice(0, 4)) - year <= RECENT
  );
}

/** So many years back a paper of the place is recent. */
const RECENT = 2;

/** A list parted by whom it is for. */
export interface Parted {
  /** for most shops, or for this one for certain */
  readonly most: readonly Measure[];
  /** for certain people or trades, of which nobody has spoken */
  readonly few: readonly Measure[];
}

/** Parts a list; a few that would be set apart alone, or all of it, stay where they are. */
export function partedByReach(
  measures: readonly Measure[],
  order: Order,
  scene: Scene,
  deps: Deps,
): Parted {
  const isApart = (one: Measure): boolean =>
    order.isForFew(one.id) &&
    !order.isSpokenOf(one.id) &&
    deps.judgement.byTold.assess(one, scene.answers, scene.on)[0]?.verdict !== 'eligible';
  const few = measures.filter(isApart);
  return few.length < APART_AT_LEAST || few.length === measures.length
    ? { most: measures, few: [] }
    : { most: measures.filter((one) => !few.includes(one)), few };
}

/** One or two are listed with the others. */
const APART_AT_LEAST = 3;

/** What of a list is for most shops, or for this one for certain. */
export const forMost = (
  measures: readonly Measure[],
  question: Said | string,
  scene: Scene,
  deps: Deps,
): readonly Measure[] =>
  partedByReach(measures, listOrder(measures, question, scene, deps), scene, deps).most;

/** Whom measures for few are for, people before trades: 退役军人, 残疾人. */
export const concerned = (few: readonly Measure[], deps: Deps): readonly string[] => {
  const bearing = deps.judgement.bearing(few);
  return deps.knowledge.facts.flatMap(({ id, concerns }) =>
    concerns?.whom !== undefined && bearing.has(id) ? [concerns.whom] : [],
  );
};

import { UNKNOWN } from '../../../eligibility/facts.ts';
import { WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Condition } from '../../../knowledge/schema/condition.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { holdsWord, type Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, factById } from '../../lookup.ts';
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
  const few = new Set<string>(
    measures.filter((one) => isForFew(one, question, scene, deps, isShut)).map(({ id }) => id),
  );
  const reaches = new Map<string, number>(
    measures.map((one) => [one.id, reachOf(one, scene.answers, deps)]),
  );
  return {
    reach: (id) => reaches.get(id) ?? 0,
    isForFew: (id) => few.has(id),
    isCommon: (id) => {
      const fact = factById(id, deps);
      return fact?.type === 'region' || fact?.key === 'who';
    },
  };
}

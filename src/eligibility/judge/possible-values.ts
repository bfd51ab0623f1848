import { addDays, type CivilDate } from '../../knowledge/civil-date.ts';
import { memoizeWeak } from '../../knowledge/memoize.ts';
import { regionPrefix } from '../../knowledge/region-code.ts';
import type { Condition, Demand } from '../../knowledge/schema/condition.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { boundsOf, intervalOf } from '../amount/interval.ts';
import { type FactValue, UNKNOWN } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { demandsOn } from './demands.ts';
import { meets } from './meets.ts';

/**
 * Answers to a fact that between them make every difference to the conditions: of those that no test
 * can tell apart, one. Numbers, dates and places are taken on, below and above each threshold.
 * @param given what was answered so far: 不清楚 leaves all open, a band or month what lies within it
 */
export function possibleValues(
  id: string,
  conditions: readonly Condition[],
  rulebook: Rulebook,
  given: FactValue = UNKNOWN,
): readonly FactValue[] {
  const fact = rulebook.facts.get(id);
  if (fact === undefined) return [];
  const [only] = conditions;
  if (only !== undefined && conditions.length === 1 && given === UNKNOWN)
    return allValues(rulebook)(only).get(id) ?? [];
  return distinguishable(fact, conditions, given, rulebook);
}

/** The commonest case, one rule and nothing answered, worked out once. */
const allValues = memoizeWeak((rulebook: Rulebook) =>
  memoizeWeak(
    (condition: Condition) =>
      new Map(
        [...demandsOn(condition).keys()].map((id): [string, readonly FactValue[]] => {
          const fact = rulebook.facts.get(id);
          return [id, fact ? distinguishable(fact, [condition], UNKNOWN, rulebook) : []];
        }),
      ),
  ),
);

function distinguishable(
  fact: Fact,
  conditions: readonly Condition[],
  given: FactValue,
  rulebook: Rulebook,
): readonly FactValue[] {
  const demands = conditions.flatMap((condition) => demandsOn(condition).get(fact.id) ?? []);
  const different = new Map<string, FactValue>();
  for (const value of candidates(fact, demands, given, rulebook)) {
    const outcome = demands.map((demand) => meets(demand, fact, value, rulebook)).join();
    if (!different.has(outcome)) different.set(outcome, value);
  }
  return [...different.values()];
}

function candidates(
  fact: Fact,
  demands: readonly Demand[],
  given: FactValue,
  rulebook: Rulebook,
): readonly FactValue[] {
  switch (fact.type) {
    case 'choice':
    case 'flag':
      return given === UNKNOWN ? fact.options.map(({ value }) => value) : [given];
    case 'industry':
      return given === UNKNOWN ? rulebook.trades.map(({ value }) => value) : [given];
    case 'number':
      return numbersAround(fact, demands, given);
    case 'date':
      return daysAround(demands, given);
    case 'region':
      return placesAround(demands, given);
  }
}

function numbersAround(fact: Fact, demands: readonly Demand[], given: FactValue): number[] {
  const bounds = boundsOf(fact);
  const { low, high } = intervalOf(fact, given) ?? bounds;
  const ends = demands.flatMap((demand) =>
    demand.op === 'range' ? [demand.min, demand.max].filter((end) => end !== undefined) : [],
  );
  return [...ends.flatMap((end) => [end, end - 1, end + 1]), low, high].filter(
    (value) => Number.isFinite(value) && value >= low && value <= high,
  );
}

/** Stands for all days where no day is tested. */
const ANY_DAY = '2000-01-01' as CivilDate;

function daysAround(demands: readonly Demand[], given: FactValue): CivilDate[] {
  const month = /^\d{4}-\d{2}$/.test(String(given)) ? String(given) : null;
  const ends = demands.flatMap((demand) =>
    demand.op === 'dates' ? [demand.from, demand.until].filter((day) => day !== undefined) : [],
  );
  const days = ends.flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]);
  if (month === null) return days.length > 0 ? days : [ANY_DAY];
  const first = `${month}-01` as CivilDate;
  return [...days.filter((day) => day.startsWith(month)), first, lastDayOf(first)];
}

function lastDayOf(first: CivilDate): CivilDate {
  const next = addDays(first, 31);
  return addDays(`${next.slice(0, 7)}-01` as CivilDate, -1);
}

/** The places tested, and one that no paper is about, within what is known of the place. */
function placesAround(demands: readonly Demand[], given: FactValue): string[] {
  const prefix = given === UNKNOWN ? '' : regionPrefix(String(given));
  const codes = demands.flatMap((demand) => (demand.op === 'within' ? demand.codes : []));
  return [...codes.filter((code) => code.startsWith(prefix)), prefix.padEnd(6, '9')];
}

import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Option, PresumedNumber } from '../../knowledge/schema/fact.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { intervalOf } from '../amount/interval.ts';
import { type Facts, type FactValue, UNKNOWN } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';

/** What is taken for granted of one fact, and how that is said: 以前没领过. */
interface Presumption {
  readonly fact: string;
  readonly value: FactValue;
  readonly says: string;
}

/**
 * Judges as `assess` does; where a case would stand but for what everybody who asks takes for granted (the
 * first time, one shop), it stands, and says what it was taken for. Nothing is refused by a presumption,
 * and 不清楚 is never overruled.
 */
export function assessPresuming(
  measure: Measure,
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
): readonly Assessment[] | null {
  const told = assess(measure, facts, on, rulebook);
  const [sum] = told ?? [];
  if (told === null || sum === undefined) return told;
  if (sum.verdict !== 'unknown') return reckoned(told, measure, facts, on, rulebook);
  const presumed = presumptions(told, facts, rulebook);
  if (presumed.length === 0) return told;
  const widened = new Map([...facts, ...presumed.map(({ fact, value }) => [fact, value] as const)]);
  const judged = assess(measure, widened, on, rulebook) ?? [];
  if (judged[0]?.verdict !== 'eligible') return told;
  return judged.map((one) => {
    const before = told.find(({ clause }) => clause === one.clause);
    if (before?.verdict !== 'unknown') return before ?? one;
    if (one.verdict !== 'eligible') return before;
    const needed = presumed.filter(({ fact }) => before.missing.includes(fact));
    return { ...one, presumed: needed.map(({ says }) => says) };
  });
}

/**
 * 减3个月房租，一个月6000元: the sum of a case that stands, where all that is left open of it is taken for
 * granted. What it is reckoned with is said beside it, and stays to be told.
 */
function reckoned(
  told: readonly Assessment[],
  measure: Measure,
  facts: Facts,
  on: CivilDate,
  rulebook: Rulebook,
): readonly Assessment[] {
  const open = new Set(told.flatMap(({ estimate }) => estimate?.missing ?? []));
  const presumed = presumptionsOf(open, facts, rulebook);
  if (presumed.length === 0) return told;
  const widened = new Map([...facts, ...presumed.map(({ fact, value }) => [fact, value] as const)]);
  const judged = assess(measure, widened, on, rulebook) ?? [];
  return told.map((one) => {
    const sum = judged.find(({ clause }) => clause === one.clause)?.estimate;
    if (one.verdict !== 'eligible' || typeof sum?.amount !== 'number') return one;
    const used = presumed.filter(({ fact }) => one.estimate?.missing?.includes(fact) === true);
    if (used.length === 0) return one;
    const by = `按${used.map(({ says }) => says).join('、')}算`;
    const note = sum.note === undefined ? by : `${by}。${sum.note}`;
    return { ...one, estimate: { ...sum, missing: used.map(({ fact }) => fact), note } };
  });
}

/** What may be taken for granted of the facts that are open. */
const presumptions = (
  told: readonly Assessment[],
  facts: Facts,
  rulebook: Rulebook,
): Presumption[] =>
  presumptionsOf(new Set(told.flatMap(({ missing }) => missing)), facts, rulebook);

function presumptionsOf(
  open: ReadonlySet<string>,
  facts: Facts,
  { facts: known }: Rulebook,
): Presumption[] {
  return [...open].flatMap((id) => {
    const number = known.get(id)?.presumed;
    if (number !== undefined) return numberPresumed(id, number, facts, known);
    const option = known.get(id)?.options.find(({ presumed }) => presumed !== undefined);
    if (option?.presumed === undefined || facts.get(id) === UNKNOWN) return [];
    const { says, beside } = option.presumed;
    const isFounded = beside.length === 0 || beside.some((one) => isTold(one, facts, known));
    return isFounded ? [{ fact: id, value: option.value, says }] : [];
  });
}

type Ground = NonNullable<Option['presumed']>['beside'][number];

/** Whether a fact is known, or lies within what is asked of it: 租满两年 of one to three years. */
function isTold(ground: Ground, facts: Facts, known: Rulebook['facts']): boolean {
  if (typeof ground === 'string') return facts.has(ground);
  const [fact, told] = [known.get(ground.fact), facts.get(ground.fact)];
  const interval = fact === undefined || told === undefined ? null : intervalOf(fact, told);
  return interval !== null && interval.low >= ground.min && interval.high <= ground.max;
}

/** 交社保的就是这2个员工, once it is told that they are insured, and that there are two; 三个月，每个月都差不多. */
function numberPresumed(
  fact: string,
  { value, like, times = 1, says, beside }: PresumedNumber,
  facts: Facts,
  known: Rulebook['facts'],
): Presumption[] {
  const isFounded = beside.every((one) => facts.get(one.fact) === one.value);
  if (!isFounded || facts.has(fact)) return [];
  const number = like === undefined ? value : multiplied(like, times, facts, known);
  return number === undefined ? [] : [{ fact, value: number, says }];
}

/** 20万到30万 three times are 60万到90万; what was told with one end only is not multiplied. */
function multiplied(
  id: string,
  times: number,
  facts: Facts,
  known: Rulebook['facts'],
): FactValue | undefined {
  const [fact, told] = [known.get(id), facts.get(id)];
  if (fact === undefined || told === undefined || told === UNKNOWN) return undefined;
  if (typeof told === 'number') return told * times;
  const interval = intervalOf(fact, told);
  if (interval === null || !Number.isFinite(interval.low + interval.high)) return undefined;
  return `${interval.low * times}..${interval.high * times}`;
}

import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
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
  if (told === null || sum?.verdict !== 'unknown') return told;
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

/** What may be taken for granted of the facts that are open. */
function presumptions(
  told: readonly Assessment[],
  facts: Facts,
  { facts: known }: Rulebook,
): Presumption[] {
  const open = new Set(told.flatMap(({ missing }) => missing));
  return [...open].flatMap((id) => {
    const option = known.get(id)?.options.find(({ presumed }) => presumed !== undefined);
    if (option?.presumed === undefined || facts.get(id) === UNKNOWN) return [];
    const { says, beside } = option.presumed;
    const isFounded = beside.length === 0 || beside.some((fact) => facts.has(fact));
    return isFounded ? [{ fact: id, value: option.value, says }] : [];
  });
}

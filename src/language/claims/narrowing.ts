import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';

/**
 * 门面租给人家，没办执照: where an answer is told beside one that says it more exactly, both tell that one.
 * @param facts whose options say what they narrow
 */
export function narrowing(
  facts: readonly Fact[],
): (claims: readonly FoundClaim[]) => readonly FoundClaim[] {
  const exactOf = new Map<string, string[]>();
  for (const { id, options } of facts)
    for (const { value, narrows } of options)
      for (const wide of narrows) {
        const key = `${id} ${wide}`;
        exactOf.set(key, [...(exactOf.get(key) ?? []), value]);
      }
  return (claims) =>
    claims.map((claim) => {
      const exact = exactOf
        .get(`${claim.fact} ${claim.value}`)
        ?.find((value) => claims.some((one) => isToldAs(one, claim, value)));
      return exact === undefined ? claim : { ...claim, value: exact };
    });
}

const isToldAs = (one: FoundClaim, { fact, whose }: FoundClaim, value: string): boolean =>
  one.fact === fact &&
  one.value === value &&
  one.whose === whose &&
  one.mood === 'fact' &&
  !one.denied;

import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';

/**
 * 门面租给人家，没办执照: where an answer is told beside one that says it more exactly, both tell that one.
 * @param facts whose options say what they narrow
 */
export function narrowing(
  facts: readonly Fact[],
): (claims: readonly FoundClaim[]) => readonly FoundClaim[] {
  const wider = new Map<string, string>(
    facts.flatMap(({ id, options }) =>
      options.flatMap(({ value, narrows }) =>
        narrows.map((wide) => [`${id} ${wide}`, value] as const),
      ),
    ),
  );
  return (claims) =>
    claims.map((claim) => {
      const exact = wider.get(`${claim.fact} ${claim.value}`);
      return exact !== undefined && claims.some((one) => isToldAs(one, claim, exact))
        ? { ...claim, value: exact }
        : claim;
    });
}

const isToldAs = (one: FoundClaim, { fact, whose }: FoundClaim, value: string): boolean =>
  one.fact === fact &&
  one.value === value &&
  one.whose === whose &&
  one.mood === 'fact' &&
  !one.denied;

import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import { holdsWord, type Said } from '../words.ts';
import { FOLLOWS } from './settle-claims.ts';

/** What is told of one fact. */
export interface ToldOf {
  readonly fact: string;
  readonly value: string | number;
}

/**
 * What is told of facts that the matter in hand does not turn on, as told of kindred ones that it does turn
 * on: 招了三个 of the insured staff that a subsidy counts, 税一万一 of the income tax that is halved. Null
 * where it is told of no other.
 * @param matter what the matter in hand turns on
 * @param words where it is told
 */
export function kindredOf(
  told: ToldOf,
  words: Said | string,
  matter: readonly Fact[],
): { readonly fact: string; readonly value: string | number } | null {
  if (matter.some(({ id }) => id === told.fact)) return null;
  for (const { id, takes, type } of matter) {
    const kin = takes.find(({ fact }) => fact === told.fact);
    if (kin === undefined || kin.unless.some((word) => holdsWord(words, word))) continue;
    const value = kin.as.length === 0 ? told.value : valueAs(told.value, kin.as);
    if (value !== null) return { fact: id, value: type === 'number' ? asNumber(value) : value };
  }
  return null;
}

/** 3 as the value of a number fact; a band as it stands. */
const asNumber = (value: string | number): string | number =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

function valueAs(value: string | number, as: Fact['takes'][number]['as']): string | null {
  const number = Number(value);
  const option = as.find(
    ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }) =>
      number >= min && number <= max,
  );
  return option?.value ?? null;
}

/** Claims, those told of a kindred fact as told of it; what was said word for word is known all the same. */
export function withKindred(
  claims: readonly FoundClaim[],
  facts: readonly Fact[],
  matter: readonly string[],
  wordsOf: (claim: FoundClaim) => string,
): FoundClaim[] {
  if (matter.length === 0) return [...claims];
  const turning = facts.filter(({ id }) => matter.includes(id));
  return claims.flatMap((claim): FoundClaim[] => {
    const kin = kindredOf(claim, wordsOf(claim), turning);
    return kin === null || claims.some(({ fact }) => fact === kin.fact)
      ? [claim]
      : [
          { ...claim, by: FOLLOWS },
          { ...claim, ...kin, certainty: 'assumed' },
        ];
  });
}

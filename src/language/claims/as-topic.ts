import type { FoundClaim } from '../frames/frame-reader.ts';

/**
 * A question names what it is about: 印花税能减吗 says which tax. Of a topical fact what is named in a
 * question is therefore told, though only assumed; of any other fact it stays a question.
 */
export function asTopic(claim: FoundClaim, topical: ReadonlySet<string>): FoundClaim {
  return claim.mood === 'question' && topical.has(claim.fact)
    ? { ...claim, mood: 'fact', certainty: 'assumed' }
    : claim;
}

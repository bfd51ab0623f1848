import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import type { Candidate } from './candidates.ts';
import { type SignNumber, weightOf } from './sign-numbers.ts';
import { signing } from './signs.ts';

/** An answer of a record with the chance that it is the one asked for. */
export interface Ranked {
  readonly candidate: Candidate;
  /** 0 to 1 */
  readonly chance: number;
}

/** What a record can answer words with. */
export interface Ranking {
  /** sentences and fields, the likeliest first */
  readonly answers: readonly Ranked[];
  /** 0 to 1: the chance that the record does not answer them */
  readonly nothing: number;
}

/**
 * The answers that a record can give to small words, by the chance that they are asked for. All chances and
 * `nothing` together are 1.
 * @param aspects what the words were read to ask
 * @param shown marks of what the talk has been told
 */
export function rankAnswers(
  words: Said | string,
  measure: Measure,
  aspects: readonly string[],
  deps: Deps,
  shown: readonly string[],
): Ranking {
  const { candidates, tellSigns } = signing(words, measure, aspects, deps, shown);
  let score = 0;
  const addSign = (sign: SignNumber, value: number) => {
    score += value * weightOf(sign);
  };
  const scored = candidates.map((candidate, at) => {
    score = 0;
    tellSigns(at, addSign);
    return { candidate, score };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  const all = scored.reduce((sum, { score }) => sum + Math.exp(score - most), 0);
  const ranked = scored.map(({ candidate, score }) => ({
    candidate,
    chance: Math.exp(score - most) / all,
  }));
  return {
    answers: ranked
      .filter(({ candidate }) => candidate.kind !== 'nothing')
      .toSorted((one, other) => other.chance - one.chance),
    nothing: ranked.find(({ candidate }) => candidate.kind === 'nothing')?.chance ?? 0,
  };
}

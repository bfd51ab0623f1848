import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';
import type { Quantity } from '../utterance.ts';
import { isFiguresAlone } from './figures-alone.ts';
import { type FoundBound, type FoundReply, overlaps, type ReadSoFar } from './found-replies.ts';

/**
 * The claims without those whose words answer the open question and tell nothing else: 贵州 says where the
 * staff come from and moves no shop, 一年六万 is the rent that was asked for.
 */
export function withoutTaken(
  read: ReadSoFar,
  reply: FoundReply | null,
  bound: readonly FoundBound[],
  facts: ReadonlyMap<string, Fact>,
): readonly FoundClaim[] {
  const isPlaceOf = (claim: FoundClaim): boolean =>
    facts.get(claim.fact)?.type === 'region' &&
    bound.some((one) => facts.get(one.fact)?.type !== 'region' && overlaps(one, claim));
  const claims = read.claims.filter((claim) => !isPlaceOf(claim));
  if (reply?.kind !== 'value') return claims;
  const open = facts.get(reply.fact);
  const takesPlaces = open?.options.some((option) => option.from !== undefined) === true;
  const figures = read.quantities.filter(({ span }) =>
    overlaps(reply, { from: span.start, to: span.end }),
  );
  const takesFigures = open?.type === 'number' && saysFiguresAlone(reply, figures, read);
  return claims.filter((claim) => {
    if (claim.fact === reply.fact || !overlaps(claim, reply)) return true;
    if (facts.get(claim.fact)?.type === 'region') return !takesPlaces;
    return !(takesFigures && facts.get(claim.fact)?.type === 'number');
  });
}

const saysFiguresAlone = (
  { from, to }: FoundReply,
  figures: readonly Quantity[],
  { text }: ReadSoFar,
): boolean => figures.length > 0 && isFiguresAlone(text.slice(from, to), figures);

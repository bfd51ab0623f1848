import type { Claim, Utterance } from '../utterance.ts';

/**
 * The claims that may be stored as answers: the owner's own, affirmed, in the mood of fact, one for each
 * fact. Two values of one fact in one message are none: one asks about them, one is not both.
 */
export function answersOf(utterance: Pick<Utterance, 'claims'>): readonly Claim[] {
  const own = utterance.claims.filter(isOwn);
  return own.filter(
    (claim, at) =>
      own.findIndex((other) => other.fact === claim.fact) === at &&
      own.every((other) => other.fact !== claim.fact || agrees(other, claim)),
  );
}

/** Whether a claim is the owner's own, affirmed and in the mood of fact. */
const isOwn = ({ whose, denied, mood }: Claim): boolean =>
  whose === 'owner' && !denied && mood === 'fact';

const agrees = (a: Claim, b: Claim): boolean => a.value === b.value;

import type { Piece } from '../clauses/pieces.ts';
import type { FoundClaim } from '../frames/frame-reader.ts';

/**
 * The claims without those that the message itself takes back: 我是小规模，哦不对，刚转的一般纳税人.
 * @param corrects whether a piece of the text begins with words that take something back
 */
export function withoutTakenBack(
  claims: readonly FoundClaim[],
  pieces: readonly Piece[],
  corrects: (piece: Piece) => boolean,
): readonly FoundClaim[] {
  const said = claims.filter(({ denied, mood }) => !denied && mood === 'fact');
  const doubled = said.filter((claim) => said.some((other) => differs(claim, other)));
  if (doubled.length === 0) return claims;
  const turns = pieces.filter(corrects);
  return claims.filter(
    (claim) =>
      !doubled.some(
        (later) =>
          differs(claim, later) && turns.some(({ from }) => claim.to <= from && later.from >= from),
      ),
  );
}

/** Whether two claims tell different things of one fact of the same person. */
const differs = (one: FoundClaim, other: FoundClaim): boolean =>
  one.fact === other.fact && one.whose === other.whose && one.value !== other.value;

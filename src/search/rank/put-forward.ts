import { themeFamily } from '../../knowledge/theme-family.ts';
import { placeFit } from './place-fit.ts';
import type { Ranked } from './rank-measures.ts';

/** How far ahead of the other its own is put. */
const STEP = 0.01;
/**
 * The place's own measure on a matter goes before others' and before model plans, even where what was
 * told of the landlord or the trade fits those better. What is added shows in the share of the place.
 * @param ranked best first
 */
export function putForward(ranked: readonly Ranked[], place: string | null): Ranked[] {
  const [top] = ranked;
  if (top === undefined) return [];
  const isOwn = ({ document }: Ranked) => placeFit(document, place) === 'own';
  const family = familyOf(top);
  const own = isOwn(top) ? undefined : ranked.find((one) => isOwn(one) && familyOf(one) === family);
  const lift =
    own === undefined || placeFit(top.document, place) === 'national'
      ? 0
      : top.score - own.score + STEP;
  if (lift <= 0) return [...ranked];
  return ranked
    .map((one) => (isOwn(one) && familyOf(one) === family ? lifted(one, lift) : one))
    .sort((a, b) => b.score - a.score);
}

const familyOf = ({ measure }: Ranked) => themeFamily(measure.themes[0] ?? '');

const lifted = (one: Ranked, by: number): Ranked => ({
  ...one,
  shares: { ...one.shares, place: one.shares.place + by },
  score: one.score + by,
});

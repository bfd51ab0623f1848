import type { FoundClaim } from '../frames/frame-reader.ts';
import type { Person } from '../utterance.ts';
import type { Words } from '../words.ts';

const OTHERS: ReadonlySet<Person> = new Set(['family', 'other']);

/**
 * 我家那口子登记失业满八个月，五月份支了个早餐铺，个体: who tells of nobody's shop but a husband's, a mother's
 * or a cousin's asks for them, and what is told is theirs.
 * @param ofAShop the facts that say that somebody keeps a shop
 * @param isBegun whether the speaker's own case was told before: then a cousin is somebody else
 */
export function spokenFor(
  claims: readonly FoundClaim[],
  words: Words,
  ofAShop: ReadonlySet<string>,
  isBegun: boolean,
): readonly FoundClaim[] {
  if (areOwners(words)) return asOwners(claims);
  if (words.says('tells-of-oneself') || !words.says('seems-to-ask')) return claims;
  const isOfKin = !isBegun && words.says('names-kin');
  const close: readonly Person[] = isOfKin ? ['family', 'other'] : ['family'];
  const isTheirs = ({ whose, mood }: FoundClaim): boolean =>
    mood === 'fact' && close.includes(whose);
  const told = claims.filter(({ mood, denied }) => mood === 'fact' && !denied);
  const begin = Math.min(...told.filter(isTheirs).map(({ from }) => from));
  // 我表妹毕业两年，在广州开了个奶茶店: nobody else is named as its keeper.
  const keepsShop = told.some(
    (claim) =>
      ofAShop.has(claim.fact) &&
      (isTheirs(claim) || (claim.fact === 'trade' && claim.from > begin)),
  );
  return keepsShop
    ? claims.map((claim) => (isTheirs(claim) ? { ...claim, whose: 'owner' } : claim))
    : claims;
}

/**
 * 我爸说执照是四月办的, 她其实56了, in a talk about him or her: what the asker has of them is told, unless it comes back to
 * the speaker.
 */
export function goneOn(claims: readonly FoundClaim[], words: Words): readonly FoundClaim[] {
  if (areOwners(words)) return asOwners(claims);
  if (words.says('tells-of-oneself')) return claims;
  return asOwners(claims).map((claim, at) =>
    claim.mood === 'hearsay' && OTHERS.has(claims[at]?.whose ?? claim.whose)
      ? { ...claim, mood: 'fact' }
      : claim,
  );
}

/** 来电人在诸暨开网吧, 执照写的他: where those told of are the owner, so are the places that are told of them. */
export const placesFor = (places: readonly FoundClaim[], words: Words): readonly FoundClaim[] =>
  areOwners(words) ? asOwners(places) : places;

/** 市民说店里就他一个人, 执照写的他: they are the owner. */
const areOwners = (words: Words): boolean =>
  words.says('speaks-for-caller') || words.says('in-their-name');

const asOwners = (claims: readonly FoundClaim[]): readonly FoundClaim[] =>
  claims.map((claim) => (OTHERS.has(claim.whose) ? { ...claim, whose: 'owner' } : claim));

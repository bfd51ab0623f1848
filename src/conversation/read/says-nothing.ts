import { FOLLOWS } from '../../language/claims/settle-claims.ts';
import type { Claim, Span, Utterance } from '../../language/utterance.ts';
import { type Words, within } from '../../language/words.ts';

// Claims that are made and tell nothing of the owner all the same.

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** The clause that holds a stretch. */
export const clauseAround = (span: Span, { clauses }: Pick<Utterance, 'clauses'>) =>
  clauses.find((one) => holds(one.span, span));

/** 新招的退役军人一共3个 are told as the part that they are, and no new head count. */
export function isOfThePart(
  { fact, span }: Claim,
  { claims }: Utterance,
  parts: ReadonlyMap<string, string>,
): boolean {
  return claims.some(
    (part) =>
      parts.get(part.fact) === fact && part.span.start < span.end && span.start < part.span.end,
  );
}

/** 顺带卖点鞋垫, 农药也卖点: what is sold beside one's trade leaves it as it is. */
export function isOfSideLine(
  { fact, span, by }: Claim,
  utterance: Utterance,
  words: Words,
): boolean {
  const isTrade = (one: Claim): boolean =>
    one.fact === 'trade' && one.span.start < span.end && span.start < one.span.end;
  if (fact !== 'trade' && !(by === FOLLOWS && utterance.claims.some(isTrade))) return false;
  const clause = clauseAround(span, utterance);
  return clause !== undefined && within(clause.span, words).says('of-a-side-line');
}

/** Whether a message asks nothing, and puts nothing right. */
const onlyTells = ({ clauses, corrections, requests }: Utterance): boolean =>
  requests.length === 0 && corrections.length === 0 && clauses.every(({ act }) => act === 'tells');

/** 诸暨的, 老家越城的: a place, and a word or two with it. */
const BESIDE_PLACE = 3;

/**
 * 菜都是从山东拉来的, 楼上是个网吧: told by the way, by who asks nothing and puts nothing right, a place or a trade
 * leaves where the shop is and what it does as they were told.
 * @param open the fact of the open question
 */
export function isByTheWay(
  { fact, value, span, by }: Claim,
  utterance: Utterance,
  words: Words,
  known: ReadonlyMap<string, string | number>,
  open: string | null,
): boolean {
  const { claims } = utterance;
  if (!onlyTells(utterance)) return false;
  const trade = claims.find(
    (one) => one.fact === 'trade' && one.span.start < span.end && span.start < one.span.end,
  );
  const of = by === FOLLOWS && trade !== undefined ? trade : { fact, value };
  if (of.fact !== 'place' && of.fact !== 'trade') return false;
  if (of.fact === open || !known.has(of.fact) || known.get(of.fact) === of.value) return false;
  return !isOfShopAsItIs(span, utterance, words, of.fact === 'place');
}

/** 店搬到佛山去了, 我改卖衣服了, 诸暨的: said of the shop, whatever was told of it before. */
function isOfShopAsItIs(span: Span, utterance: Utterance, words: Words, isPlace: boolean): boolean {
  const clause = clauseAround(span, utterance);
  if (clause === undefined) return true;
  const said = within(clause.span, words);
  const isAlone = isPlace && said.length - (span.end - span.start) <= BESIDE_PLACE;
  return isAlone || said.says('of-the-shop-as-it-is');
}

/** 往广东发了不少货: a place is named by who asks nothing, and it is not said to be the shop's. */
export const namesPlaceByTheWay = (utterance: Utterance, words: Words): boolean =>
  utterance.places.length > 0 &&
  onlyTells(utterance) &&
  utterance.places.every(({ span }) => !isOfShopAsItIs(span, utterance, words, true));

/**
 * 我儿子跑快递的，一天忙到晚; 我老婆原来在超市，下岗了: told by the way, and of somebody else. What follows in the same
 * breath is still of them, until the speaker comes back to themselves.
 */
export function isOfAnothersLife(span: Span, utterance: Utterance, words: Words): boolean {
  const { clauses } = utterance;
  if (!onlyTells(utterance)) return false;
  const before = clauses.filter((clause) => clause.span.start <= span.start);
  for (const { about, span: stretch } of before.toReversed()) {
    const said = within(stretch, words);
    // 请咗个阿婶，社保连住交咗四个月: whoever is hired is of the shop.
    if (said.says('hires-somebody')) continue;
    if (about === 'family' || about === 'other' || said.says('is-of-kin')) return true;
    if (said.says('tells-of-oneself')) return false;
  }
  return false;
}

/**
 * 那旺季卖到12万的那个月呢: a figure told before is asked about as if it were otherwise, and is not told anew;
 * neither is what is told beside it in that clause.
 */
export function isPutOtherwise(
  { span, fact, value }: Pick<Claim, 'span' | 'fact' | 'value'>,
  utterance: Utterance,
  words: Words,
  known: ReadonlyMap<string, string | number>,
): boolean {
  const isOther = (one: Pick<Claim, 'fact' | 'value'>): boolean =>
    isFigure(one.value) && known.has(one.fact) && known.get(one.fact) !== one.value;
  const clause = clauseAround(span, utterance);
  if (clause === undefined || utterance.corrections.length > 0) return false;
  if (!within(clause.span, words).says('ends-with-ne')) return false;
  return (
    isOther({ fact, value }) ||
    utterance.claims.some((one) => isOther(one) && holds(clause.span, one.span))
  );
}

/** 120000, 110001..119999 */
const isFigure = (value: string | number): boolean => /^\d+(?:\.\d+)?(?:\.\.|$)/.test(`${value}`);

/** 种子农药猪饲料都有: several values of one thing, side by side in a clause, answer it by none of them. */
export function isOneOfSeveral(
  { fact, value, span }: Claim,
  utterance: Utterance,
  words: Words,
  ofTheShop: readonly string[],
): boolean {
  if (typeof value !== 'string' || isDay(value) || ofTheShop.includes(fact)) return false;
  const clause = clauseAround(span, utterance);
  return (
    clause !== undefined &&
    within(clause.span, words).says('all-of-them') &&
    utterance.claims.some(
      (other) =>
        other.fact === fact &&
        other.value !== value &&
        other.mood === 'fact' &&
        !other.denied &&
        holds(clause.span, other.span),
    )
  );
}

/** 2022-05-01 */
export const isDay = (value: string | number): boolean => /^\d{4}-\d{2}-\d{2}$/.test(String(value));

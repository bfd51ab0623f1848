import { regionContains } from '../../knowledge/region-code.ts';
import type { Fact, Option } from '../../knowledge/schema/fact.ts';
import { answersOf } from '../../language/claims/answers-of.ts';
import { IMPLIED } from '../../language/claims/settle-claims.ts';
import type { Aspect, Claim, Span, Utterance } from '../../language/utterance.ts';
import { type Words, within } from '../../language/words.ts';
import type { Understanding } from '../../search/understanding.ts';
import {
  clauseAround,
  isByTheWay,
  isDay,
  isOfAnothersLife,
  isOfSideLine,
  isOfThePart,
  isOneOfSeveral,
  isPutOtherwise,
} from './says-nothing.ts';

/** One thing told, with where it is said. */
export interface ToldValue {
  readonly fact: string;
  readonly value: string | number;
}

/** What the talk knows that bears on what is told. */
export interface Telltale {
  /** the fact of the open question */
  readonly open: Fact | null;
  /** facts that the measures in question turn on */
  readonly matter: readonly Fact[];
  /** facts that have been answered, with their answers */
  readonly known: ReadonlyMap<string, string | number>;
  /** facts that one asks of for oneself: 个体户能减多少 */
  readonly ownWhenAsked: readonly string[];
  /** the shop's place so far */
  readonly place: string | null;
  /** numbers that are part of another: the new ones of the staff */
  readonly parts: ReadonlyMap<string, string>;
  /** whether it is the speaker's own case, told before: what a son or a cousin does is no part of it */
  readonly isOwnCase: boolean;
  /** whether the paper talked about is of a year */
  readonly hasYear: boolean;
}

/**
 * What a message tells of its owner, each fact once, what narrows the search first: its claims, what
 * answers the open question, what corrects, and values without a name. Words that are an option of the
 * case's own questions, letter for letter, tell that and nothing else.
 */
export function toldIn(
  utterance: Utterance,
  said: Understanding,
  words: Words,
  talk: Telltale,
): readonly ToldValue[] {
  const picked = pickedOptions(utterance, words, talk);
  const isPicked = (span: Span): boolean =>
    picked.some(({ span: { start, end } }) => span.start >= start && span.end <= end);
  const corrected = utterance.corrections.flatMap(({ fact, value, span }) =>
    value === null ? [] : [{ fact, value, span }],
  );
  // 不是湖北来的，是丽水来的: a place that puts something else right is not the shop's.
  const isElse = ({ fact, span }: ToldValue & { readonly span: Span }): boolean =>
    fact === 'place' &&
    corrected.some(
      (one) => one.fact !== 'place' && one.span.start < span.end && span.start < one.span.end,
    );
  const claimed = claimsOf(utterance, said, words, talk).filter(
    (claim) => !isPicked(claim.span) && !isElse(claim),
  );
  const reply = replyOf(utterance, words, claimed, isPicked);
  const bound = utterance.bound.filter(({ mood, span }) => mood === 'fact' && !isPicked(span));
  const all = [...reply, ...picked, ...corrected, ...claimed, ...bound]
    .filter(
      ({ fact, span }) =>
        !talk.isOwnCase || isOfSpouseToo(fact, talk) || !isOfAnothersLife(span, utterance, words),
    )
    .map(({ fact, value }) => ({ fact, value }));
  const once = [...new Map(all.toReversed().map((one) => [one.fact, one])).values()].toReversed();
  return once.sort((a, b) => NARROWING.indexOf(b.fact) - NARROWING.indexOf(a.fact));
}

/** 老公名下有笔经营贷没还: of what the case turns on a husband's may count; his figures, trade and place do not. */
const isOfSpouseToo = (fact: string, { matter, ownWhenAsked }: Telltale): boolean =>
  !NARROWING.includes(fact) &&
  !ownWhenAsked.includes(fact) &&
  matter.some(({ id, type }) => id === fact && (type === 'choice' || type === 'flag'));

/** What narrows the search, the first last. */
const NARROWING = ['trade', 'place'];

/** What is said to the open question, unless its words tell something else of the shop. */
function replyOf(
  { reply, claims }: Utterance,
  words: Words,
  claimed: readonly (ToldValue & { readonly span: Span })[],
  isPicked: (span: Span) => boolean,
): (ToldValue & { readonly span: Span })[] {
  if (reply?.kind !== 'value') return [];
  const { fact, value, span, certainty } = reply;
  // 转让了店呢 is no yes.
  if (certainty === 'assumed' && within(span, words).says('ends-with-ne')) return [];
  const isClaim = claims.some((claim) => claim.fact === fact && claim.value === value);
  const saidOf = [...claimed, ...claims.filter((one) => claimed.some((told) => isSame(told, one)))];
  const tellsElse = saidOf.some(
    (claim) => claim.span.start < span.end && span.start < claim.span.end,
  );
  return isClaim || (!tellsElse && !isPicked(span)) ? [{ fact, value, span }] : [];
}

const isSame = (a: ToldValue, b: ToldValue): boolean => a.fact === b.fact && a.value === b.value;

/** Clauses that are an option of one question of the case, the open one first. */
function pickedOptions(
  { clauses }: Utterance,
  words: Words,
  { open, matter }: Telltale,
): (ToldValue & { readonly span: Span })[] {
  const facts = [...(open === null ? [] : [open]), ...matter.filter(({ id }) => id !== open?.id)];
  if (open === null) return [];
  return clauses.flatMap(({ span, act }) => {
    if (act === 'asks' || act === 'supposes') return [];
    const plain = within(span, words).without('clause-end');
    for (const fact of facts) {
      const option = fact.options.find((one) => isNamed(one, plain));
      if (option !== undefined) return [{ fact: fact.id as string, value: option.value, span }];
    }
    return [];
  });
}

/** Whether a text is an option's label or one of its own words. */
function isNamed({ label, words, replies }: Option, said: Words): boolean {
  return [label, ...words, ...replies].some((name) => said.is(name));
}

/** Facts told in free text. */
function claimsOf(
  utterance: Utterance,
  said: Understanding,
  words: Words,
  talk: Telltale,
): (ToldValue & { readonly span: Span })[] {
  const { place: known, hasYear } = talk;
  const told = answersOf(utterance).filter(
    (claim) =>
      claim.by !== IMPLIED &&
      !isPutOtherwise(claim, utterance, words, talk.known) &&
      !(isDay(claim.value) && claim.certainty === 'assumed' && !hasYear) &&
      !isOneOfSeveral(claim, utterance, words, ['place', ...talk.ownWhenAsked]) &&
      !isOfThePart(claim, utterance, talk.parts) &&
      !isByTheWay(claim, utterance, words, talk.known, talk.open?.id ?? null) &&
      !(talk.known.has('trade') && isOfSideLine(claim, utterance, words)),
  );
  // A place that is asked about is the shop's while no other is known.
  const asked = utterance.claims.find(
    ({ fact, whose, denied, mood }) =>
      fact === 'place' && whose === 'owner' && !denied && mood === 'question',
  );
  const place = told.find(({ fact }) => fact === 'place') ?? (known === null ? asked : undefined);
  const own = talk.ownWhenAsked.flatMap((id) => askedAsOwn(id, utterance, words, talk));
  // 绍兴 said by a shop in 柯桥 is no news, and no wider place; 在柯桥, and nothing else, says so once more.
  const isNews =
    place !== undefined &&
    (known === null ||
      !regionContains(String(place.value), known) ||
      (place.value === known && isAlone(place.span, utterance, words)));
  const isBeside =
    known !== null && place !== undefined && isBesideOwn(place.span, utterance, words);
  const isOwn =
    !isAgencyPlace(said, words) && !isBeside && (isNews || said.intent === 'correction');
  return [
    ...told.filter(({ fact }) => fact !== 'place'),
    ...own,
    ...(place && isOwn ? [place] : []),
  ];
}

/** 鄞州2022年也有一条吧, 我绍兴还有个铺子: another place's paper, or another shop; one's own stays where it is. */
function isBesideOwn(place: Span, utterance: Utterance, words: Words): boolean {
  const clause = clauseAround(place, utterance);
  const said = clause === undefined ? words : within(clause.span, words);
  return said.says('has-a-paper-too') || said.says('of-ones-other-shop');
}

/** 在柯桥: a place and a character beside it; 柯桥人社 asks for an office. */
const isAlone = ({ start, end }: Span, { claims, clauses }: Utterance, words: Words): boolean =>
  claims.length === 1 && clauses.length === 1 && words.length - (end - start) <= 1;

/** What asks about a word or a question, and tells nothing. */
const OF_WORDS: ReadonlySet<Aspect> = new Set([
  'how-to-know',
  'meaning',
  'which',
  'why-asked',
  // 怎么算小微企业, 按啥标准
  'calculation',
]);

/** 个体户能减多少: what one asks for one's own sort of business is taken for one's own while no other is told. */
function askedAsOwn(
  id: string,
  { claims, clauses, requests }: Utterance,
  words: Words,
  { known, matter }: Telltale,
): readonly Claim[] {
  // 我怎么知道我是不是小规模: who asks how to find out has not found out.
  if (requests.some(({ aspect }) => aspect !== null && OF_WORDS.has(aspect))) return [];
  // 公司呢, within a case, supposes.
  const supposes = ({ span }: Claim): boolean =>
    matter.length > 0 &&
    clauses.some(
      (one) =>
        one.span.start <= span.start &&
        span.end <= one.span.end &&
        within(one.span, words).says('ends-in-ne'),
    );
  if (known.has(id) || claims.some(({ fact, mood }) => fact === id && mood === 'fact')) return [];
  const asked = claims.filter(({ fact }) => fact === id);
  const [one] = asked;
  const isOne = new Set(asked.map(({ value }) => value)).size === 1;
  return one !== undefined &&
    isOne &&
    one.mood === 'question' &&
    one.whose === 'owner' &&
    !one.denied &&
    !supposes(one)
    ? [one]
    : [];
}

/** 柯桥区人社局电话: the place belongs to the office asked for, unless the owner speaks of themselves, or is spoken for. */
function isAgencyPlace({ intent }: Understanding, words: Words): boolean {
  return (
    intent === 'contact' && !words.says('speaks-of-oneself') && !words.says('speaks-for-caller')
  );
}

/** Whether the open question is put aside: 不清楚, 忘了, 不想说. */
export const putsAside = ({ reply }: Utterance): boolean =>
  reply !== null && reply.kind !== 'value';

import type { Knowledge } from '../knowledge/knowledge.ts';
import { memoizeList, memoizeWeak, once } from '../knowledge/memoize.ts';
import { withKindred } from './claims/kindred.ts';
import { placeClaims } from './claims/place-claims.ts';
import { asPlaceOption } from './claims/place-option.ts';
import {
  followingFrom,
  impliedBy,
  settleClaims,
  withConsequences,
  withGiven,
} from './claims/settle-claims.ts';
import { goneOn, placesFor, spokenFor } from './claims/spoken-for.ts';
import { asTopic, isWithinBounds, narrowing, withoutTakenBack } from './claims/told-claims.ts';
import { clausesOf } from './clauses/clauses-of.ts';
import { createContentWords, unreadOf } from './content-words.ts';
import type { FoundClaim } from './frames/frame-reader.ts';
import type { Heard } from './hear.ts';
import type { Hint, Language, LanguageTools } from './language.ts';
import { ASKED, openLikeliest } from './learned/likeliest-answer.ts';
import { type Overhearing, overheardIn, soundingTold } from './learned/overheard.ts';
import { signsOf } from './learned/signs-of.ts';
import { openHearing } from './open-hearing.ts';
import { openPhrases } from './phrases.ts';
import { createMeaningFinder } from './replies/meaning-lines.ts';
import { createReplyReader } from './replies/reply-reader.ts';
import { createReplyWords } from './replies/reply-words.ts';
import { createRequestReader } from './requests/request-reader.ts';
import type { Reply, Utterance } from './utterance.ts';
import { textOf, Words, wordsTyped } from './words.ts';

/** A place in the normal form. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

const toldValues = ({ told = [] }: Hint): ReadonlyMap<string, string | number> =>
  new Map(told.map(({ fact, value }) => [fact, value]));

/** Opens the language room over what the knowledge says about how people speak. */
export function createLanguage(
  { speech, industries, facts }: Pick<Knowledge, 'speech' | 'industries' | 'facts'>,
  tools: LanguageTools,
): Language {
  const { hear, vocabulary, functions, skipping } = openHearing(
    { speech, industries, facts },
    tools,
  );
  const contentWords = createContentWords(tools, vocabulary, functions);
  const phrases = openPhrases(speech.phrases);
  const likeliest = openLikeliest(speech.learned);
  const overhearing = new WeakMap<Utterance, Overhearing>();
  const consequences = [...speech.consequences, ...impliedBy(facts)];
  const words = createReplyWords(speech.replies);
  const corrects = (text: string): boolean => words.afterCorrection(text) !== null;
  const findMeanings = createMeaningFinder(speech.replies, vocabulary, skipping);
  const readReplies = createReplyReader({
    facts,
    trades: industries,
    words,
    consequences,
    placeOf: tools.placeOf,
  });
  const readRequests = createRequestReader(speech, vocabulary, functions, skipping, phrases);

  const exact = narrowing(facts);
  const topical = new Set<string>(facts.flatMap(({ id, topical }) => (topical ? [id] : [])));
  const ofAShop = new Set<string>(
    facts.flatMap(({ id, ownWhenAsked }) => (ownWhenAsked ? [id] : [])),
  );
  const within = new Map(
    facts.flatMap((fact) =>
      fact.within === undefined ? [] : [[fact.id as string, fact.within] as const],
    ),
  );
  const isOfPlace = (fact: string, region: string | null) =>
    region === null || region.startsWith(within.get(fact) ?? '');
  const framesWithin = new Map(
    speech.frames.flatMap(({ id, within: code }) =>
      code === undefined ? [] : [[id as string, code] as const],
    ),
  );
  const isHeardAt = (frame: string, region: string | null): boolean => {
    const code = framesWithin.get(frame);
    return code === undefined || region?.startsWith(code) === true;
  };

  // 三个人 answers the question that is open, whatever it would tell by itself.
  const asksNumber = ({ expected }: Hint): boolean =>
    facts.some(({ id, type }) => id === expected && type === 'number');

  // A message is read by itself and then with what the talk knows, which seldom changes what it tells.
  const tellingOf = memoizeWeak(({ form, quantities, places, reading, told }: Heard) => {
    const { text } = reading.lattice;
    // 员工是安徽的: a place that a frame has read is not the shop's; nor is it in 金华的，两个都是金华人.
    const isIn = (start: number): boolean => text.charAt(start - 1) === '在';
    const free = places.filter(
      ({ code, span }) =>
        !told.some(
          (one) =>
            one.value === code &&
            ((one.from <= span.start && one.to >= span.end) || !isIn(span.start)),
        ),
    );
    const wordsOf = ({ from, to }: Stretch) => text.slice(from, to);
    const spanned = <T extends Stretch>({ from, to, ...rest }: T) => ({
      ...rest,
      span: form.span(from, to),
    });
    return {
      wordsOf,
      spanned,
      sounding: once(() =>
        soundingTold(told, reading.pieces, (stretch) =>
          likeliest(() => signsOf(reading.lattice, vocabulary, stretch)),
        ),
      ),
      shop: placeClaims(free, reading),
      topic: memoizeWeak((claim: FoundClaim) => asTopic(claim, topical, reading)),
      settle: memoizeList((claims: readonly FoundClaim[]) =>
        withoutTakenBack(settleClaims(claims), reading.pieces, (piece) => corrects(wordsOf(piece))),
      ),
      ask: memoizeList((claims: readonly FoundClaim[]) => {
        const settled = withConsequences(claims, consequences);
        const clauses = clausesOf(reading, settled, corrects);
        const requests = readRequests(reading, clauses, settled);
        const spans = { clauses: clauses.map(spanned), requests: requests.map(spanned) };
        return { settled, clauses, requests, spans };
      }),
      spans: {
        quantities: quantities.map((quantity) => ({
          ...quantity,
          span: form.span(quantity.span.start, quantity.span.end),
        })),
        places: places.map((place) => ({
          ...place,
          span: form.span(place.span.start, place.span.end),
        })),
      },
    };
  });

  return {
    words: (text) => wordsTyped(tools.plain(textOf(text)), phrases),
    naming: (typed) => contentWords(textOf(typed)),
    following: (fact, value) => followingFrom({ fact, value }, consequences),
    read: (typed, on, hint = {}) => {
      const heard = hear(textOf(typed), on, hint.year);
      const { form, quantities, places, reading, told } = heard;
      const { shop, topic, sounding, settle, ask, spans, spanned, wordsOf } = tellingOf(heard);
      const region = hint.region ?? (shop[0] === undefined ? null : String(shop[0].value));
      const isBegun = (hint.told ?? []).some(({ fact }) => fact !== 'place');
      const said = new Words(reading.lattice.text, phrases);
      const known = toldValues(hint);
      const sounds = told.filter(
        (one) => one.fact === hint.expected || known.has(one.fact) || sounding().has(one),
      );
      const spoken = hint.forAnother
        ? goneOn(sounds, said)
        : spokenFor(sounds, said, ofAShop, isBegun);
      const found = [...placesFor(shop, said), ...spoken]
        .map((claim) => topic(asPlaceOption(claim, facts, region)))
        .filter((claim) => isOfPlace(claim.fact, region) && isHeardAt(claim.by, region))
        .filter((claim) => isWithinBounds(claim, facts))
        .filter((claim) => !(asksNumber(hint) && claim.weak && claim.fact !== hint.expected))
        .filter((claim) => !claim.asked || claim.fact === hint.expected);
      const own = settle(withGiven(exact(found), known, consequences));
      const asked = ask(withKindred(own, facts, hint.matter ?? [], wordsOf));
      const { settled, clauses, requests } = asked;
      const seems = likeliest(() => signsOf(reading.lattice, vocabulary));
      const replies = readReplies(
        {
          text: reading.lattice.text,
          typed: ({ from, to }) => textOf(form.span(from, to).text),
          clauses,
          quantities,
          places,
          claims: settled,
          requests,
          meant: () => findMeanings(reading.lattice),
          likeliest: (fact) => seems(fact, ASKED),
        },
        hint,
        on,
      );
      const { reply, bound, corrections } = replies;
      const explained = [...settled, ...bound, ...corrections, ...(reply === null ? [] : [reply])];
      const utterance: Utterance = {
        ...spans,
        clauses: asked.spans.clauses,
        claims: replies.claims.map(
          ({ from, to, fact, value, whose, denied, mood, certainty, by }) => ({
            ...{ fact, value, whose, denied, mood, certainty, by },
            span: form.span(from, to),
          }),
        ),
        requests: asked.spans.requests,
        reply: reply === null ? null : (spanned(reply) as Reply),
        bound: bound.map(spanned),
        corrections: corrections.map(spanned),
        unread: unreadOf(reading, explained, requests).map(({ from, to }) => form.span(from, to)),
      };
      overhearing.set(utterance, {
        clauses,
        claims: settled,
        requests,
        whole: seems,
        within: memoizeWeak((clause) =>
          likeliest(() => signsOf(reading.lattice, vocabulary, clause)),
        ),
      });
      return utterance;
    },
    overheard: (utterance, ids) => overheardIn(overhearing.get(utterance), ids),
  };
}

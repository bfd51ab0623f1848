import type { CivilDate } from '../../knowledge/civil-date.ts';
import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { FOLLOWS } from '../../language/claims/settle-claims.ts';
import type { Utterance } from '../../language/utterance.ts';
import type { Words } from '../../language/words.ts';
import type { Understanding } from '../../search/understanding.ts';
import { nearestQuestion } from '../answer/passages/nearest-question.ts';
import { tableOf } from '../decide/table.ts';
import type { Deps } from '../deps.ts';
import type { Inbound } from '../inbound.ts';
import { factById, measuresById, yearInQuestion } from '../lookup.ts';
import { UNKNOWN } from '../question-id.ts';
import type { Answer, ConversationState } from '../state.ts';
import { QUESTION } from '../thresholds.ts';
import { asksForToday, dayMeant } from './day-meant.ts';
import { isFarFromPapers } from './far-from-papers.ts';
import { optionsTold } from './options-told.ts';
import { overheardFacts } from './overheard-facts.ts';
import { toldIn } from './told-in.ts';

/** A turn as it stands before anything is answered: what was stored, what came in, what it says. */
export interface Scene {
  readonly state: ConversationState;
  readonly turn: number;
  /** what came in, to be asked and not to be read; empty when a button was pressed or nothing was said */
  readonly words: Words;
  readonly said: Understanding | null;
  /** the same, read for what it tells and asks */
  readonly utterance: Utterance | null;
  readonly inbound: Inbound;
  /** everything answered so far, this message's own facts last */
  readonly answers: readonly Answer[];
  /** what this message added */
  readonly added: readonly Answer[];
  /** the day that was named, now or before; null while it is today */
  readonly asOf: CivilDate | null;
  /** the day validity is judged for */
  readonly on: CivilDate;
  /** the day that its words are reckoned from (去年, 上个月): the day that was called for, else today */
  readonly spokenOn: CivilDate;
  readonly today: CivilDate;
  /** the shop's place as a GB/T 2260 code, once known */
  readonly region: string | null;
  /** about what no paper holds, and of no shop: nothing in it is told */
  readonly isFar: boolean;
}

/** Reads what came in against what is stored. Nothing is asked of the owner twice that is said here. */
export function readScene(
  state: ConversationState,
  inbound: Inbound,
  today: CivilDate,
  deps: Deps,
): Scene {
  const turn = state.turn + 1;
  const words = deps.search.language.words(inbound.text ?? '').trimmed;
  const spokenOn = inbound.asOf ?? today;
  const said = words.isEmpty ? null : deps.search.understand(words, spokenOn);
  const known = regionOf(state.answers);
  const year = yearInQuestion({ state }, deps);
  const utterance = words.isEmpty
    ? null
    : deps.search.language.read(words, spokenOn, {
        expected: state.open?.fact,
        region: known ?? placeSent(inbound, deps),
        year,
        told: state.answers,
        supposed: state.supposed,
        matter: matterOf(state, deps),
        forAnother: isForAnother(state, words),
      });
  const isFar = utterance !== null && isFarFromPapers({ words, utterance, state, spokenOn }, deps);
  const heard =
    said === null || utterance === null || isFar
      ? []
      : toldIn(utterance, said, words, {
          open: state.open === null ? null : (factById(state.open.fact, deps) ?? null),
          matter: matterOf(state, deps).flatMap((id) => factById(id, deps) ?? []),
          known: new Map(state.answers.map(({ fact, value }) => [fact, value])),
          ownWhenAsked: deps.knowledge.facts.filter((one) => one.ownWhenAsked).map(({ id }) => id),
          place: known,
          parts: partsIn(deps),
          isOwnCase: isOwnCase(state, words),
          hasYear: year !== undefined,
        });
  const guessed = utterance === null ? null : guessedBesideQuestion(words, utterance, state, deps);
  const { hand } = tableOf(state, deps);
  const ofHand = deps.judgement.bearing(hand);
  const named =
    utterance === null
      ? []
      : optionsTold(
          [...ofHand],
          new Set([...state.answers, ...heard].map(({ fact }) => fact)),
          { utterance, words, on: spokenOn },
          deps,
        );
  const before = asksForToday(words) ? null : state.asOf;
  const asOf = inbound.asOf ?? dayMeant(words, today, utterance?.quantities) ?? before;
  const on = asOf ?? today;
  const overheard = isFar
    ? []
    : overheardFacts(
        ofHand,
        hand,
        [...state.answers, ...heard, ...named],
        { state, utterance, turn, on },
        deps,
      );
  const read = [...heard, ...named, ...overheard]
    .filter(({ fact }) => fact !== guessed)
    .map((told) => ({ ...told, at: turn }));
  // What is asked about, and what only follows, is known from then on, but nobody has told it.
  const following = followingIn(utterance);
  const corrected = new Set(utterance?.corrections.map(({ fact }) => fact));
  const isTold = ({ fact }: Answer) =>
    fact === state.open?.fact ||
    corrected.has(fact) ||
    !(isTopical(fact, deps) || following.has(fact));
  const added = [...placeGiven(inbound, state, turn, deps), ...read.filter(isTold)];
  const untold = read
    .filter((one) => !isTold(one))
    .map((one) => ({ ...one, untold: true as const }));
  const overturned = overturnedBy(added, state.answers, deps);
  const kept = withoutPassingTopics(state.answers, added, deps).filter(
    (answer) => !overturned.has(answer),
  );
  const answers = [...kept, ...untold, ...added];
  return {
    state,
    turn,
    words,
    said,
    utterance,
    inbound,
    answers,
    added,
    asOf,
    on,
    spokenOn,
    today,
    region: regionOf(answers),
    isFar,
  };
}

const partsIn = ({ knowledge }: Deps): ReadonlyMap<string, string> => partsOf(knowledge.facts);
const partsOf = memoizeWeak(
  (facts: readonly Fact[]): ReadonlyMap<string, string> =>
    new Map(facts.flatMap(({ share }) => (share === undefined ? [] : [[share.part, share.whole]]))),
);

/** 讲错了，请了个小妹: what only followed from 没请人 (nobody is insured) is overturned with it. */
function overturnedBy(
  added: readonly Answer[],
  before: readonly Answer[],
  { search: { language } }: Deps,
): ReadonlySet<Answer> {
  const told = new Set(added.map(({ fact }) => fact));
  return new Set(
    added.flatMap(({ fact, value }) => {
      const was = before.findLast((answer) => answer.fact === fact);
      if (was === undefined || was.value === value || was.value === UNKNOWN) return [];
      const followed = language.following(fact, was.value);
      return before.filter(
        (answer) =>
          answer.at >= was.at &&
          !told.has(answer.fact) &&
          followed.some((one) => one.fact === answer.fact && one.value === answer.value),
      );
    }),
  );
}

/** What of it had not been told before; all, where all had. */
export function newsOf({ added, state: { answers } }: Scene): readonly Answer[] {
  const news = added.filter(
    ({ fact, value }) => answers.findLast((answer) => answer.fact === fact)?.value !== value,
  );
  return news.length > 0 ? news : added;
}

/** Whether something told before is told otherwise: what follows from it is told anew. */
export const isCorrected = ({ added, state: { answers } }: Scene): boolean =>
  added.some(({ fact, value }) => {
    const before = answers.findLast((answer) => answer.fact === fact);
    return before !== undefined && before.value !== value;
  });

/** 不对，房东是村集体: something is put right, whether or not it was told before. */
export const isPutRight = (scene: Scene): boolean =>
  isCorrected(scene) || scene.utterance?.clauses.some(({ act }) => act === 'corrects') === true;

/** Facts of a message that only follow from what it says. */
function followingIn(utterance: Utterance | null): ReadonlySet<string> {
  const claims = utterance?.claims ?? [];
  const said = new Set(claims.filter(({ by }) => by !== FOLLOWS).map(({ fact }) => fact));
  return new Set(claims.map(({ fact }) => fact).filter((fact) => !said.has(fact)));
}

/** What the measures in hand turn on, the first of them first. */
function matterOf(state: ConversationState, deps: Deps): readonly string[] {
  const { focus } = state;
  if (focus === null || focus.measures.length > MOST_IN_HAND) return [];
  const hand = tableOf(state, deps).hand;
  const judged = measuresById(focus.measures, deps);
  return [...new Set([...deps.judgement.bearing(hand), ...deps.judgement.bearing(judged)])];
}

/** A longer list is no matter that a bare value could belong to. */
const MOST_IN_HAND = 12;

/** The place last answered; null when there is none, or when the owner does not want to say. */
export function regionOf(answers: readonly Answer[]): string | null {
  const place = answers.findLast((answer) => answer.fact === 'place')?.value;
  return typeof place === 'string' && /^\d{6}$/.test(place) ? place : null;
}

/** The region that the client sent along, unless it is what is known anyway. */
function placeGiven(
  inbound: Inbound,
  state: ConversationState,
  turn: number,
  deps: Deps,
): Answer[] {
  const place = placeSent(inbound, deps);
  return place === null || place === regionOf(state.answers)
    ? []
    : [{ fact: 'place', value: place, at: turn }];
}

const placeSent = ({ region }: Inbound, { search }: Deps): string | null =>
  region === undefined ? null : (search.resolvePlace(region)?.code ?? null);

/**
 * 六税两费, then 水资源税在里头不, then 我就一个个体户，也有份: what was asked about in between is no longer the matter
 * once the owner tells of themselves; that is what was asked about first.
 * @param added what this message tells
 */
function withoutPassingTopics(
  before: readonly Answer[],
  added: readonly Answer[],
  deps: Deps,
): readonly Answer[] {
  if (added.length === 0 || added.some(({ fact }) => isTopical(fact, deps))) return before;
  const first = new Map<string, Answer>();
  for (const answer of before) if (!first.has(answer.fact)) first.set(answer.fact, answer);
  return before.filter(
    (answer) =>
      answer.untold !== true || !isTopical(answer.fact, deps) || first.get(answer.fact) === answer,
  );
}

/** Whether a fact is of the matter asked about, and not of who asks. */
const isTopical = (fact: string, deps: Deps): boolean => factById(fact, deps)?.topical === true;

/**
 * The fact that words were only guessed to answer, where they are a question of the record in hand: 去年忘了报
 * while a contract's length is asked for. Null where the reply is sure, or nothing else is meant.
 */
function guessedBesideQuestion(
  words: Words,
  { reply, claims }: Utterance,
  state: ConversationState,
  deps: Deps,
): string | null {
  if (reply?.kind !== 'value' || reply.certainty !== 'assumed') return null;
  if (claims.some(({ fact }) => fact === reply.fact)) return null;
  const { hand } = tableOf(state, deps);
  const [measure] = hand;
  if (measure === undefined || hand.length > 1) return null;
  const likeness = nearestQuestion(words, measure, deps)?.likeness ?? 0;
  return likeness >= QUESTION.stated ? reply.fact : null;
}

/** Whether a shop was told of, and no son's or cousin's was asked for. */
function isOwnCase({ answers, focus }: ConversationState, words: Words): boolean {
  const asked = words.like(focus?.question ?? '');
  return !namesWhom(asked) && answers.some(({ fact }) => fact === 'trade');
}

/** Whether a case was told that is a father's or a cousin's, and nothing of the speaker. */
function isForAnother({ answers, focus }: ConversationState, words: Words): boolean {
  const asked = words.like(focus?.question ?? '');
  const isTold = answers.some(({ fact, untold }) => fact !== 'place' && untold !== true);
  return isTold && namesWhom(asked) && !asked.says('tells-of-oneself');
}

const namesWhom = (asked: Words): boolean =>
  asked.says('is-of-kin') || asked.says('names-kin') || asked.says('speaks-for-caller');

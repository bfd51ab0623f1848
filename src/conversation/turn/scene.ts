import type { CivilDate } from '../../knowledge/civil-date.ts';
import { regionContains } from '../../knowledge/region-code.ts';
import type { Option } from '../../knowledge/schema/fact.ts';
import { answersOf } from '../../language/claims/answers-of.ts';
import type { Utterance } from '../../language/utterance.ts';
import type { FactReading, Understanding } from '../../search/understanding.ts';
import type { Inbound } from '../inbound.ts';
import type { Parts } from '../parts.ts';
import type { Answer, ConversationState } from '../state.ts';
import { asksForToday, dayMeant } from './day-meant.ts';
import { factById, yearInQuestion } from './lookup.ts';

/** A turn as it stands before anything is answered: what was stored, what came in, what it says. */
export interface Scene {
  readonly state: ConversationState;
  readonly turn: number;
  /** the words that came in; empty when a button was pressed or nothing was said */
  readonly text: string;
  readonly said: Understanding | null;
  /** the message read whole; null when a button was pressed or nothing was said */
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
  readonly today: CivilDate;
  /** the shop's place as a GB/T 2260 code, once known */
  readonly region: string | null;
}

/** Reads what came in against what is stored. Nothing is asked of the person twice that is said here. */
export function readScene(
  state: ConversationState,
  inbound: Inbound,
  today: CivilDate,
  parts: Parts,
): Scene {
  const turn = state.turn + 1;
  const text = (inbound.text ?? '').trim();
  const said = text === '' ? null : parts.search.understand(text, today);
  const utterance =
    text === ''
      ? null
      : parts.language.read(text, inbound.asOf ?? state.asOf ?? today, {
          expected: state.open?.fact,
          region: regionOf(state.answers),
        });
  const heard = picksOption(text, state, parts)
    ? []
    : factsSaid(said, utterance, state, turn, parts);
  const added = [...placeGiven(inbound, state, turn, parts), ...heard];
  const answers = [...state.answers, ...added];
  const kept = asksForToday(text) ? null : state.asOf;
  const asOf = inbound.asOf ?? dayMeant(text, today) ?? kept;
  return {
    state,
    turn,
    text,
    said,
    utterance,
    inbound,
    answers,
    added,
    asOf,
    on: asOf ?? today,
    today,
    region: regionOf(answers),
  };
}

/** The place last answered; null when there is none, or when the person does not want to say. */
export function regionOf(answers: readonly Answer[]): string | null {
  const place = answers.findLast((answer) => answer.fact === 'place')?.value;
  return typeof place === 'string' && /^\d{6}$/.test(place) ? place : null;
}

/** The region that the client sent along, unless it is what is known anyway. */
function placeGiven(
  inbound: Inbound,
  state: ConversationState,
  turn: number,
  parts: Parts,
): Answer[] {
  const place = inbound.region === undefined ? null : parts.search.resolvePlace(inbound.region);
  const known = regionOf(state.answers);
  return place === null || place.code === known
    ? []
    : [{ fact: 'place', value: place.code, at: turn }];
}

/**
 * 安徽 answers where the staff came from: what is an option of the case's own questions, word for word,
 * tells nothing else while one of them is open.
 */
function picksOption(text: string, state: ConversationState, parts: Parts): boolean {
  if (state.open === null || state.focus === null) return false;
  const plain = text.replace(/[。！!.~～，,]+$/, '');
  const inFocus = new Set(state.focus.measures);
  const measures = parts.knowledge.measures.filter((measure) => inFocus.has(measure.id));
  const asked = new Set([state.open.fact, ...parts.judgement.bearing(measures)]);
  return parts.knowledge.facts.some(
    (fact) => asked.has(fact.id) && fact.options.some((option) => isNamed(option, plain)),
  );
}

/** Whether a text is an option's label or one of its own words. */
export function isNamed({ label, words, replies }: Option, text: string): boolean {
  return label === text || words.includes(text) || replies.includes(text);
}

/** Facts told in free text: place and trade first, since they steer the search. */
function factsSaid(
  said: Understanding | null,
  utterance: Utterance | null,
  state: ConversationState,
  at: number,
  parts: Parts,
): Answer[] {
  if (said === null || utterance === null) return [];
  const known = regionOf(state.answers);
  const claims = answersOf(utterance);
  const found = new Map<string, string | number>();
  const place = claims.find(({ fact }) => fact === 'place')?.value ?? said.place?.code;
  const code = place === undefined ? null : String(place);
  // 绍兴 said by a shop in 柯桥 is no news, and no wider place.
  const isNews = code !== null && (known === null || !regionContains(code, known));
  if (code !== null && !isAgencyPlace(said) && (isNews || said.wish === 'correction'))
    found.set('place', code);
  const trade = claims.find(({ fact }) => fact === 'trade')?.value ?? said.trade?.value;
  if (trade !== undefined) found.set('trade', trade);
  for (const { fact, value } of [...claims, ...phrasesSaid(said, utterance)])
    if (fact !== 'place' && !found.has(fact)) found.set(fact, value);
  const answers = [...found].map(([fact, value]) => ({ fact, value, at }));
  return inYearOfCase(answers, utterance, yearInQuestion({ state }, parts), parts);
}

/** What phrases tell where no frame has read anything of that fact: in a statement of the owner's own. */
function phrasesSaid(said: Understanding, { claims, clauses }: Utterance): readonly FactReading[] {
  const read = new Set(claims.map(({ fact }) => fact));
  return said.facts.filter(({ fact, span }) => {
    if (read.has(fact)) return false;
    const clause = clauses.find((one) => one.span.start <= span.start && one.span.end > span.start);
    return clause === undefined || (clause.mood === 'fact' && clause.about === 'owner');
  });
}

/** 3月20号到期, in a case of 2020: a day without a year is one of the paper's year. */
export function inYearOfCase(
  answers: readonly Answer[],
  utterance: Utterance | null,
  year: number | undefined,
  parts: Parts,
): Answer[] {
  return answers.map((answer) => {
    const claim = utterance?.claims.find(({ fact }) => fact === answer.fact);
    const isDay = factById(answer.fact, parts)?.type === 'date';
    if (year === undefined || claim === undefined || !isDay) return answer;
    const isAssumed = utterance?.quantities.some(
      (one) =>
        one.kind === 'date' &&
        one.yearAssumed &&
        one.span.start < claim.span.end &&
        one.span.end > claim.span.start,
    );
    return isAssumed ? { ...answer, value: `${year}${String(answer.value).slice(4)}` } : answer;
  });
}

/** 柯桥区人社局电话: the place belongs to the office asked for, unless the person speaks of himself. */
function isAgencyPlace(said: Understanding): boolean {
  return said.wish === 'contact' && !/我|店|咱|俺/.test(said.text);
}

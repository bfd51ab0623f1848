import type { CivilDate } from '../../knowledge/civil-date.ts';
import { regionContains } from '../../knowledge/region-code.ts';
import type { Option } from '../../knowledge/schema/fact.ts';
import type { Understanding } from '../../search/understanding.ts';
import type { Inbound } from '../inbound.ts';
import type { Parts } from '../parts.ts';
import type { Answer, ConversationState } from '../state.ts';
import { asksForToday, dayMeant } from './day-meant.ts';

/** A turn as it stands before anything is answered: what was stored, what came in, what it says. */
export interface Scene {
  readonly state: ConversationState;
  readonly turn: number;
  /** the words that came in; empty when a button was pressed or nothing was said */
  readonly text: string;
  readonly said: Understanding | null;
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
  const heard = picksOption(text, state, parts)
    ? []
    : factsSaid(said, turn, regionOf(state.answers));
  const added = [...placeGiven(inbound, state, turn, parts), ...heard];
  const answers = [...state.answers, ...added];
  const kept = asksForToday(text) ? null : state.asOf;
  const asOf = inbound.asOf ?? dayMeant(text, today) ?? kept;
  return {
    state,
    turn,
    text,
    said,
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
function factsSaid(said: Understanding | null, at: number, known: string | null): Answer[] {
  if (said === null) return [];
  const found = new Map<string, string | number>();
  const { place } = said;
  // 绍兴 said by a shop in 柯桥 is no news, and no wider place.
  const isNews = place !== null && (known === null || !regionContains(place.code, known));
  if (place && !isAgencyPlace(said) && (isNews || said.wish === 'correction'))
    found.set('place', place.code);
  if (said.trade) found.set('trade', said.trade.value);
  for (const { fact, value } of said.facts) if (!found.has(fact)) found.set(fact, value);
  return [...found].map(([fact, value]) => ({ fact, value, at }));
}

/** 柯桥区人社局电话: the place belongs to the office asked for, unless the person speaks of himself. */
function isAgencyPlace(said: Understanding): boolean {
  return said.wish === 'contact' && !/我|店|咱|俺/.test(said.text);
}

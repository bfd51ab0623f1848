import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Understanding } from '../../search/understanding.ts';
import type { Inbound } from '../inbound.ts';
import type { Parts } from '../parts.ts';
import type { Answer, ConversationState } from '../state.ts';

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
  const added = [...placeGiven(inbound, state, turn, parts), ...factsSaid(said, turn)];
  const answers = [...state.answers, ...added];
  return {
    state,
    turn,
    text,
    said,
    inbound,
    answers,
    added,
    on: inbound.asOf ?? state.asOf ?? today,
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

/** Facts told in free text: place and trade first, since they steer the search. */
function factsSaid(said: Understanding | null, at: number): Answer[] {
  if (said === null) return [];
  const found = new Map<string, string | number>();
  if (said.place) found.set('place', said.place.code);
  if (said.trade) found.set('trade', said.trade.value);
  for (const { fact, value } of said.facts) if (!found.has(fact)) found.set(fact, value);
  return [...found].map(([fact, value]) => ({ fact, value, at }));
}

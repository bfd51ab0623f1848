import type { CivilDate } from '../../knowledge/civil-date.ts';
import { regionContains } from '../../knowledge/region-code.ts';
import type { Option } from '../../knowledge/schema/fact.ts';
import { answersOf } from '../../language/claims/answers-of.ts';
import { IMPLIED } from '../../language/claims/settle-claims.ts';
import type { Utterance } from '../../language/utterance.ts';
import type { Understanding } from '../../search/understanding.ts';
import type { Deps } from '../deps.ts';
import type { Inbound } from '../inbound.ts';
import { measuresById, yearInQuestion } from '../lookup.ts';
import type { Answer, ConversationState } from '../state.ts';
import { asksForToday, dayMeant } from './day-meant.ts';

/** A turn as it stands before anything is answered: what was stored, what came in, what it says. */
export interface Scene {
  readonly state: ConversationState;
  readonly turn: number;
  /** the words that came in; empty when a button was pressed or nothing was said */
  readonly text: string;
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
  readonly today: CivilDate;
  /** the shop's place as a GB/T 2260 code, once known */
  readonly region: string | null;
}

/** Reads what came in against what is stored. Nothing is asked of the owner twice that is said here. */
export function readScene(
  state: ConversationState,
  inbound: Inbound,
  today: CivilDate,
  deps: Deps,
): Scene {
  const turn = state.turn + 1;
  const text = (inbound.text ?? '').trim();
  const said = text === '' ? null : deps.search.understand(text, today);
  const known = regionOf(state.answers);
  const year = yearInQuestion({ state }, deps);
  const utterance =
    text === ''
      ? null
      : deps.search.language.read(text, today, {
          expected: state.open?.fact,
          region: known,
          year,
          told: state.answers,
          matter: matterOf(state, deps),
        });
  const heard = picksOption(text, state, deps)
    ? []
    : factsSaid(said, utterance, turn, known, year !== undefined);
  const added = [...placeGiven(inbound, state, turn, deps), ...heard];
  const answers = [...state.answers, ...added];
  const kept = asksForToday(text) ? null : state.asOf;
  const asOf = inbound.asOf ?? dayMeant(text, today, utterance?.quantities) ?? kept;
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

/** What the measures in hand turn on, the first of them first. */
function matterOf({ focus }: ConversationState, deps: Deps): readonly string[] {
  if (focus === null || focus.measures.length > MOST_IN_HAND) return [];
  return [...deps.judgement.bearing(measuresById(focus.measures, deps))];
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
  const place = inbound.region === undefined ? null : deps.search.resolvePlace(inbound.region);
  const known = regionOf(state.answers);
  return place === null || place.code === known
    ? []
    : [{ fact: 'place', value: place.code, at: turn }];
}

/**
 * 安徽 answers where the staff came from: what is an option of the case's own questions, word for word,
 * tells nothing else while one of them is open.
 */
function picksOption(text: string, state: ConversationState, deps: Deps): boolean {
  if (state.open === null || state.focus === null) return false;
  const plain = text.replace(/[。！!.~～，,]+$/, '');
  const inFocus = new Set(state.focus.measures);
  const measures = deps.knowledge.measures.filter((measure) => inFocus.has(measure.id));
  const asked = new Set([state.open.fact, ...deps.judgement.bearing(measures)]);
  return deps.knowledge.facts.some(
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
  at: number,
  known: string | null,
  hasYear: boolean,
): Answer[] {
  if (said === null || utterance === null) return [];
  const told = answersOf(utterance).filter(
    ({ by, value, certainty }) =>
      by !== IMPLIED && !(isDay(value) && certainty === 'assumed' && !hasYear),
  );
  // A place that is asked about is the shop's while no other is known.
  const asked = utterance.claims.find(
    ({ fact, whose, denied, mood }) =>
      fact === 'place' && whose === 'owner' && !denied && mood === 'question',
  );
  const place = told.find(({ fact }) => fact === 'place') ?? (known === null ? asked : undefined);
  // 绍兴 said by a shop in 柯桥 is no news, and no wider place.
  const isNews =
    place !== undefined && (known === null || !regionContains(String(place.value), known));
  const isOwn = !isAgencyPlace(said) && (isNews || said.wish === 'correction');
  return [...told.filter(({ fact }) => fact !== 'place'), ...(place && isOwn ? [place] : [])]
    .sort((a, b) => STEERS.indexOf(b.fact) - STEERS.indexOf(a.fact))
    .map(({ fact, value }) => ({ fact, value, at }));
}

const isDay = (value: string | number): boolean => /^\d{4}-\d{2}-\d{2}$/.test(String(value));

/** What steers the search, the first last. */
const STEERS = ['trade', 'place'];

/** 柯桥区人社局电话: the place belongs to the office asked for, unless the owner speaks of themselves. */
function isAgencyPlace(said: Understanding): boolean {
  return said.wish === 'contact' && !/我|店|咱|俺/.test(said.text);
}

import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Span, Utterance } from '../../language/utterance.ts';
import type { Words } from '../../language/words.ts';
import { LETTER } from '../decide/stretch.ts';
import type { Deps } from '../deps.ts';
import type { ConversationState } from '../state.ts';
import { asksForAll } from './asks-for-all.ts';

/** A message as it came in, before anything is taken in of it. */
export interface Heard {
  readonly words: Words;
  readonly utterance: Utterance;
  readonly state: ConversationState;
  readonly spokenOn: CivilDate;
}

/**
 * Lamps, homes, schools: what opens the talk, is refused by the search and tells of a shop in hardly any of
 * its words. What seems to be told in it was heard by chance, and whom it blames (没人管) is not in need.
 */
export function isFarFromPapers({ words, utterance, state, spokenOn }: Heard, deps: Deps): boolean {
  if (state.focus !== null || state.open !== null || words.size < SOME_WORDS) return false;
  return (
    tellsHardly(utterance, words, words.size < LETTER ? HARDLY : HARDLY_OF_A_LETTER) &&
    !asksForAll(words) &&
    deps.search.find(words, { today: spokenOn }).outcome === 'refuse'
  );
}

/** Shorter ones leave no room for anything that is not told: 店在新昌. */
const SOME_WORDS = 20;

/**
 * Owners who tell of themselves do in three words of ten or more, citizens' letters in one or two; what a
 * letter is long enough to be refused for, and tells nearly by halves, is of its writer's job or home.
 */
const HARDLY = 0.25;
const HARDLY_OF_A_LETTER = 0.4;

/** Whether hardly any of the words tell something. */
export const tellsHardly = ({ claims }: Utterance, words: Words, hardly = HARDLY): boolean =>
  coveredBy(claims.map(({ span }) => span)) < hardly * words.length;

/** How many characters spans cover together. */
function coveredBy(spans: readonly Span[]): number {
  let end = 0;
  let sum = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    sum += Math.max(0, span.end - Math.max(end, span.start));
    end = Math.max(end, span.end);
  }
  return sum;
}

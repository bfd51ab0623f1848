import { indexOf } from '../../knowledge/knowledge-index.ts';
import type { Aspect, Utterance } from '../../language/utterance.ts';
import { holdsWord, within } from '../../language/words.ts';
import type { Deps } from '../deps.ts';
import { UNKNOWN } from '../question-id.ts';
import type { Scene } from '../read/scene.ts';
import { putsAside } from '../read/told-in.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { Move } from './move.ts';

/** What tells something of oneself. */
export type Telling = Extract<Move, { readonly kind: 'answer' | 'facts' }>;

/** What a message tells, once: as the answer to the open question, or beside it. Null where nothing is told. */
export function tellingOf({ utterance, state, added: all, inbound }: Scene): Telling | null {
  const { open } = state;
  // A place that a client sends along is not told.
  const isSent = inbound.region !== undefined && utterance?.places.length === 0;
  const added = isSent ? all.filter(({ fact }) => fact !== 'place') : all;
  const answer = open === null ? undefined : added.find(({ fact }) => fact === open.fact);
  if (answer !== undefined) return { kind: 'answer', fact: answer.fact, value: answer.value };
  if (added.length > 0) return { kind: 'facts' };
  // 啥叫小规模，俺哪知道俺是不是: asks about a word, and puts nothing aside.
  const isOfWord = utterance?.requests.some(({ aspect }) => OF_WORD.has(aspect)) === true;
  return open !== null && utterance !== null && putsAside(utterance) && !isOfWord
    ? { kind: 'answer', fact: open.fact, value: UNKNOWN }
    : null;
}

const OF_WORD: ReadonlySet<Aspect | null> = new Set(['meaning', 'how-to-know', 'which']);

/** Whether anything is asked. */
export const asks = ({ clauses }: Utterance): boolean =>
  clauses.some(({ act }) => act === 'asks' || act === 'supposes');

/** 在绍兴越城: where the shop is, and nothing asked. */
export const tellsPlaceAlone = ({ added, utterance }: Scene): boolean =>
  utterance !== null &&
  !asks(utterance) &&
  added.length > 0 &&
  added.every(({ fact }) => fact === 'place');

/** Whether the words name a topic of the papers. */
export function namesTopic(
  { said }: Pick<Scene, 'said'>,
  { knowledge }: Pick<Deps, 'knowledge'>,
): boolean {
  // 政策宣讲 is named by whoever asks for any policy at all.
  const isGeneral = (id: string): boolean => indexOf(knowledge).theme(id)?.general === true;
  return (
    said?.themes.some(({ id, score }) => score >= THRESHOLDS.topicNamed && !isGeneral(id)) === true
  );
}

/** 没请人: what would be a topic is said by the facts told, and by nothing else. */
export function isOnlyTold({ said, utterance }: Pick<Scene, 'said' | 'utterance'>): boolean {
  const told = utterance?.claims.map(({ span }) => span.text) ?? [];
  return (said?.themes[0]?.words ?? [])
    .filter((word) => !word.startsWith('#'))
    .every((word) => told.some((text) => holdsWord(text, word)));
}

/** 我没雇人，就我老婆帮忙: every part of it tells a fact, whatever topic a word of it may name. */
export const isToldThroughout = ({ utterance }: Pick<Scene, 'utterance'>): boolean =>
  utterance !== null &&
  utterance.claims.length > 0 &&
  utterance.clauses.every(
    ({ act, span: { start, end } }) =>
      act === 'tells' &&
      utterance.claims.some(
        ({ span, mood }) => mood === 'fact' && span.start < end && start < span.end,
      ),
  );

/** 没请人, 没有贷款: without what somebody says they do not have, no topic is named. */
export function isOnlyDenied({ words, utterance, spokenOn }: Scene, deps: Deps): boolean {
  const denied = (utterance?.claims ?? []).filter(({ span }) =>
    within(span, words).says('begins-with-denial'),
  );
  const rest = denied.reduce((all, { span }) => all.less(span.text, '，'), words);
  return !rest.is(words) && !namesTopic({ said: deps.search.understand(rest, spokenOn) }, deps);
}

/** Trouble that is told, with something that the papers know of. */
export function isTrouble({ said, words }: Pick<Scene, 'said' | 'words'>): boolean {
  const touched = (said?.themes ?? []).reduce((sum, { score }) => sum + score, 0);
  return words.says('tells-trouble') && touched >= THRESHOLDS.troubleTouched;
}

/** So many things told at the outset tell a case, even where nothing is asked. */
export const TELLS_CASE = 3;

/** Longer words than this are no try at answering a question of ours. */
const LONGEST_ANSWER = 12;

/** Words that may be meant for the open question. */
export const isTry = ({ state, words }: Scene): boolean =>
  state.open !== null && words.length <= LONGEST_ANSWER;

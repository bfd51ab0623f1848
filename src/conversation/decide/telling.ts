import type { Utterance } from '../../language/utterance.ts';
import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import {
  LONGEST_ANSWER,
  readCorrection,
  readDay,
  readFigure,
  readLate,
  readOpen,
} from '../read/read-reply.ts';
import type { Scene } from '../read/scene.ts';
import { readCorrectedValue } from './correction.ts';
import { TOPIC_NAMED } from './matter-named.ts';
import type { Move } from './move.ts';

/** What tells something of oneself. */
export type Telling = Extract<Move, { readonly kind: 'answer' | 'facts' }>;

/**
 * What a message tells, once: the answer to the open question before other facts, a correction before
 * both. What is supposed tells nothing. Null where nothing is told.
 */
export function tellingOf(scene: Scene, deps: Deps): Telling | null {
  const { utterance, said, added } = scene;
  if (utterance === null) return null;
  const isCorrection = said?.wish === 'correction';
  if (isCorrection && added.length > 0) return { kind: 'facts' };
  const corrected =
    readCorrectedValue(utterance, scene, deps) ??
    (isCorrection ? readCorrection(scene, deps) : null);
  const told = tellingMove(corrected) ?? replyTo(utterance, scene, deps);
  return told ?? (added.length > 0 ? { kind: 'facts' } : null);
}

/** What answers the open question, or one that the case still has. */
function replyTo(utterance: Utterance, scene: Scene, deps: Deps): Telling | null {
  const { state, added } = scene;
  const open = state.open === null ? undefined : factById(state.open.fact, deps);
  const told = added.find(({ fact }) => fact === open?.id);
  if (told !== undefined) return { kind: 'answer', fact: told.fact, value: told.value };
  if (supposes(utterance) || (asks(utterance) && !isBare(scene))) return null;
  const day = asks(utterance) ? null : tellingMove(readDay(scene, deps));
  if (day !== null) return day;
  const read =
    open === undefined
      ? (readFigure(scene, deps) ?? readLate(scene, deps))
      : readOpen(open, scene, deps);
  return tellingMove(read);
}

function tellingMove(move: Move | null): Telling | null {
  return move?.kind === 'answer' || move?.kind === 'facts' ? move : null;
}

/** 两个吧？: a few words that ask for nothing by name may answer all the same. */
function isBare({ text, said, utterance }: Scene): boolean {
  return (
    [...text].length <= LONGEST_ANSWER &&
    (said?.themes[0]?.score ?? 0) < TOPIC_NAMED &&
    utterance?.clauses.length === 1 &&
    utterance.requests.every(({ aspect, subject }) => aspect === null && subject.kind !== 'item')
  );
}

/** Whether anything is asked. */
export const asks = ({ clauses }: Utterance): boolean =>
  clauses.some(({ act }) => act === 'asks' || act === 'supposes');

const supposes = ({ clauses }: Utterance): boolean => clauses.some(({ act }) => act === 'supposes');

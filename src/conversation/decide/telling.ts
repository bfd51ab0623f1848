import type { Utterance } from '../../language/utterance.ts';
import { UNKNOWN } from '../question-id.ts';
import type { Scene } from '../read/scene.ts';
import { putsAside } from '../read/told-in.ts';
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
  return open !== null && utterance !== null && putsAside(utterance)
    ? { kind: 'answer', fact: open.fact, value: UNKNOWN }
    : null;
}

/** Whether anything is asked. */
export const asks = ({ clauses }: Utterance): boolean =>
  clauses.some(({ act }) => act === 'asks' || act === 'supposes');

import type { Utterance } from '../../language/utterance.ts';
import type { Words } from '../../language/words.ts';
import { nearestQuestion } from '../answer/passages/nearest-question.ts';
import { tableOf } from '../decide/table.ts';
import type { Deps } from '../deps.ts';
import type { ConversationState } from '../state.ts';
import { QUESTION } from '../thresholds.ts';

/**
 * The fact that words were only guessed to answer, where they are a question of the record in hand: 去年忘了报
 * while a contract's length is asked for. Null where the reply is sure, or nothing else is meant.
 */
export function guessedBesideQuestion(
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

import { ASPECT_SAYINGS, SHOW_RESULT, WAS_I_ELIGIBLE, WHAT_HOLDS } from '../read/command-words.ts';
import type { Suggestion } from '../reply.ts';
import { amountInQuestion } from './amount-in-question.ts';
import type { Matter } from './matter.ts';

/** How many ways on stand under an answer. */
export const SUGGESTIONS = 5;

/** A button that asks of the matter in hand; it sends what it says. */
export const command = (text: string): Suggestion => ({ label: text, text, kind: 'command' });
/**
 * A button that leads to another matter.
 * @param text what it sends
 */
export const topic = (text: string, label = text): Suggestion => ({ label, text, kind: 'topic' });

/** What the second layer of a measure holds, as words to tap or say. */
export function depthSuggestions(
  matter: Matter,
  { asks, titles }: { readonly asks: boolean; readonly titles: readonly string[] },
): Suggestion[] {
  const { measure, judged } = matter;
  const isOver = judged?.validity.status === 'expired';
  const sayings = [
    ...(asks ? [SHOW_RESULT] : []),
    ...(isOver && matter.holding.length === 0 ? [WHAT_HOLDS] : []),
    ...(!asks && isOver && judged.verdict === 'unknown' ? [WAS_I_ELIGIBLE] : []),
    ...(measure.materials.length > 0 && !isOver ? [ASPECT_SAYINGS.materials] : []),
    ...(measure.steps.length > 0 && !isOver ? [ASPECT_SAYINGS.steps] : []),
    ...(asks || isOver ? [ASPECT_SAYINGS.whom] : []),
    ...(amountInQuestion(matter) === undefined ? [] : [ASPECT_SAYINGS.calculation]),
    ASPECT_SAYINGS.source,
  ];
  return [...sayings.map(command), ...titles.map((title) => topic(title))].slice(0, SUGGESTIONS);
}

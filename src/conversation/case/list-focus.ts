import type { Focus } from '../state.ts';
import { MANY } from './continue-focus.ts';

/** Whether the words ask for what can be had now: 现在还有什么能办. */
export function asksForNow(question: string): boolean {
  return /现在|目前|如今|眼下|今年|还(有|能|可以)|没过期/.test(question);
}

/** Whether a case is such a list, or waits for the place to become one. */
export function isList(focus: Focus | null): focus is Focus {
  return focus !== null && (focus.measures.length === 0 || focus.measures.length > MANY);
}

import type { Words } from '../../language/words.ts';
import type { Focus } from '../state.ts';
import { MANY } from './continue-focus.ts';

/** Whether the words ask for what can be had now: 现在还有什么能办. */
export function asksForNow(question: Words): boolean {
  return question.says('of-what-holds-now');
}

/** Whether a case is such a list, or waits for the place to become one. */
export function isList(focus: Focus | null): focus is Focus {
  return focus !== null && (focus.measures.length === 0 || focus.measures.length > MANY);
}

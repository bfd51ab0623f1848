import type { AssessmentView } from '../reply.ts';
import type { Matter } from './matter.ts';

/** What the case in question is worth; the figure of one of several open cases is not the measure's. */
export function amountInQuestion({ judged }: Pick<Matter, 'judged'>): AssessmentView['estimate'] {
  return judged?.verdict === 'ineligible' ? undefined : judged?.estimate;
}

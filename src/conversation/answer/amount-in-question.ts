import type { AssessmentView } from '../reply.ts';
import type { Matter } from './matter.ts';

/** The sum of the case in question, else of the first of the measure's cases that is not ruled out. */
export function amountInQuestion({
  judged,
  assessments,
}: Pick<Matter, 'judged' | 'assessments'>): AssessmentView['estimate'] {
  const live = [...(judged === undefined ? [] : [judged]), ...assessments];
  return live.find(({ estimate, verdict }) => estimate !== undefined && verdict !== 'ineligible')
    ?.estimate;
}

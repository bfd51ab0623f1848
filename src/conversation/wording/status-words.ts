import type { AssessmentView } from '../reply.ts';

/** Two or three words for lists. Apart from `validity-words.ts`: the console's script takes no schemas along. */
export function statusWords({ status }: Pick<AssessmentView['validity'], 'status'>): string {
  switch (status) {
    case 'expired':
      return '已过期';
    case 'not_started':
      return '还没开始';
    case 'in_force':
      return '有效';
    case 'open_ended':
      return '没写截止日期';
  }
}

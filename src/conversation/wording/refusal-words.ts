import type { Refusal } from '../../search/search.ts';
import { abuse, english, injection, nonsense, outsideTopic } from './fixed-words.ts';

/** Why there is no answer, what can be done instead, and what one might have meant. */
export function refusalWords(refusal: Refusal | undefined, meant: readonly string[]): string {
  const guess = meant.length > 0 ? `\n您是不是想问：${meant[0]}？` : '';
  switch (refusal?.kind) {
    case 'outside-topic':
      return `${refusal.hint ? `“${refusal.hint}”` : '这件事'}不在我手上的文件里，不能乱说。可以打${refusal.hotline ?? '12345'}问清楚。${guess}`;
    case 'injection':
      return injection;
    case 'abuse':
      return abuse;
    case 'english':
      return english;
    case 'noise':
      return nonsense;
    case 'smalltalk':
      return `这个我帮不上。我只查个体户的扶持政策和该打的电话，比如房租、税、社保、贷款、水电费。`;
    case undefined:
      return `${outsideTopic}可以打12345问，他们会转给管这件事的部门。${guess}`;
  }
}

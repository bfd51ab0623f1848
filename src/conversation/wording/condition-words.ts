import { BLANKED_OUT } from '../../knowledge/compile-measure.ts';
import type { Condition } from '../../knowledge/schema/condition.ts';

/**
 * A rule in words, one sentence for each thing that must hold.
 * @example ['店在绍兴市', '是个体工商户', '餐饮或者住宿（满足一条就行）']
 */
export function conditionWords(condition: Condition): string[] {
  if (condition.text !== undefined) return [condition.text];
  switch (condition.kind) {
    case 'all':
      return condition.of.flatMap(conditionWords);
    case 'any':
      return [`${condition.of.map(inOne).join('；或者')}（满足一条就行）`];
    case 'not':
      return [`不能是：${inOne(condition.of)}`];
    case 'test':
    case 'manual':
      return [];
  }
}

/** What must hold, without that the paper does not say whose it is: no condition that anybody can meet. */
export const requirementWords = (condition: Condition): string[] =>
  conditionWords(condition).filter((text) => text !== BLANKED_OUT);

function inOne(condition: Condition): string {
  return conditionWords(condition).join('，并且');
}

/** One condition, said alone. */
export const requiredWords = (condition: string): string => `文件要求：${condition}。`;

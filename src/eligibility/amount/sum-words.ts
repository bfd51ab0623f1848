import type { Expression } from '../../knowledge/schema/amount.ts';
import type { Facts } from '../facts.ts';
import { UNKNOWN } from '../facts.ts';
import type { Rulebook } from '../rulebook.ts';
import { casesOf } from './amount.ts';
import type { Inputs } from './inputs.ts';

/**
 * A sum with this person's figures, every step of it: `800 × 3人`, `8000元 × 返岗人数` while one figure
 * is missing. Null where none of their figures is in it: then the formula says all there is to say.
 */
export function sumWords(
  expression: Expression,
  facts: Facts,
  inputs: Inputs,
  rulebook: Rulebook,
): string | null {
  let isPersonal = false;

  const ofFact = (id: string): string => {
    const fact = rulebook.facts.get(id);
    const given = facts.get(id);
    if (given === undefined || given === UNKNOWN) return fact?.label ?? id;
    isPersonal = true;
    const { low, high } = inputs.interval(id);
    return `${rangeWords(low, high)}${unitWords(fact?.unit)}`;
  };

  const ofChoice = (node: Expression & { kind: 'choose' }): string => {
    const factors = inputs.chosen(node.fact, node.by);
    if (factors.length === 1) isPersonal = true;
    return rangeWords(Math.min(...factors), Math.max(...factors));
  };

  const words = (node: Expression): string => {
    switch (node.kind) {
      case 'const':
        return String(node.value);
      case 'fact':
        return ofFact(node.fact);
      case 'choose':
        return ofChoice(node);
      case 'mul':
        return product(node.of.map(factor));
      case 'add':
        return node.of.map(words).join(' + ');
      case 'sub':
        return `${words(node.of[0])} − ${factor(node.of[1])}`;
      case 'percent':
        return `${factor(node.of)} × ${node.percent}%`;
      case 'which':
        return casesOf(node, inputs).map(words).join('或');
      case 'min':
        return `${node.of.map(words).join('和')}，取小的`;
      case 'max':
        return `${node.of.map(words).join('和')}，取大的`;
      case 'brackets':
        return `${factor(node.on)}按${node.steps.map(({ percent }) => `${percent}%`).join('、')}分段算`;
      case 'round':
        return words(node.of);
    }
  };
  /** A sum within a product, set off by brackets. */
  const factor = (node: Expression): string =>
    ['const', 'fact', 'choose', 'mul', 'percent', 'which'].includes(node.kind)
      ? words(node)
      : `（${words(node)}）`;

  const whole = words(expression);
  return isPersonal ? whole : null;
}

/** A factor of one says nothing beside others. */
function product(factors: readonly string[]): string {
  const telling = factors.filter((words) => words !== '1');
  return (telling.length > 0 ? telling : factors).join(' × ');
}

/** `3`, `10到19`, `20以上`. */
export function rangeWords(low: number, high: number): string {
  if (low === high) return String(low);
  return Number.isFinite(high) ? `${low}到${high}` : `${low}以上`;
}

/** 3个月, not 3月, which is March. */
export function unitWords(unit: string | undefined): string {
  return unit === '月' ? '个月' : (unit ?? '');
}

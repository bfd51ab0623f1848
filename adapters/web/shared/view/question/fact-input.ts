import type { Fact } from '../../../../../src/knowledge/schema/fact.ts';
import type { FactQuestion } from '../view-context.ts';

const inputs = {
  choice: 'choice',
  flag: 'choice',
  number: 'number',
  date: 'date',
  region: 'text',
  industry: 'text',
} as const;

/** How a kind of fact is answered beside its options. */
export function factInput(type: Fact['type']): FactQuestion['input'] {
  return inputs[type];
}

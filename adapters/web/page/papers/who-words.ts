import type { Condition } from '../../../../src/knowledge/schema/condition.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import type { Library } from '../library.ts';

/**
 * For whom a measure is, by kind of business, as short as a table needs it; the conditions say the rest.
 * @example `个体工商户、小微企业`; `看条件` where its paper names no kind
 */
export function whoWords({ clauses }: Measure, library: Library): string {
  const who = library.deps.knowledge.facts.find(({ key }) => key === 'who');
  const named = clauses.map(({ when }) => kindsIn(when, who?.id));
  const all = new Set(named.flat());
  const labels = (who?.options ?? [])
    .filter(({ value }) => all.has(value))
    .map(({ label }) => label);
  return labels.length === 0 || named.some(({ length }) => length === 0)
    ? '看条件'
    : labels.join('、');
}

/** The kinds of business that a rule lets in by name; those that it shuts out are not among them. */
function kindsIn(condition: Condition, who: string | undefined): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => kindsIn(one, who));
    case 'test':
      return condition.fact === who && condition.demand.op === 'in' ? condition.demand.values : [];
    case 'not':
    case 'manual':
      return [];
  }
}

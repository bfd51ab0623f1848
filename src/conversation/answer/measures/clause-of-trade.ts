import type { Condition } from '../../../knowledge/schema/condition.ts';
import type { Clause, Measure } from '../../../knowledge/schema/measure.ts';
import type { Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';

/** The fact that every trade is a value of; a type of the engine. */
const TRADE = 'trade';

/**
 * 宾馆电梯检测费减半: the only clause that asks for the trade that the words name, where nobody told theirs. Null
 * where no clause does, or several.
 */
export function clauseOfTrade(
  { clauses }: Measure,
  question: Said | string,
  deps: Deps,
): Clause | null {
  const asking = clauses.filter(({ when }) => tradesOf(when).length > 0);
  if (asking.length === 0 || clauses.length < 2) return null;
  const named = deps.search.understand(question).trade?.value;
  if (named === undefined) return null;
  const [only, ...others] = asking.filter(({ when }) => tradesOf(when).includes(named));
  return others.length === 0 ? (only ?? null) : null;
}

/** The trades that a condition asks for. */
function tradesOf(condition: Condition): readonly string[] {
  if (condition.kind === 'all') return condition.of.flatMap(tradesOf);
  const isAsked = condition.kind === 'test' && condition.fact === TRADE;
  return isAsked && condition.demand.op === 'in' ? condition.demand.values : [];
}

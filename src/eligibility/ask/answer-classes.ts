import type { Condition } from '../../knowledge/schema/condition.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import type { FactValue } from '../facts.ts';
import { demandsOn } from '../judge/demands.ts';
import { meets } from '../judge/meets.ts';
import { possibleValues } from '../judge/possible-values.ts';
import type { Rulebook } from '../rulebook.ts';

/** Answers that no test can tell apart: one of them, and how much of all answers they make up. */
export interface AnswerClass {
  readonly value: FactValue;
  /** between 0 and 1; the shares of a fact add up to 1 */
  readonly share: number;
}

/**
 * What people may answer to a fact, as far as the conditions tell answers apart. Shares follow the
 * options' estimates where the catalogue gives them, and are even otherwise.
 */
export function answerClasses(
  id: string,
  conditions: readonly Condition[],
  rulebook: Rulebook,
): AnswerClass[] {
  const fact = rulebook.facts.get(id);
  if (fact === undefined) return [];
  const demands = conditions.flatMap((condition) => demandsOn(condition).get(id) ?? []);
  const classes = new Map<string, AnswerClass>();
  for (const { value, share } of likelyAnswers(fact, conditions, rulebook)) {
    const outcome = demands.map((demand) => meets(demand, fact, value, rulebook)).join();
    const same = classes.get(outcome);
    classes.set(outcome, {
      value: same?.value ?? value,
      share: (same?.share ?? 0) + share,
    });
  }
  return [...classes.values()];
}

function likelyAnswers(
  fact: Fact,
  conditions: readonly Condition[],
  rulebook: Rulebook,
): readonly AnswerClass[] {
  if (fact.type === 'choice' || fact.type === 'flag') return estimated(fact.options);
  if (fact.type === 'industry') return estimated(rulebook.trades);
  if (fact.type === 'number' && fact.bands.length > 0) return estimated(fact.bands);
  return estimated(possibleValues(fact.id, conditions, rulebook).map((value) => ({ value })));
}

/** Estimates as shares; those without one divide evenly what is left. */
function estimated(
  answers: readonly { readonly value: FactValue; readonly percent?: number | undefined }[],
): AnswerClass[] {
  const given = answers.reduce((sum, { percent = 0 }) => sum + percent, 0);
  const without = answers.filter(({ percent }) => percent === undefined).length;
  const rest = without === 0 ? 0 : Math.max(0, 100 - given) / without;
  const whole = given + rest * without;
  return answers.map(({ value, percent = rest }) => ({ value, share: percent / whole }));
}

import { currentFacts } from '../eligibility/facts.ts';
import { assess } from '../eligibility/judge/assess.ts';
import { createRulebook, type Rulebook } from '../eligibility/rulebook.ts';
import { type CivilDate, civilDateAt } from '../knowledge/civil-date.ts';
import type { Fault } from '../knowledge/fault.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Example, Measure } from '../knowledge/schema/measure.ts';

/** Runs every example of every record; each that comes out otherwise is a fault of the record. */
export function checkExamples(knowledge: Knowledge, fileOf: ReadonlyMap<string, string>): Fault[] {
  const rulebook = createRulebook(knowledge);
  return knowledge.measures.flatMap((measure) =>
    measure.examples.flatMap((example) =>
      differences(measure, example, rulebook).map((message) => ({
        file: fileOf.get(measure.id) ?? measure.id,
        message: `例子“${example.name}”：${message}`,
        remedy: '对照原文，改条件、有效期、金额，或者改例子。',
      })),
    ),
  );
}

/** How an example's outcome differs from what it says. */
function differences(measure: Measure, example: Example, rulebook: Rulebook): string[] {
  const answers = Object.entries(example.facts).map(([fact, value]) => ({ fact, value }));
  const on = example.on ?? civilDateAt(0);
  const assessments = assess(measure, currentFacts(answers, rulebook), on as CivilDate, rulebook);
  const several = measure.clauses.length > 1;
  const found = assessments?.find((one) => one.clause === (several ? example.clause : undefined));
  if (found === undefined) return ['没有判断结果（地方不对，或者分项写错）'];
  const amount = found.estimate?.amount;
  return [
    ...(found.verdict === example.expect
      ? []
      : [
          `应为 ${example.expect}，算出来是 ${found.verdict}（${found.reasons.map((reason) => `${reason.text}=${reason.holds}`).join('；')}）`,
        ]),
    ...(example.status === undefined || found.validity.status === example.status
      ? []
      : [`有效期应为 ${example.status}，算出来是 ${found.validity.status}`]),
    ...(example.amount === undefined || JSON.stringify(amount) === JSON.stringify(example.amount)
      ? []
      : [`金额应为 ${JSON.stringify(example.amount)}，算出来是 ${JSON.stringify(amount)}`]),
  ];
}

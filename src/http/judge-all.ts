import { questionView } from '../conversation/finish/question-view.ts';
import type { AssessmentView, Question } from '../conversation/reply.ts';
import type { Answer } from '../conversation/state.ts';
import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { AppDeps } from './deps.ts';

const verdictRank = { eligible: 0, unknown: 1, ineligible: 2 } as const;
const validityRank = { in_force: 0, open_ended: 1, not_started: 2, expired: 3 } as const;

/** Judges every measure for one person, best first, and ranks what is still worth asking. */
export function judgeAll(
  measures: readonly Measure[],
  answers: readonly Answer[],
  on: CivilDate,
  { judgement, rulebook }: Pick<AppDeps, 'judgement' | 'rulebook'>,
): { assessments: AssessmentView[]; questions: Question[] } {
  const judged = measures
    .map((measure) => ({ measure, views: judgement.assess(measure, answers, on) }))
    .filter(({ views }) => views.length > 0)
    .sort((a, b) => compare(a.views[0], b.views[0]));
  const scope = judged.map(({ measure }) => measure);

  const questions: Question[] = [];
  const asked: string[] = [];
  for (;;) {
    const next = judgement.next(scope, answers, asked, on);
    const fact = next === null ? undefined : rulebook.facts.get(next.fact);
    if (next === null || fact === undefined) break;
    const { atMost } = next;
    questions.push(questionView(fact, judgement.options(fact), 1, { asked: asked.length, atMost }));
    asked.push(next.fact);
  }
  return { assessments: judged.flatMap(({ views }) => [...views]), questions };
}

/** Eligible first, then what still holds, then what is nearest to being settled. */
function compare(a: AssessmentView | undefined, b: AssessmentView | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return (
    verdictRank[a.verdict] - verdictRank[b.verdict] ||
    validityRank[a.validity.status] - validityRank[b.validity.status] ||
    a.missing.length - b.missing.length
  );
}

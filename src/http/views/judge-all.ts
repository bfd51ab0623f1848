import { roleOf } from '../../conversation/answer/matter.ts';
import { questionView } from '../../conversation/finish/question-view.ts';
import type { AssessmentView, Question } from '../../conversation/reply.ts';
import type { Answer } from '../../conversation/state.ts';
import { BUDGET } from '../../eligibility/ask/next-question.ts';
import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Fact } from '../../knowledge/schema/fact.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { AppDeps } from '../deps.ts';

/** So many measures are a profile, not one matter. */
const MANY = 20;

const verdictRank = { eligible: 0, unknown: 1, ineligible: 2 } as const;
const validityRank = { in_force: 0, open_ended: 1, not_started: 2, expired: 3 } as const;

/** Judges every measure for one person, best first, and ranks what is still worth asking. */
export function judgeAll(
  measures: readonly Measure[],
  answers: readonly Answer[],
  on: CivilDate,
  { judgement, rulebook, knowledge }: Pick<AppDeps, 'judgement' | 'rulebook' | 'knowledge'>,
): { assessments: AssessmentView[]; questions: Question[] } {
  const usual = usualAnswers(knowledge.facts, answers);
  const isRare = (measure: Measure): boolean =>
    judgement.byTold.assess(measure, usual, on)[0]?.verdict === 'ineligible';
  const judged = measures
    .map((measure) => ({ measure, views: judgement.byTold.assess(measure, answers, on) }))
    .filter(({ views }) => views.length > 0)
    .map((one) => ({ ...one, rare: one.views[0]?.verdict === 'unknown' && isRare(one.measure) }))
    .sort((a, b) => compare(a.views[0], b.views[0], Number(a.rare) - Number(b.rare)));
  const samples = new Set<string>(
    knowledge.documents.filter(({ nature }) => nature === 'reference').map(({ id }) => id),
  );
  const isLive = ({ measure, views }: (typeof judged)[number]) =>
    views[0]?.validity.status !== 'expired' && !samples.has(documentOf(measure.id));

  const questions: Question[] = [];
  // Nobody is asked what does not fit their part: a landlord has no trade of their own.
  const asked = knowledge.facts.filter((fact) => doesNotFit(fact, answers)).map(({ id }) => id);
  const role = roleOf(answers, { knowledge });
  const ask = (fact: Fact, atMost: number) => {
    const progress = { asked: questions.length, atMost };
    questions.push(questionView(fact, judgement.options(fact), 1, progress, role));
    asked.push(fact.id);
  };
  // Over a whole profile the facts that many measures hang on come first: one that settles a single
  // measure of a rare kind is cheap, but nobody's next question.
  const live = judged.filter(isLive);
  if (live.length >= MANY) {
    const open = live.flatMap(({ views: [sum] }) => (sum?.verdict === 'unknown' ? [sum] : []));
    const ranked = byPriority(open, [...rulebook.facts.values()]).filter(
      ({ id, sensitive }) => !asked.includes(id) && !sensitive,
    );
    for (const fact of ranked.slice(0, BUDGET)) ask(fact, Math.min(BUDGET, ranked.length));
  }
  // What decides something that can still be had comes before what decides the past.
  for (const scope of [live, judged]) {
    const matters = scope.map(({ measure }) => measure);
    for (;;) {
      const next = judgement.byTold.next(matters, answers, asked, on);
      const fact = next === null ? undefined : rulebook.facts.get(next.fact);
      if (next === null || fact === undefined) break;
      ask(fact, next.atMost);
    }
  }
  return { assessments: judged.flatMap(({ views }) => [...views]), questions };
}

/** Facts by how much still hangs on them for their cost: a measure that lacks little counts for more. */
function byPriority(open: readonly AssessmentView[], facts: readonly Fact[]): readonly Fact[] {
  const ranked = new Map<string, number>();
  for (const { missing } of open)
    for (const id of missing) ranked.set(id, (ranked.get(id) ?? 0) + 1 / missing.length);
  // Where the shop is decides which papers hold at all.
  const of = ({ id, type, cost }: Fact) =>
    type === 'region' ? Number.POSITIVE_INFINITY : (ranked.get(id) ?? 0) / cost;
  return facts.filter(({ id }) => ranked.has(id)).sort((a, b) => of(b) - of(a));
}

const doesNotFit = ({ notFor }: Fact, answers: readonly Answer[]): boolean =>
  notFor.some(({ fact, value }) =>
    answers.some((answer) => answer.fact === fact && answer.value === value),
  );

/** So many of a hundred people answer alike. */
const USUAL = 80;

/** What is known, and what nearly everybody would answer to the rest. */
function usualAnswers(facts: readonly Fact[], answers: readonly Answer[]): readonly Answer[] {
  const usual = facts.flatMap(({ id, options }) =>
    options
      .filter(({ percent = 0 }) => percent >= USUAL)
      .map(({ value }) => ({ fact: id, value, at: 0 })),
  );
  return [...usual, ...answers];
}

/**
 * Eligible first, then what still holds, then what is not for few alone, then what is nearest to being
 * settled.
 */
function compare(
  a: AssessmentView | undefined,
  b: AssessmentView | undefined,
  rarer: number,
): number {
  if (a === undefined || b === undefined) return 0;
  return (
    verdictRank[a.verdict] - verdictRank[b.verdict] ||
    validityRank[a.validity.status] - validityRank[b.validity.status] ||
    rarer ||
    a.missing.length - b.missing.length
  );
}

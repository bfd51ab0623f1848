import { sumFacts } from '../eligibility/amount/sum-facts.ts';
import { nextQuestion } from '../eligibility/ask/next-question.ts';
import { currentFacts } from '../eligibility/facts.ts';
import { assess } from '../eligibility/judge/assess.ts';
import { assessPresuming } from '../eligibility/judge/assess-presuming.ts';
import { factsOf } from '../eligibility/judge/live-facts.ts';
import type { Rulebook } from '../eligibility/rulebook.ts';
import { holdingNow } from '../eligibility/validity/holding-now.ts';
import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { memoizeRecent, memoizeWeak, once } from '../knowledge/memoize.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { Search } from '../search/search.ts';
import type { Judgement } from './judgement.ts';
import { UNKNOWN } from './question-id.ts';
import type { Answer } from './state.ts';
import { valueWords } from './wording/amount-words.ts';

/** A turn judges for the day asked about, and for today what is left to do. */
const DAYS_KEPT = 2;

/** The eligibility engine as a conversation uses it: over the list of answers. */
export function createJudgement(
  rulebook: Rulebook,
  search: Pick<Search, 'resolvePlace' | 'language'>,
  knowledge: Knowledge,
): Judgement {
  // A list of answers never changes once made; a turn judges hundreds of measures by the same one.
  const factsFrom = memoizeWeak((answers: readonly Answer[]) => currentFacts(answers, rulebook));
  const judgedBy = (judge: typeof assess) =>
    memoizeWeak((answers: readonly Answer[]) =>
      memoizeWeak((measure: Measure) =>
        memoizeRecent(
          (on: CivilDate) => judge(measure, factsFrom(answers), on, rulebook) ?? [],
          DAYS_KEPT,
        ),
      ),
    );
  const presuming = judgedBy(assessPresuming);
  const byTold = judgedBy(assess);
  const next = (
    measures: readonly Measure[],
    answers: readonly Answer[],
    asked: readonly string[],
  ) => {
    const ask = nextQuestion(measures, factsFrom(answers), asked, rulebook);
    return ask.kind === 'ask' ? { fact: ask.fact, asked: ask.asked, atMost: ask.atMost } : null;
  };
  // Numbers that settle what a verdict turns on bear on it too.
  const bearing = memoizeWeak((measure: Measure): ReadonlySet<string> => {
    const own = bearingOn(measure);
    const settling = [...own].flatMap((id) => {
      const share = rulebook.facts.get(id)?.share;
      return share === undefined ? [] : [share.part, share.whole];
    });
    return settling.length === 0 ? own : new Set([...own, ...settling]);
  });
  const turningOn = once(() => {
    const byFact = new Map<string, Measure[]>();
    for (const measure of knowledge.measures)
      for (const fact of bearing(measure)) byFact.set(fact, [...(byFact.get(fact) ?? []), measure]);
    return byFact;
  });
  const options = (fact: Fact) => {
    if (fact.type === 'industry') return rulebook.trades;
    return fact.type === 'number' ? fact.bands : fact.options;
  };
  return {
    assess: (measure, answers, on) => presuming(answers)(measure)(on),
    next: (measures, answers, asked, on) =>
      next(
        measures.filter((measure) => presuming(answers)(measure)(on)[0]?.verdict !== 'eligible'),
        answers,
        asked,
      ),
    byTold: { assess: (measure, answers, on) => byTold(answers)(measure)(on), next },
    read: (fact, text, on, year) => {
      const { reply } = search.language.read(text, on, { expected: fact.id, year });
      if (reply === null) return null;
      return reply.kind === 'value' ? reply.value : UNKNOWN;
    },
    options: (fact) => options(fact).map(({ value, label }) => ({ value, label })),
    valueWords: (fact, value) =>
      valueWords(fact, value, options(fact), (code) => search.resolvePlace(code)?.name ?? code),
    holdingNow: (measure, place, on) => holdingNow(measure, place, on, knowledge, rulebook),
    bearing: (measures) => {
      const [only, ...others] = measures;
      return only !== undefined && others.length === 0
        ? bearing(only)
        : new Set(measures.flatMap((measure) => [...bearing(measure)]));
    },
    turningOn: (fact) => turningOn().get(fact) ?? [],
  };
}

/** Facts that a verdict or a sum of the measure may turn on. */
const bearingOn = memoizeWeak(
  ({ clauses }: Measure): ReadonlySet<string> =>
    new Set(
      clauses.flatMap(({ when, estimate }) => [
        ...factsOf(when),
        ...(estimate === undefined ? [] : sumFacts(estimate.amount)),
      ]),
    ),
);

import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Fact } from '../knowledge/schema/fact.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { Said } from '../language/words.ts';
import type { AssessmentView } from './reply.ts';
import type { Answer } from './state.ts';

/** What to ask next, and how far the series has come. */
export interface NextAsk {
  readonly fact: string;
  readonly asked: number;
  readonly atMost: number;
}

/** What the conversation needs of the eligibility engine. */
export interface Judgement {
  /**
   * The sum first, then its clauses where it has several; empty for governance and for another place. What
   * everybody who asks takes for granted is taken for granted, and named.
   */
  readonly assess: (
    measure: Measure,
    answers: readonly Answer[],
    on: CivilDate,
  ) => readonly AssessmentView[];
  /** null when the verdicts are settled, nothing live is left, or the budget is used up */
  readonly next: (
    measures: readonly Measure[],
    answers: readonly Answer[],
    asked: readonly string[],
    on: CivilDate,
  ) => NextAsk | null;
  /**
   * A value of the fact, `unknown`, or null when the words do not answer it.
   * @param year what 3月10号 belongs to: that of the paper in question; without it, of the day
   */
  readonly read: (
    fact: Fact,
    text: Said | string,
    on: CivilDate,
    year?: number,
  ) => string | number | null;
  /** the fact's answers as one may pick them, without 不清楚 */
  readonly options: (fact: Fact) => readonly { readonly value: string; readonly label: string }[];
  /** a stored value in words: 以单位方式参保, 15万元, 诸暨市 */
  readonly valueWords: (fact: Fact, value: string | number) => string;
  /**
   * What holds on that day, for that place, of the matter that a measure is about, itself left out: its
   * replacements, else what holds on its main theme; national measures where the place is null.
   */
  readonly holdingNow: (
    measure: Measure,
    place: string | null,
    on: CivilDate,
  ) => readonly Measure[];
  /** the same by what is told alone: a profile takes nothing for granted */
  readonly byTold: Pick<Judgement, 'assess' | 'next'>;
  /** the facts that bear on the verdict or the sum of any of these measures */
  readonly bearing: (measures: readonly Measure[]) => ReadonlySet<string>;
  /** the measures that a fact bears on, in the order of the knowledge */
  readonly turningOn: (fact: string) => readonly Measure[];
}

import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import { type RecordSentence, sentenceWith } from '../../../knowledge/record-sentences.ts';
import type { Faq } from '../../../knowledge/schema/faq.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { figureAsked } from './figures.ts';
import { likenessOf, type Profile, type Profiler, profilerOver } from './likeness.ts';

/** The question of a record's `faq` that is most like the one asked. */
export interface NearestQuestion {
  readonly entry: Faq;
  /** the record whose sentences answer it */
  readonly of: Measure;
  /** what answers it; empty for a field of the record, or where nothing does */
  readonly sentences: readonly RecordSentence[];
  /** 0 to 1 */
  readonly likeness: number;
}

/** From this on a question is taken for the one of the record, where nothing says more. */
export const LIKELY = 0.1;
/** From this on it is the one of the record, whatever else it may be. */
export const SURE = 0.25;
/** From this on what is said without a question (我已经交掉了) is said for the record's sentence on it. */
export const STATED = 0.18;

/** Beside the wording that is most like it: all wordings together, and the answer itself. */
const TOGETHER = 0.5;
const ANSWER = 0.5;
/** What a question and its own wording, all wordings and the answer would come to, were all the same. */
const WHOLE = 1 + TOGETHER + ANSWER;

interface Comparable extends Omit<NearestQuestion, 'likeness'> {
  readonly asks: readonly Profile[];
  readonly together: Profile;
  readonly answer: Profile;
}

interface Questions {
  readonly ready: Profiler;
  readonly all: readonly Comparable[];
}

/** The questions of every record, made ready to be compared at first use. */
const questionsOf = memoizeWeak((knowledge: Knowledge) => {
  const { speech } = knowledge;
  return memoizeWeak((measure: Measure): Questions => {
    const ready = profilerOver(
      measure.faq.flatMap(({ asks }) => asks),
      speech,
    );
    return {
      ready,
      all: measure.faq.map((entry) => {
        const of = indexOf(knowledge).measure(entry.of ?? measure.id) ?? measure;
        const sentences = (entry.says ?? []).flatMap(
          (piece) => sentenceWith(piece, of, entry.clause) ?? [],
        );
        return {
          entry,
          of,
          sentences,
          asks: entry.asks.map(ready),
          together: ready(entry.asks.join('。')),
          answer: ready(sentences.map(({ text }) => text).join('。')),
        };
      }),
    };
  });
});

/** The question of a record that words are most like; null where the record has none. */
export const nearestQuestion = (
  words: string,
  measure: Measure,
  deps: Pick<Deps, 'knowledge'>,
): NearestQuestion | null => nearestQuestions(words, measure, deps)[0] ?? null;

/** The questions of a record that share anything with the words, the likest first. */
export function nearestQuestions(
  words: string,
  measure: Measure,
  deps: Pick<Deps, 'knowledge'>,
): readonly NearestQuestion[] {
  const { ready, all } = questionsOf(deps.knowledge)(measure);
  const asked = ready(words);
  const figure = figureAsked(words);
  return all
    .map(({ asks, together, answer, ...question }): NearestQuestion => {
      const own = Math.max(...asks.map((ask) => likenessOf(asked, ask)));
      const beside = TOGETHER * likenessOf(asked, together) + ANSWER * likenessOf(asked, answer);
      const likeness = (own + beside) / WHOLE;
      const hasFigure =
        likeness > 0 && question.sentences.some(({ text }) => figure?.test(text) === true);
      return { ...question, likeness: hasFigure ? Math.min(1, likeness + FIGURE) : likeness };
    })
    .filter(({ likeness }) => likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness);
}

/** What it is worth that an answer holds a figure of the kind asked for. */
const FIGURE = 0.1;

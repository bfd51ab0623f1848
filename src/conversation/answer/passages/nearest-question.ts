import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import { type RecordSentence, sentenceWith } from '../../../knowledge/record-sentences.ts';
import type { Faq } from '../../../knowledge/schema/faq.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { figureAsked } from '../../../language/nearness/figures.ts';
import { type LikenessOf, likenessTo } from '../../../language/nearness/likeness.ts';
import type { Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { QUESTION } from '../../thresholds.ts';

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

/** Beside the wording that is most like it: all wordings together, and the answer itself. */
const TOGETHER = 0.5;
const ANSWER = 0.5;
/** What a question and its own wording, all wordings and the answer would come to, were all the same. */
const WHOLE = 1 + TOGETHER + ANSWER;

interface Comparable extends Omit<NearestQuestion, 'likeness'> {
  /** places of its wordings among the texts compared with */
  readonly asks: readonly number[];
  readonly together: number;
  readonly answer: number;
}

interface Questions {
  readonly likenessOf: LikenessOf;
  readonly all: readonly Comparable[];
}

/** The questions of every record, made ready to be compared at first use. */
const questionsOf = memoizeWeak((knowledge: Knowledge) => {
  const { speech } = knowledge;
  return memoizeWeak((measure: Measure): Questions => {
    const texts: string[] = [];
    const placed = (text: string): number => texts.push(text) - 1;
    const all = measure.faq.map((entry) => {
      const of = indexOf(knowledge).measure(entry.of ?? measure.id) ?? measure;
      const sentences = (entry.says ?? []).flatMap(
        (piece) => sentenceWith(piece, of, entry.clause) ?? [],
      );
      return {
        entry,
        of,
        sentences,
        asks: entry.asks.map(placed),
        together: placed(entry.asks.join('。')),
        answer: placed(sentences.map(({ text }) => text).join('。')),
      };
    });
    const wordings = measure.faq.flatMap(({ asks }) => asks);
    return { likenessOf: likenessTo(texts, wordings, speech), all };
  });
});

/** The question of a record that words are most like; null where the record has none. */
export const nearestQuestion = (
  words: Said | string,
  measure: Measure,
  deps: Pick<Deps, 'knowledge'>,
): NearestQuestion | null => nearestQuestions(words, measure, deps)[0] ?? null;

/** The questions of a record that share anything with the words, the likest first. */
export function nearestQuestions(
  words: Said | string,
  measure: Measure,
  deps: Pick<Deps, 'knowledge'>,
): readonly NearestQuestion[] {
  const { likenessOf, all } = questionsOf(deps.knowledge)(measure);
  const likenesses = likenessOf(words);
  const of = (text: number) => likenesses[text] ?? 0;
  const figure = figureAsked(words);
  const found: NearestQuestion[] = [];
  for (const { entry, of: record, sentences, asks, together, answer } of all) {
    const own = asks.reduce((most, ask) => Math.max(most, of(ask)), Number.NEGATIVE_INFINITY);
    const beside = TOGETHER * of(together) + ANSWER * of(answer);
    const like = (own + beside) / WHOLE;
    if (like <= 0) continue;
    const hasFigure = figure !== null && sentences.some(({ text }) => figure.test(text));
    const answered = hasFigure ? Math.min(1, like + FIGURE) : like;
    const likeness =
      entry.silent === true && answered < QUESTION.sure ? answered - SILENCE : answered;
    if (likeness <= 0) continue;
    found.push({ entry, of: record, sentences, likeness });
  }
  return found.sort((one, other) => other.likeness - one.likeness);
}

/** Where it is no sure question, the record's silence is believed less than a sentence of it. */
const SILENCE = 0.05;

/** What it is worth that an answer holds a figure of the kind asked for. */
const FIGURE = 0.1;

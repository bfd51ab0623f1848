import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import type { Faq } from '../../../knowledge/schema/faq.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { comparisonBy } from '../../../language/nearness/likeness.ts';
import { memoizeWords, type Said } from '../../../language/words.ts';
import { type Candidate, candidatesOf } from './candidates.ts';

/** A question that another record is asked, and what that one answers it with. */
interface AskedElsewhere {
  readonly candidate: Candidate;
  /** the sentences that answer it; empty where none does */
  readonly told: string;
  /** 0 to 1: how like its likest wording is to the words */
  readonly likeness: number;
}

/** What the questions of all other records tell of how small questions are answered. */
export interface Elsewhere {
  /** the likest first */
  readonly asked: readonly AskedElsewhere[];
  /** how like each of the candidates is to what answered them, weighed by how like they are: in all, at most */
  readonly answered: (candidate: Candidate) => { readonly all: number; readonly most: number };
  /** 0 to 1: how like a candidate's own sentences are to the words, by what is rare in all questions */
  readonly shares: (candidate: Candidate) => number;
  /** 0 to 1: how much of the words stands in a candidate's own sentences, by the same */
  readonly holds: (candidate: Candidate) => number;
}

/** Less like than this a question tells nothing. */
const LEAST = 0.12;
/** So many tell enough. */
const MOST = 40;
/** Of so many words it is kept what they are like. */
const WORDS_KEPT = 4;
/** All together count no more than this. */
const ENOUGH = 2;

/** Every wording of every record's questions, made ready to be compared at first use. */
const allAsked = memoizeWeak((knowledge: Knowledge) => {
  const asked = knowledge.measures.flatMap((measure) =>
    measure.faq.flatMap((entry) => entry.asks.map((text) => ({ text, entry, measure }))),
  );
  const texts = asked.map(({ text }) => text);
  const comparison = comparisonBy(texts, knowledge.speech);
  // The same words are asked of several records.
  return { asked, comparison, likenessOf: memoizeWords(comparison.to(texts), WORDS_KEPT) };
});

/** What a question of a record is answered with; absent where its sentences are not found. */
const answersOf = memoizeWeak((knowledge: Knowledge) =>
  memoizeWeak(
    (measure: Measure): ReadonlyMap<Faq, Candidate> =>
      new Map(
        candidatesOf(knowledge)(measure).flatMap((candidate) =>
          candidate.questions.map((entry) => [entry, candidate] as const),
        ),
      ),
  ),
);

/** Of the questions of other records those that words are like, and how they are answered there. */
export function askedElsewhere(
  words: Said | string,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Elsewhere {
  const { asked, likenessOf } = allAsked(knowledge);
  const own = candidates.at(-1)?.of.id;
  const likest = new Map<Candidate, number>();
  const likenesses = likenessOf(words);
  for (const [at, { entry, measure }] of asked.entries()) {
    const likeness = likenesses[at] ?? 0;
    if (likeness < LEAST || measure.id === own) continue;
    const candidate = answersOf(knowledge)(measure).get(entry);
    if (candidate !== undefined && likeness > (likest.get(candidate) ?? 0))
      likest.set(candidate, likeness);
  }
  const near = [...likest]
    .map(([candidate, likeness]) => ({ candidate, likeness, told: textOf(candidate) }))
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, MOST);
  const telling = near.filter(({ told }) => told !== '');
  const { place, likenessOfSentences, heldBy } = sentencesAmong(knowledge)(candidates);
  const toldLike = telling.map(({ told }) => likenessOfSentences(told));
  const shared = likenessOfSentences(words);
  const held = heldBy(words);
  return {
    asked: near,
    answered: (candidate) => {
      const at = place.get(candidate) ?? -1;
      const votes = telling.map(({ likeness }, number) => likeness * (toldLike[number]?.[at] ?? 0));
      return {
        all: Math.min(
          ENOUGH,
          votes.reduce((sum, one) => sum + one, 0),
        ),
        most: Math.max(0, ...votes),
      };
    },
    shares: (candidate) => shared[place.get(candidate) ?? -1] ?? 0,
    holds: (candidate) => held[place.get(candidate) ?? -1] ?? 0,
  };
}

/** The sentences among a record's candidates, made ready to be compared at first use. */
const sentencesAmong = memoizeWeak((knowledge: Knowledge) => {
  const { comparison } = allAsked(knowledge);
  return memoizeWeak((candidates: readonly Candidate[]) => {
    const sentences = candidates.filter(({ kind }) => kind === 'sentence');
    const texts = sentences.map(textOf);
    return {
      place: new Map(sentences.map((candidate, at) => [candidate, at])),
      likenessOfSentences: comparison.to(texts),
      heldBy: comparison.within(texts),
    };
  });
});

const textOf = ({ sentences }: Candidate): string => sentences.map(({ text }) => text).join('。');

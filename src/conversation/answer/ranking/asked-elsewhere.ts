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

/** What the questions of all other records tell of how small questions are answered, by a candidate's sentences. */
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

/** A wording of a question of some record. */
interface Wording {
  readonly entry: Faq;
  readonly measure: Measure;
}

/** A wording that words are like. */
interface Near extends Wording {
  readonly likeness: number;
}

/** Every wording of every record's questions, made ready to be compared at first use. */
const allAsked = memoizeWeak((knowledge: Knowledge) => {
  const asked: Wording[] = [];
  const texts: string[] = [];
  for (const measure of knowledge.measures)
    for (const entry of measure.faq)
      for (const text of entry.asks) {
        asked.push({ entry, measure });
        texts.push(text);
      }
  const comparison = comparisonBy(texts, knowledge.speech);
  const { likenessOf } = comparison.among(texts);
  // The same words are asked of several records.
  const nearTo = memoizeWords(
    (words): readonly Near[] => nearOf(asked, likenessOf(words)),
    WORDS_KEPT,
  );
  return { comparison, nearTo };
});

/** The wordings that are like enough, in the order of the records: a few of many thousands. */
function nearOf(asked: readonly Wording[], likenesses: Float64Array): readonly Near[] {
  const near: Near[] = [];
  for (let at = 0; at < likenesses.length; at += 1) {
    const likeness = likenesses[at] ?? 0;
    const wording = likeness < LEAST ? undefined : asked[at];
    if (wording !== undefined) near.push({ ...wording, likeness });
  }
  return near;
}

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
  const { comparison, nearTo } = allAsked(knowledge);
  const asked = likestOf(nearTo(words), candidates.at(-1)?.of.id, knowledge);
  const { place, among } = sentencesAmong(knowledge)(candidates);
  const all = new Float64Array(place.size);
  const most = new Float64Array(place.size);
  for (const { likeness, told } of asked) {
    if (told === '') continue;
    const toldLike = among.likenessOfSentence(comparison.sentence(told));
    for (let at = 0; at < toldLike.length; at += 1) {
      const vote = likeness * (toldLike[at] ?? 0);
      all[at] = (all[at] ?? 0) + vote;
      most[at] = Math.max(most[at] ?? 0, vote);
    }
  }
  const shared = among.likenessOf(words);
  const held = among.heldBy(words);
  const of = (list: Float64Array, candidate: Candidate) => list[place.get(candidate) ?? -1] ?? 0;
  return {
    asked,
    answered: (candidate) => ({
      all: Math.min(ENOUGH, of(all, candidate)),
      most: of(most, candidate),
    }),
    shares: (candidate) => of(shared, candidate),
    holds: (candidate) => of(held, candidate),
  };
}

/** The answers to near wordings of other records, each with its likest wording; the likest of them. */
function likestOf(
  near: readonly Near[],
  own: string | undefined,
  knowledge: Knowledge,
): readonly AskedElsewhere[] {
  const likest = new Map<Candidate, number>();
  for (const { entry, measure, likeness } of near) {
    if (measure.id === own) continue;
    const candidate = answersOf(knowledge)(measure).get(entry);
    if (candidate !== undefined && likeness > (likest.get(candidate) ?? 0))
      likest.set(candidate, likeness);
  }
  return [...likest]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([candidate, likeness]) => ({ candidate, likeness, told: textOf(candidate) }));
}

/** The sentences among a record's candidates, made ready to be compared at first use. */
const sentencesAmong = memoizeWeak((knowledge: Knowledge) => {
  const { comparison } = allAsked(knowledge);
  return memoizeWeak((candidates: readonly Candidate[]) => {
    const sentences = candidates.filter(({ kind }) => kind === 'sentence');
    return {
      place: new Map(sentences.map((candidate, at) => [candidate, at])),
      among: comparison.among(sentences.map(textOf)),
    };
  });
});

/** The sentences of an answer as one text, put together once. */
const textOf = memoizeWeak(({ sentences }: Candidate): string =>
  sentences.map(({ text }) => text).join('。'),
);

import { once } from '../../knowledge/memoize.ts';
import { readWeights, type Weights } from './weights.ts';

/** The answer that a message seems to give to a question. */
export interface Likeliest {
  readonly value: string;
  /** 0 to 1, of all answers and of none */
  readonly chance: number;
}

/** Long messages have many signs, of which each says less. */
export const shareOf = (signs: number): number => 1 / Math.max(1, signs) ** 0.2;

/** Of those who are asked something most answer it: how much rarer silence is than among what people tell unasked. */
export const ASKED = Math.exp(-4);
/** Nobody asked: silence is as frequent as it was learnt. */
export const UNASKED = 1;
/** Something is said of it: which? */
export const CERTAIN = 0;

/**
 * What some signs speak for most of the answers to a fact's question; null where nothing is known of the fact or of
 * any sign.
 * @param silence how likely nothing is said of it, as odds against what is learnt
 */
export type LikeliestAnswer = (fact: string, silence: number) => Likeliest | null;

/** Opens learnt weights: each sign that was learnt speaks for and against the answers of a fact, and for silence. */
export function createLikeliestAnswer({
  labels,
  step,
  signs: known,
}: Weights): (signsOf: () => readonly string[]) => LikeliestAnswer {
  const ofFact = new Map<string, number[]>();
  labels.forEach(({ fact }, label) => {
    ofFact.set(fact, [...(ofFact.get(fact) ?? []), label]);
  });
  const rate = (signs: readonly string[]) => {
    const found = signs.flatMap((sign) => known.get(sign) ?? []);
    const base = found.reduce((sum, sign) => sum + sign.base, 0);
    const scores = new Float64Array(labels.length).fill(base);
    for (const { own } of found)
      for (const { label, weight } of own) scores[label] = (scores[label] ?? 0) + weight;
    return { scores, share: step * shareOf(found.length), isSilent: found.length === 0 };
  };
  return (signsOf) => {
    const rated = once(() => rate(signsOf()));
    return (fact, silence) => {
      const answers = ofFact.get(fact);
      if (answers === undefined) return null;
      const { scores, share, isSilent } = rated();
      if (isSilent) return null;
      const odds = answers
        .map((label) => {
          const { value = '', bias = 0 } = labels[label] ?? {};
          return { value, odds: Math.exp((scores[label] ?? 0) * share + bias) };
        })
        .sort((a, b) => b.odds - a.odds);
      const all = odds.reduce((sum, one) => sum + one.odds, 0);
      const [best] = odds;
      if (best === undefined) return null;
      return { value: best.value, chance: best.odds / (silence + all) };
    };
  };
}

/** The same of the text of a file of weights, read when it is first needed; an empty one knows nothing. */
export function openLikeliest(file: string): (signs: () => readonly string[]) => LikeliestAnswer {
  if (file === '') return () => () => null;
  const open = once(() => createLikeliestAnswer(readWeights(file)));
  return (signs) => {
    const seems = once(() => open()(signs));
    return (fact, silence) => seems()(fact, silence);
  };
}

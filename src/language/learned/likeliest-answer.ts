import { once } from '../../knowledge/memoize.ts';
import { readWeights, type SignWeight, type Weights } from './weights.ts';

/** The answer that a message seems to give to a question. */
export interface Likeliest {
  readonly value: string;
  /** 0 to 1, of all answers and of none */
  readonly chance: number;
}

/** Long messages have many signs, of which each says less. */
export const shareOf = (signs: number): number => 1 / Math.max(1, signs) ** 0.2;

/** Of those who are asked something most answer it: how much rarer silence is than among what people tell unasked. */
const SILENT = Math.exp(-4);

/** What the signs of a message speak for most; null where nothing is known of the fact or of any sign. */
export type LikeliestAnswer = (fact: string, signs: readonly string[]) => Likeliest | null;

/** Opens learnt weights: each sign that was learnt speaks for and against the answers of a fact, and for silence. */
export function createLikeliestAnswer({ labels, step, signs: known }: Weights): LikeliestAnswer {
  const ofFact = new Map<string, number[]>();
  labels.forEach(({ fact }, label) => {
    ofFact.set(fact, [...(ofFact.get(fact) ?? []), label]);
  });
  return (fact, signs) => {
    const answers = ofFact.get(fact);
    const found = signs.flatMap((sign) => known.get(sign) ?? []);
    if (answers === undefined || found.length === 0) return null;
    const share = step * shareOf(found.length);
    const base = found.reduce((sum, sign) => sum + sign.base, 0);
    const rated = answers
      .map((label) => {
        const own = found.reduce((sum, sign) => sum + ownOf(sign.own, label), 0);
        const { value = '', bias = 0 } = labels[label] ?? {};
        return { value, odds: Math.exp((base + own) * share + bias) };
      })
      .sort((a, b) => b.odds - a.odds);
    const all = rated.reduce((sum, { odds }) => sum + odds, 0);
    const [best] = rated;
    if (best === undefined) return null;
    return { value: best.value, chance: best.odds / (SILENT + all) };
  };
}

const ownOf = (own: readonly SignWeight[], label: number): number =>
  own.find((one) => one.label === label)?.weight ?? 0;

/** The same of the text of a file of weights, read when it is first needed; an empty one knows nothing. */
export function openLikeliest(
  file: string,
): (fact: string, signs: () => readonly string[]) => Likeliest | null {
  if (file === '') return () => null;
  const open = once(() => createLikeliestAnswer(readWeights(file)));
  return (fact, signs) => open()(fact, signs());
}

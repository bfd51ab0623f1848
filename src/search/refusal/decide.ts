import { SIGNS, type SignValues } from './signs.ts';
import { REFUSAL } from './weights.ts';

/** What becomes of a question: it is answered, asked back about, or refused. */
export type Outcome = 'answer' | 'ask' | 'refuse';

/** One sign with what it speaks for (above 0) or against an answer. */
export interface WeighedSign {
  readonly name: string;
  readonly value: number;
  readonly share: number;
}

export interface Decision {
  readonly outcome: Outcome;
  /** the sum of what the signs speak; the bars are those of `weights.ts` */
  readonly score: number;
  readonly signs: readonly WeighedSign[];
}

/** Weighs the signs of a message. */
export function decide(values: SignValues): Decision {
  const signs = SIGNS.map((name, at): WeighedSign => {
    const value = values[at] ?? 0;
    return { name, value, share: value * (REFUSAL.weights[at] ?? 0) };
  });
  const score = signs.reduce((sum, { share }) => sum + share, 0);
  if (score >= REFUSAL.answer) return { outcome: 'answer', score, signs };
  return { outcome: score >= REFUSAL.ask ? 'ask' : 'refuse', score, signs };
}

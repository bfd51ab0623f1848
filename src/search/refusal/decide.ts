import { SIGN_LABELS, SIGNS, type Sign, type SignValues } from './signs.ts';
import { REFUSAL } from './weights.ts';

/** What becomes of a question: it is answered, asked back about, or refused. */
export type Outcome = 'answer' | 'ask' | 'refuse';

/** One sign with what it speaks for (above 0) or against an answer. */
export interface WeighedSign {
  readonly name: Sign;
  readonly value: number;
  readonly share: number;
  /** the sign in words an officer understands */
  readonly text: string;
}

export interface Decision {
  readonly outcome: Outcome;
  /** the sum of what the signs speak; the bars are those of `weights.ts` */
  readonly score: number;
  readonly signs: readonly WeighedSign[];
}

/** Odds (log) of the likeliest matter from which it may be asked back about. */
const LIKELY = -4;

/** Weighs the signs of a message. */
export function decide(values: SignValues): Decision {
  const signs = SIGNS.map((name, at): WeighedSign => {
    const value = values[at] ?? 0;
    return { name, value, share: value * REFUSAL.weights[name], text: SIGN_LABELS[name] };
  });
  const score = signs.reduce((sum, { share }) => sum + share, 0);
  if (score >= REFUSAL.answer) return { outcome: 'answer', score, signs };
  // Asked back is only about a matter that is likely enough to be named.
  const likeliest = signs.find(({ name }) => name === 'best matter')?.value ?? 0;
  const asks = score >= REFUSAL.ask && likeliest >= LIKELY;
  return { outcome: asks ? 'ask' : 'refuse', score, signs };
}

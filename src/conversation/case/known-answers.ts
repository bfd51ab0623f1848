import type { Answer } from '../state.ts';

/** The latest answer to each fact, and whether the owner has said it. */
export interface KnownAnswer extends Pick<Answer, 'fact' | 'value'> {
  readonly isTold: boolean;
}

/** All that is known of the shop, in the order first said; what nobody said comes last. */
export function knownAnswers(answers: readonly Answer[]): readonly KnownAnswer[] {
  const latest = new Map(answers.map(({ fact, value }) => [fact, value]));
  const known = [...latest].map(([fact, value]) => ({
    fact,
    value,
    isTold: answers.some((one) => !one.untold && one.fact === fact && one.value === value),
  }));
  return [...known.filter(({ isTold }) => isTold), ...known.filter(({ isTold }) => !isTold)];
}

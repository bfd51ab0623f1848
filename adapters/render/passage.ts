import type { Worth } from './worth.ts';

/** One block of an answer on its way into a text. */
export interface Passage {
  readonly text: string;
  /** what the whole block is worth; null leaves it to its sentences */
  readonly worth: Worth | null;
  /** stands right under the block before, not a line apart */
  readonly under?: boolean;
}

/** Blocks as one text. 再问一个： stands right above its question. */
export function joinPassages(passages: readonly Passage[]): string {
  return passages
    .map(({ text, under }, index) => {
      if (index === 0) return text;
      const isUnder = under === true || passages[index - 1]?.text.endsWith('：') === true;
      return `${isUnder ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}

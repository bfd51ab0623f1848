import type { Worth } from './worth.ts';

/** One block of an answer on its way into a text. */
export interface Passage {
  readonly text: string;
  /** what the whole block is worth; null leaves it to its sentences */
  readonly worth: Worth | null;
  /** stands right under the block before, not a line apart */
  readonly under?: boolean;
}

/** A sentence and where it stands. */
export interface Piece {
  readonly text: string;
  readonly passage: number;
  readonly line: number;
  readonly worth: Worth;
  /** a question's options, a notice: as they are or not at all */
  readonly fixed: boolean;
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

import type { BlockType } from '../../src/conversation/block.ts';

/** One block of an answer on its way into a text. */
export interface Passage {
  readonly text: string;
  /** what it says, for channels that set kinds apart; `frame` is what the channel itself adds */
  readonly type: BlockType | 'frame';
  /** where room is short the lowest goes first */
  readonly priority: number;
  /** stands right under the passage before, not a line apart */
  readonly under?: boolean;
}

/** Passages as one text. */
export function joinPassages(passages: readonly Passage[]): string {
  return passages
    .map(({ text, under }, index) => (index === 0 ? text : `${under ? '\n' : '\n\n'}${text}`))
    .join('');
}

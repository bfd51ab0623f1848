import { memoizeWeak } from '../memoize.ts';
import type { Trouble } from '../schema/trouble.ts';

/** How many characters … may stand for. */
const GAP = '[^，。！？!?\\s]{0,6}';

const patternsOf = memoizeWeak((troubles: readonly Trouble[]) =>
  troubles.map((trouble) => ({
    trouble,
    pattern: new RegExp(trouble.words.map((word) => word.replaceAll('…', GAP)).join('|')),
  })),
);

/** The first trouble that a text tells of, in the order of the file; null where it tells of none. */
export function findTrouble(text: string, troubles: readonly Trouble[]): Trouble | null {
  return patternsOf(troubles).find(({ pattern }) => pattern.test(text))?.trouble ?? null;
}

import { memoizeWeak } from '../memoize.ts';
import type { Trouble } from '../schema/trouble.ts';

/** How many characters … may stand for. */
const GAP = '[^，。！？!?\\s]{0,6}';

/** 火灾隐患 is what may come to pass. */
const NOT_YET = '(?!的?(?:安全)?(?:隐患|风险|危险|预防|演练))';

const patternsOf = memoizeWeak((troubles: readonly Trouble[]) =>
  troubles.map((trouble) => ({
    trouble,
    pattern: new RegExp(
      `(?:${trouble.words.map((word) => word.replaceAll('…', GAP)).join('|')})${NOT_YET}`,
    ),
  })),
);

/** The troubles that a text tells of, in the order of the file: the first gives the tone. */
export const findTroubles = (text: string, troubles: readonly Trouble[]): readonly Trouble[] =>
  patternsOf(troubles).flatMap(({ trouble, pattern }) => (pattern.test(text) ? [trouble] : []));

/** The first trouble that a text tells of; null where it tells of none. */
export const findTrouble = (text: string, troubles: readonly Trouble[]): Trouble | null =>
  findTroubles(text, troubles)[0] ?? null;

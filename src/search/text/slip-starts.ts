import type { Pinyin } from './pinyin.ts';

/** Tells in a moment that nearly every stretch of a text is neither a term nor a slip of one. */
export interface SlipStarts {
  /** numbers for the sounds of a run's characters, to be given to `mayBe` */
  readonly soundsOf: (han: string) => readonly number[];
  /** whether a term of this length begins with two such sounds, or with characters that look alike */
  readonly mayBe: (length: number, first: number, second: number) => boolean;
}

/** More sounds than there are characters of Han. */
const SOUNDS = 2 ** 15;

export function createSlipStarts(
  terms: readonly string[],
  lookalikes: ReadonlyMap<string, readonly string[]>,
  pinyin: Pinyin,
): SlipStarts {
  const numbers = new Map<string, number>();
  const starts = new Set<number>();
  const numberOf = (char: string): number => {
    const sound = pinyin.looseKey(char);
    const known = numbers.get(sound);
    if (known !== undefined) return known;
    numbers.set(sound, numbers.size);
    return numbers.size - 1;
  };
  const key = (length: number, first: number, second: number) =>
    (length * SOUNDS + first) * SOUNDS + second;
  for (const term of terms) {
    const [first = '', second = ''] = term;
    const alike = (char: string) => [char, ...(lookalikes.get(char) ?? [])].map(numberOf);
    for (const a of alike(first)) {
      for (const b of alike(second)) starts.add(key(term.length, a, b));
    }
  }
  const unknown = SOUNDS - 1;
  return {
    soundsOf: (han) => Array.from(han, (char) => numbers.get(pinyin.looseKey(char)) ?? unknown),
    mayBe: (length, first, second) => starts.has(key(length, first, second)),
  };
}

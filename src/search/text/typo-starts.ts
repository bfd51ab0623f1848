import { memoizeRecent } from '../../knowledge/memoize.ts';
import type { Pinyin } from './pinyin.ts';

/** Tells in a moment that nearly every stretch of a text is neither a term nor a typo of one. */
export interface TypoStarts {
  /** numbers for the sounds of a run's characters, to be given to `mayBe` */
  readonly soundsOf: (han: string) => readonly number[];
  /** how long terms are that begin with two such sounds, or with characters that look alike: bit 3 for three */
  readonly lengths: (first: number, second: number) => number;
}

/** The characters of everyday texts. */
const CHARS_KEPT = 4096;

/** More sounds than there are characters of Han. */
const SOUNDS = 2 ** 15;

/** Learns with what every term, and every typo of it, may begin. */
export function createTypoStarts(
  terms: readonly string[],
  lookalikes: ReadonlyMap<string, readonly string[]>,
  pinyin: Pinyin,
): TypoStarts {
  const numbers = new Map<string, number>();
  const starts = new Map<number, number>();
  const ofChar = new Map<string, readonly number[]>();
  const numberOf = (char: string): number => {
    const sound = pinyin.looseKey(char);
    const known = numbers.get(sound) ?? numbers.size;
    if (known === numbers.size) numbers.set(sound, known);
    return known;
  };
  const alike = (char: string): readonly number[] => {
    const known = ofChar.get(char);
    if (known !== undefined) return known;
    const sounds = [char, ...(lookalikes.get(char) ?? [])].map(numberOf);
    ofChar.set(char, sounds);
    return sounds;
  };
  const key = (first: number, second: number) => first * SOUNDS + second;
  for (const term of terms) {
    for (const first of alike(term.charAt(0))) {
      for (const second of alike(term.charAt(1))) {
        const pair = key(first, second);
        starts.set(pair, (starts.get(pair) ?? 0) | (1 << term.length));
      }
    }
  }
  const unknown = SOUNDS - 1;
  const soundOf = memoizeRecent(
    (char: string) => numbers.get(pinyin.looseKey(char)) ?? unknown,
    CHARS_KEPT,
  );
  return {
    soundsOf: (han) => Array.from(han, (char) => soundOf(char)),
    lengths: (first, second) => starts.get(key(first, second)) ?? 0,
  };
}

import type { DialectReader, ReadAs } from '../../language/dialect.ts';
import { typed as asTyped } from '../../language/words.ts';
import type { Span } from '../understanding.ts';
import { fold, type SimplifiedOf } from './fold.ts';
import type { Pinyin } from './pinyin.ts';
import { runsOf } from './runs.ts';
import type { SpellingCorrector } from './typos.ts';

/** A message as the search reads it, with the way back to what was typed. */
export interface Reading {
  /** folded and corrected text */
  readonly text: string;
  readonly typed: string;
  /** the stretch of the typed text that `text.slice(from, to)` was read from */
  readonly span: (from: number, to: number) => Span;
}

/** A text with the way back: its character `at` was read from the one at `starts[at]`. */
interface Aligned {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Folds a message, reads dialect as plain words, writes pinyin as characters and corrects typos. */
export function createReader(
  simplifiedOf: SimplifiedOf,
  pinyin: Pinyin,
  speller: SpellingCorrector,
  dialectIn: DialectReader,
): (typed: string) => Reading {
  return (typed) => {
    const folded = fold(typed, simplifiedOf);
    const plain = spliced(folded, dialectIn(folded));
    const runs = runsOf(plain.text).map(({ kind, text, start }) => ({
      from: start,
      to: start + text.length,
      as: readRun(kind, text, pinyin, speller),
    }));
    const { text, starts } = spliced(plain.text, runs);
    return readingOf(
      typed,
      text,
      starts.map((at) => plain.starts[at] ?? typed.length),
    );
  };
}

/** Reads dialect as plain words, and leaves all else as it is typed. */
export function createPlainReader(
  simplifiedOf: SimplifiedOf,
  dialectIn: DialectReader,
): (typed: string) => Reading {
  return (typed) => {
    const { text, starts } = spliced(typed, dialectIn(fold(typed, simplifiedOf)));
    return readingOf(typed, text, starts);
  };
}

function readingOf(typed: string, text: string, starts: readonly number[]): Reading {
  const span = (from: number, to: number): Span => {
    const start = starts[from] ?? typed.length;
    const end = starts[to] ?? typed.length;
    return { start, end, text: asTyped(typed.slice(start, end)) };
  };
  return { text, typed, span };
}

/** A text with stretches read otherwise, longer or shorter. */
function spliced(text: string, readings: readonly ReadAs[]): Aligned {
  let read = '';
  const starts: number[] = [];
  let at = 0;
  const keep = (until: number) => {
    read += text.slice(at, until);
    for (; at < until; at += 1) starts.push(at);
  };
  for (const { from, to, as } of readings) {
    keep(from);
    const scale = (to - from) / as.length;
    for (let index = 0; index < as.length; index += 1)
      starts.push(from + Math.floor(index * scale));
    read += as;
    at = to;
  }
  keep(text.length);
  starts.push(text.length);
  return { text: read, starts };
}

function readRun(kind: string, text: string, pinyin: Pinyin, speller: SpellingCorrector): string {
  if (kind === 'han') return speller.correct(text);
  if (kind !== 'latin' || text.length < 4) return text;
  const whole = speller.fromLatin(text);
  if (whole !== null) return whole;
  // Several terms in one word: shebaohuanjiao. Cut at syllables, longest terms first.
  const syllables = pinyin.syllables(text)?.split(' ');
  if (!syllables || syllables.length < 3) return text;
  let said = '';
  for (let from = 0; from < syllables.length; ) {
    let to = syllables.length;
    let term: string | null = null;
    for (; to > from + 1; to -= 1) {
      term = speller.fromLatin(syllables.slice(from, to).join(''));
      if (term !== null) break;
    }
    if (term === null) return text;
    said += term;
    from = to;
  }
  return said;
}

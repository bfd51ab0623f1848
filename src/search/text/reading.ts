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

/** Folds a message, writes pinyin as characters and corrects typos. */
export function createReader(
  simplifiedOf: SimplifiedOf,
  pinyin: Pinyin,
  speller: SpellingCorrector,
): (typed: string) => Reading {
  return (typed) => {
    const folded = fold(typed, simplifiedOf);
    let text = '';
    const starts: number[] = [];
    let at = 0;
    const keep = (until: number) => {
      for (; at < until; at += 1) {
        starts.push(at);
        text += folded.charAt(at);
      }
    };
    for (const run of runsOf(folded)) {
      keep(run.start);
      const said = readRun(run.kind, run.text, pinyin, speller);
      const scale = run.text.length / said.length;
      for (let index = 0; index < said.length; index += 1) {
        starts.push(run.start + Math.floor(index * scale));
      }
      text += said;
      at = run.start + run.text.length;
    }
    keep(folded.length);
    starts.push(folded.length);
    const span = (from: number, to: number): Span => {
      const start = starts[from] ?? typed.length;
      const end = starts[to] ?? typed.length;
      return { start, end, text: asTyped(typed.slice(start, end)) };
    };
    return { text, typed, span };
  };
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

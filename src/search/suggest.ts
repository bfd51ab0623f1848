import type { Knowledge } from '../knowledge/knowledge.ts';
import { once } from '../knowledge/memoize.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import type { Language } from './open-language.ts';
import type { Spelling } from './search.ts';
import { type Candidate, candidatesOf } from './typing/candidates.ts';
import { createTypingIndex } from './typing/typing-index.ts';

/** What is found while typing, by characters, pinyin, initials or a mix. */
export interface Suggester {
  readonly suggest: (typed: string, limit?: number) => readonly string[];
  readonly typedMeasures: (typed: string) => readonly Measure[];
}

/** Opened at the first letter: a service that nobody types in needs no such index. */
export function createSuggester(
  knowledge: Knowledge,
  { read, pinyin }: Pick<Language, 'read' | 'pinyin'>,
): Suggester {
  const open = once(() =>
    createTypingIndex(candidatesOf(knowledge), (candidate) => candidate, pinyin),
  );
  const find = (typed: string): readonly Candidate[] => {
    const text = typed.trim().toLowerCase();
    // What is read corrects the traditional and the full-width; Latin letters stay as they are typed.
    return open()(/[a-z]/.test(text) ? text : read(text).text);
  };
  return {
    suggest: (typed, limit = 8) => {
      const suggested: string[] = [];
      for (const candidate of find(typed)) {
        if (suggested.length >= limit) break;
        if (isWellSpelt(candidate, read)) suggested.push(candidate.text);
      }
      return suggested;
    },
    typedMeasures: (typed) => [...new Set(find(typed).flatMap(({ measures }) => measures))],
  };
}

/** See `Search.spell`. */
export function spell(text: string, { pinyin }: Pick<Language, 'pinyin'>): Spelling {
  const syllables = [...text].map((char) => pinyin.of(char)).filter(Boolean);
  return {
    sounds: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
}

const hanOf = (text: string) => text.replace(/\P{Script=Han}/gu, '');

/** Asks are written as people type, typos included: these are found by, but not held out to anybody. */
const isWellSpelt = ({ text, ask }: Candidate, read: Language['read']): boolean =>
  ask === undefined || hanOf(read(text).text) === hanOf(text);

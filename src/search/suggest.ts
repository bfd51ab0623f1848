import type { Measure } from '../knowledge/schema/measure.ts';
import type { Language } from './open-language.ts';
import { once } from './remember.ts';
import type { Spelling } from './search.ts';

interface Candidate extends Spelling {
  readonly text: string;
}

/** Completions while typing, by characters, pinyin or initials: titles and asks of the measures. */
export function createSuggester(
  measures: readonly Measure[],
  language: Language,
): (typed: string, limit?: number) => string[] {
  const candidates = once(() =>
    textsOf(measures).map((text): Candidate => ({ text, ...spell(text, language) })),
  );

  return (typed, limit = 8) => {
    const text = typed.trim().toLowerCase();
    if (text === '') return [];
    const latin = /^[a-z\s']+$/.test(text) ? text.replace(/[^a-z]/g, '') : null;
    const heard = language.read(text).text.replace(/\s+/g, '');
    const ranked: { text: string; rank: number }[] = [];
    for (const candidate of candidates()) {
      const rank = latin === null ? byText(candidate, heard) : byLatin(candidate, latin);
      if (rank > 0) ranked.push({ text: candidate.text, rank });
    }
    return ranked
      .sort((a, b) => b.rank - a.rank)
      .slice(0, limit)
      .map((entry) => entry.text);
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

/** Each once; governance is nothing that a person would ask for. */
function textsOf(measures: readonly Measure[]): string[] {
  const asked = measures.filter(({ kind }) => kind !== 'governance');
  return [...new Set(asked.flatMap(({ title, asks }) => [title, ...asks]))];
}

function byText({ text }: Candidate, typed: string): number {
  const at = text.indexOf(typed);
  if (at >= 0) return 3 - at / 100;
  // 房 减: all the characters, in order, are enough.
  let from = 0;
  for (const char of typed) {
    from = text.indexOf(char, from) + 1;
    if (from === 0) return 0;
  }
  return 1 - text.length / 1000;
}

function byLatin({ sounds, initials }: Candidate, typed: string): number {
  const sound = sounds.indexOf(typed);
  if (sound >= 0) return 3 - sound / 100;
  const initial = initials.indexOf(typed);
  return initial >= 0 ? 2 - initial / 100 : 0;
}

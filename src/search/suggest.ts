import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from './open-language.ts';
import { once } from './remember.ts';
import type { Spelling } from './search.ts';
import { createTypingIndex, type TypedFields } from './typing/typing-index.ts';

interface Candidate extends TypedFields {
  readonly text: string;
}

/**
 * Completions while typing, by characters, pinyin, initials or a mix: titles and asks of the measures,
 * themes, offices with their persons and addresses. Opened at the first letter.
 */
export function createSuggester(
  knowledge: Knowledge,
  { read, pinyin }: Pick<Language, 'read' | 'pinyin'>,
): (typed: string, limit?: number) => string[] {
  const find = once(() =>
    createTypingIndex(candidatesOf(knowledge), (candidate) => candidate, pinyin),
  );
  return (typed, limit = 8) => {
    const text = typed.trim().toLowerCase();
    // What is read mends the traditional and the full-width; Latin letters stay as they are typed.
    const heard = /[a-z]/.test(text) ? text : read(text).text;
    const suggested: string[] = [];
    for (const candidate of find()(heard)) {
      if (suggested.length >= limit) break;
      if (isWellSpelt(candidate, read)) suggested.push(candidate.text);
    }
    return suggested;
  };
}

const hanOf = (text: string) => text.replace(/\P{Script=Han}/gu, '');

/** Asks are written as people type, slips included: these are found by, but not held out to anybody. */
const isWellSpelt = ({ text, ask }: Candidate, read: Language['read']): boolean =>
  ask === undefined || hanOf(read(text).text) === hanOf(text);

/** See `Search.spell`. */
export function spell(text: string, { pinyin }: Pick<Language, 'pinyin'>): Spelling {
  const syllables = [...text].map((char) => pinyin.of(char)).filter(Boolean);
  return {
    sounds: syllables.join(''),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
}

/** Each text once; governance is nothing that a person would ask for. */
function candidatesOf({ measures, themes, agencies }: Knowledge): Candidate[] {
  const asked = measures.filter(({ kind }) => kind !== 'governance');
  const candidates = [
    ...asked.map(({ title }): Candidate => ({ text: title, title: [title] })),
    ...asked.flatMap(({ asks }) => asks.map((text): Candidate => ({ text, ask: [text] }))),
    ...themes.map(({ label }): Candidate => ({ text: label, theme: [label] })),
    ...agencies.flatMap(({ name, aliases, desks }): Candidate[] => [
      {
        text: name,
        agency: [name, ...aliases],
        address: desks.flatMap((desk) => desk.address ?? []),
      },
      ...desks.flatMap(({ person }): Candidate[] =>
        person === undefined ? [] : [{ text: `${name}${person}`, person: [person] }],
      ),
    ]),
  ];
  return [...new Map(candidates.toReversed().map((one) => [one.text, one])).values()].toReversed();
}

import type { Knowledge } from '../../knowledge/knowledge.ts';
import { once } from '../../knowledge/memoize.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Language } from '../open-language.ts';
import type { Spelling } from '../search.ts';
import { createTypingIndex, type TypedFields } from './typing-index.ts';

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

/** A text that is held out to whoever types, with what it is found by. */
interface Candidate extends TypedFields {
  readonly text: string;
  /** what it leads to: the measure it names or asks for, those of a theme, those that name a desk */
  readonly measures: readonly Measure[];
}

/**
 * Titles and asks of the measures, themes, offices with their addresses, and persons; each text once.
 * Governance is nothing that an owner would ask for.
 */
function candidatesOf({ measures, themes, agencies }: Knowledge): Candidate[] {
  const asked = measures.filter(({ kind }) => kind !== 'governance');
  const ofTheme = groupBy(asked, (measure) => measure.themes);
  const naming = groupBy(asked, ({ contacts, offices }) => [...contacts, ...offices.lead]);
  const candidates = [
    ...asked.map((one): Candidate => ({ text: one.title, title: [one.title], measures: [one] })),
    ...asked.flatMap((one) =>
      one.asks.map((text): Candidate => ({ text, ask: [text], measures: [one] })),
    ),
    ...themes.map(
      ({ id, label }): Candidate => ({
        text: label,
        theme: [label],
        measures: ofTheme.get(id) ?? [],
      }),
    ),
    ...agencies.flatMap(({ id, name, aliases, desks }): Candidate[] => [
      {
        text: name,
        agency: [name, ...aliases],
        address: desks.flatMap(({ address }) => address ?? []),
        measures: [id, ...desks.map((desk) => desk.id)].flatMap((one) => naming.get(one) ?? []),
      },
      ...desks.flatMap(({ id: desk, person }): Candidate[] =>
        person === undefined
          ? []
          : [{ text: `${name}${person}`, person: [person], measures: naming.get(desk) ?? [] }],
      ),
    ]),
  ];
  return distinctTexts(candidates);
}

function groupBy(
  measures: readonly Measure[],
  keysOf: (measure: Measure) => readonly string[],
): ReadonlyMap<string, readonly Measure[]> {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures)
    for (const key of keysOf(measure)) groups.set(key, [...(groups.get(key) ?? []), measure]);
  return groups;
}

/** Like titles of several papers are one text that leads to all of them. */
function distinctTexts(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = kept.get(candidate.text);
    const measures = [...(known?.measures ?? []), ...candidate.measures];
    kept.set(candidate.text, { ...(known ?? candidate), measures });
  }
  return [...kept.values()];
}

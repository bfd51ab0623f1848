import type { WordClasses } from '../../knowledge/schema/speech.ts';

/** A word class by number, as the lattice uses it. */
export type ClassId = number;

/** All class words, found by the characters they begin with. */
export interface Vocabulary {
  readonly idOf: (name: string) => ClassId | undefined;
  readonly nameOf: (id: ClassId) => string;
  readonly size: number;
  /** how many words a class has, those of included ones too */
  readonly wordsIn: (id: ClassId) => number;
  /** Classes of a word; undefined for any other word. */
  readonly classesOf: (word: string) => readonly ClassId[] | undefined;
  /** No class word that begins here is longer. */
  readonly reach: (text: string, at: number) => number;
}

/** Two characters as one number; behind the last there is none. */
const startOf = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x1_00_00 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0);

/** Takes the words of included classes into those that include them: `{shop}` in a list of places. */
export function createVocabulary(classes: WordClasses): Vocabulary {
  const names = Object.keys(classes);
  const idOf = new Map(names.map((name, id) => [name, id]));
  const wordClasses = new Map<string, ClassId[]>();
  const reach = new Map<number, number>();
  const counts = new Int32Array(names.length);
  names.forEach((name, id) => {
    for (const word of wordsOf(name, classes)) {
      const known = wordClasses.get(word);
      if (known === undefined) wordClasses.set(word, [id]);
      else if (!known.includes(id)) known.push(id);
      counts[id] = (counts[id] ?? 0) + 1;
      const first = startOf(word, 0);
      reach.set(first, Math.max(reach.get(first) ?? 0, word.length));
    }
  });
  return {
    idOf: (name) => idOf.get(name),
    nameOf: (id) => names[id] ?? '',
    size: names.length,
    wordsIn: (id) => counts[id] ?? 0,
    classesOf: (word) => wordClasses.get(word),
    reach: (text, at) => reach.get(startOf(text, at)) ?? 1,
  };
}

/** The words of a class, those of the classes it includes with them. */
function wordsOf(name: string, classes: WordClasses): readonly string[] {
  return (classes[name] ?? []).flatMap((word) => {
    const included = /^\{([a-z0-9-]+)\}$/.exec(word)?.[1];
    return included === undefined ? [word] : wordsOf(included, classes);
  });
}

import type { WordClasses } from '../../knowledge/schema/speech.ts';

/** A word class by number, as the lattice uses it. */
export type ClassId = number;

/** All class words, found by the characters they begin with. */
export interface Vocabulary {
  readonly idOf: (name: string) => ClassId | undefined;
  readonly size: number;
  /** Classes of a word; undefined for any other word. */
  readonly classesOf: (word: string) => readonly ClassId[] | undefined;
  /** No class word that begins here is longer. */
  readonly reach: (text: string, at: number) => number;
}

/** Takes the words of included classes into those that include them: `{shop}` in a list of places. */
export function createVocabulary(classes: WordClasses): Vocabulary {
  const names = Object.keys(classes);
  const idOf = new Map(names.map((name, id) => [name, id]));
  const wordClasses = new Map<string, ClassId[]>();
  const reach = new Map<string, number>();
  names.forEach((name, id) => {
    for (const word of wordsOf(name, classes)) {
      const known = wordClasses.get(word);
      if (known === undefined) wordClasses.set(word, [id]);
      else if (!known.includes(id)) known.push(id);
      const first = word.slice(0, 2);
      reach.set(first, Math.max(reach.get(first) ?? 0, word.length));
    }
  });
  return {
    idOf: (name) => idOf.get(name),
    size: names.length,
    classesOf: (word) => wordClasses.get(word),
    reach: (text, at) => reach.get(text.slice(at, at + 2)) ?? 1,
  };
}

/** The words of a class, those of the classes it includes with them. */
export function wordsOf(name: string, classes: WordClasses): readonly string[] {
  return (classes[name] ?? []).flatMap((word) => {
    const included = /^\{([a-z0-9-]+)\}$/.exec(word)?.[1];
    return included === undefined ? [word] : wordsOf(included, classes);
  });
}

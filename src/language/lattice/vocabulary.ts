import type { WordClasses } from '../../knowledge/schema/speech.ts';

/** A word class by number, as the lattice uses it. */
export type ClassId = number;

/** A word that has classes. */
export interface ClassWord {
  readonly word: string;
  readonly classes: readonly ClassId[];
}

/** All class words, found by the characters they begin with. */
export interface Vocabulary {
  readonly idOf: (name: string) => ClassId | undefined;
  readonly nameOf: (id: ClassId) => string;
  readonly size: number;
  /** how many words a class has, those of included ones too */
  readonly wordsIn: (id: ClassId) => number;
  /** Classes of a word; undefined for any other word. */
  readonly classesOf: (word: string) => readonly ClassId[] | undefined;
  /** The class words that stand at a place of a text, the longest first. */
  readonly wordsAt: (text: string, at: number) => readonly ClassWord[];
}

/** Two characters as one number. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x1_00_00 + text.charCodeAt(at + 1);

const NO_WORDS: readonly ClassWord[] = [];

/** Takes the words of included classes into those that include them: `{shop}` in a list of places. */
export function createVocabulary(classes: WordClasses): Vocabulary {
  const names = Object.keys(classes);
  const idOf = new Map(names.map((name, id) => [name, id]));
  const wordClasses = new Map<string, ClassId[]>();
  const counts = new Int32Array(names.length);
  names.forEach((name, id) => {
    for (const word of wordsOf(name, classes)) {
      const known = wordClasses.get(word);
      if (known === undefined) wordClasses.set(word, [id]);
      else if (!known.includes(id)) known.push(id);
      counts[id] = (counts[id] ?? 0) + 1;
    }
  });
  const singles = new Map<number, readonly ClassWord[]>();
  /** the longer words by their first two characters, with the first of them where it is a word by itself */
  const byPair = new Map<number, ClassWord[]>();
  for (const [word, classes] of wordClasses) {
    if (word.length === 1) singles.set(word.charCodeAt(0), [{ word, classes }]);
    else {
      const same = byPair.get(pairAt(word, 0));
      if (same === undefined) byPair.set(pairAt(word, 0), [{ word, classes }]);
      else same.push({ word, classes });
    }
  }
  for (const same of byPair.values()) {
    same.sort((a, b) => b.word.length - a.word.length);
    same.push(...(singles.get(same[0]?.word.charCodeAt(0) ?? 0) ?? NO_WORDS));
  }
  return {
    idOf: (name) => idOf.get(name),
    nameOf: (id) => names[id] ?? '',
    size: names.length,
    wordsIn: (id) => counts[id] ?? 0,
    classesOf: (word) => wordClasses.get(word),
    wordsAt: (text, at) => {
      const longer = at + 1 < text.length ? byPair.get(pairAt(text, at)) : undefined;
      if (longer === undefined) return singles.get(text.charCodeAt(at)) ?? NO_WORDS;
      return longer.filter(({ word }) => text.startsWith(word, at));
    },
  };
}

/** The words of a class, those of the classes it includes with them. */
function wordsOf(name: string, classes: WordClasses): readonly string[] {
  return (classes[name] ?? []).flatMap((word) => {
    const included = /^\{([a-z0-9-]+)\}$/.exec(word)?.[1];
    return included === undefined ? [word] : wordsOf(included, classes);
  });
}

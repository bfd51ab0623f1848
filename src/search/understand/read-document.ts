import type { SearchData } from '../search-data.ts';

/** Which document a text names, by number or by how people call it. */
export type DocumentReader = (text: string) => string | null;

/** Finds the paper that a message names, by title, number or usual name; null when none. */
export function createDocumentReader(data: SearchData): DocumentReader {
  const names = Object.entries(data.documents)
    .flatMap(([id, words]) => words.map((word) => ({ id, name: word.toLowerCase() })))
    .sort((a, b) => b.name.length - a.name.length);
  return (text) => names.find(({ name }) => text.includes(name))?.id ?? null;
}

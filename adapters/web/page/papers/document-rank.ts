import type { Document } from '../../../../src/knowledge/schema/document.ts';

/** Order of papers: those of named places first, the newest of them first; blanked-out ones last. */
export function documentRank({ nature, year = 0 }: Document): number {
  return { precise: 0, damaged: 0, reference: 10_000 }[nature] - year;
}

/** Papers in the order in which pages list them; the list given stays as it is. */
export function byDocumentRank(documents: readonly Document[]): readonly Document[] {
  return [...documents].sort((a, b) => documentRank(a) - documentRank(b));
}

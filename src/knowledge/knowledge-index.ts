import type { Knowledge } from './knowledge.ts';
import { memoizeWeak } from './memoize.ts';
import type { Agency, Desk } from './schema/agency.ts';
import type { Document } from './schema/document.ts';
import type { Fact } from './schema/fact.ts';
import { documentOf } from './schema/ids.ts';
import type { Measure } from './schema/measure.ts';
import type { Theme } from './schema/vocabulary.ts';

/** Everything the compiled knowledge holds, by its id; undefined for an id that it does not hold. */
export interface KnowledgeIndex {
  readonly measure: (id: string) => Measure | undefined;
  readonly document: (id: string) => Document | undefined;
  readonly fact: (id: string) => Fact | undefined;
  readonly agency: (id: string) => Agency | undefined;
  readonly theme: (id: string) => Theme | undefined;
  /** the agency that a desk (`agency.desk`) belongs to */
  readonly agencyOfDesk: (desk: Desk['id']) => Agency | undefined;
  /**
   * The document a measure belongs to.
   * @throws Error for a measure of no document, which the build lets through never
   */
  readonly documentOf: (measure: Pick<Measure, 'id'>) => Document;
  /** the measures of a document, in the order of its paper */
  readonly measuresOf: (document: string) => readonly Measure[];
}

/**
 * The one look-up over compiled knowledge, made at first use and kept as long as the knowledge is.
 * @throws Error by `documentOf` where a measure belongs to no document, which the build refuses
 */
export const indexOf: (knowledge: Knowledge) => KnowledgeIndex = memoizeWeak((knowledge) => {
  const measures = byId(knowledge.measures);
  const documents = byId(knowledge.documents);
  const facts = byId(knowledge.facts);
  const agencies = byId(knowledge.agencies);
  const themes = byId(knowledge.themes);
  const desks = new Map<string, Agency>(
    knowledge.agencies.flatMap((agency) => agency.desks.map(({ id }) => [id, agency] as const)),
  );
  const ofDocument = new Map<string, Measure[]>();
  for (const measure of knowledge.measures) {
    const document = documentOf(measure.id);
    const filed = ofDocument.get(document);
    if (filed === undefined) ofDocument.set(document, [measure]);
    else filed.push(measure);
  }
  return {
    measure: (id) => measures.get(id),
    document: (id) => documents.get(id),
    fact: (id) => facts.get(id),
    agency: (id) => agencies.get(id),
    theme: (id) => themes.get(id),
    agencyOfDesk: (desk) => desks.get(desk),
    documentOf: ({ id }) => {
      const document = documents.get(documentOf(id));
      if (document === undefined) throw new Error(`measure ${id} has no document`);
      return document;
    },
    measuresOf: (document) => ofDocument.get(document) ?? [],
  };
});

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

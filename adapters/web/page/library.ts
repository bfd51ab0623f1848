import { type CivilDate, civilDateAt } from '../../../src/knowledge/civil-date.ts';
import type { Agency } from '../../../src/knowledge/schema/agency.ts';
import type { Document } from '../../../src/knowledge/schema/document.ts';
import type { Fact } from '../../../src/knowledge/schema/fact.ts';
import { documentOf } from '../../../src/knowledge/schema/ids.ts';
import type { Clause, Measure } from '../../../src/knowledge/schema/measure.ts';
import type { Theme } from '../../../src/knowledge/schema/vocabulary.ts';
import type { Validity, WebDeps } from './web-deps.ts';

/** The knowledge as pages look it up. */
export interface Library {
  readonly deps: WebDeps;
  readonly measure: (id: string) => Measure | undefined;
  readonly document: (id: string) => Document | undefined;
  readonly theme: (id: string) => Theme | undefined;
  readonly agency: (id: string) => Agency | undefined;
  readonly fact: (id: string) => Fact | undefined;
  /** measures of a theme in the order of the documents */
  readonly ofTheme: (theme: string) => readonly Measure[];
  readonly ofDocument: (document: string) => readonly Measure[];
  readonly paperOf: (measure: Measure) => Document;
  /** agencies in charge of a measure, and those whose desks it names */
  readonly agenciesOf: (measure: Measure) => readonly Agency[];
  /** a clause's own dates, or its measure's, for today */
  readonly validity: (measure: Measure, clause?: Clause) => Validity;
  /** whether one can count on any case of a measure today */
  readonly holds: (measure: Measure) => boolean;
  readonly today: () => CivilDate;
}

export function createLibrary(deps: WebDeps): Library {
  const { knowledge, validityOf, now } = deps;
  const measures = byId(knowledge.measures);
  const documents = byId(knowledge.documents);
  const themes = byId(knowledge.themes);
  const agencies = byId(knowledge.agencies);
  const facts = byId(knowledge.facts);
  const deskAgencies = new Map(
    knowledge.agencies.flatMap((agency) => agency.desks.map((desk) => [desk.id, agency])),
  );
  const today = () => civilDateAt(now());
  return {
    deps,
    measure: (id) => measures.get(id),
    document: (id) => documents.get(id),
    theme: (id) => themes.get(id),
    agency: (id) => agencies.get(id),
    fact: (id) => facts.get(id),
    ofTheme: (theme) => knowledge.measures.filter((measure) => measure.themes.includes(theme)),
    ofDocument: (document) =>
      knowledge.measures.filter((measure) => documentOf(measure.id) === document),
    paperOf: (measure) => {
      const paper = documents.get(documentOf(measure.id));
      if (paper === undefined) throw new Error(`measure ${measure.id} has no document`);
      return paper;
    },
    agenciesOf: (measure) => {
      const leads = measure.offices.lead.flatMap((id) => agencies.get(id) ?? []);
      const desks = measure.contacts.flatMap((id) => deskAgencies.get(id) ?? []);
      return [...new Set([...leads, ...desks])];
    },
    validity: (measure, clause) => validityOf(clause?.validity ?? measure.validity, today()),
    holds: ({ validity, clauses }) => {
      const specs = clauses.map((clause) => clause.validity ?? validity);
      return [...specs, ...(specs.length === 0 ? [validity] : [])].some(
        (spec) => validityOf(spec, today()).holds,
      );
    },
    today,
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

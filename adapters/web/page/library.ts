import { type CivilDate, civilDateAt } from '../../../src/knowledge/civil-date.ts';
import { indexOf } from '../../../src/knowledge/knowledge-index.ts';
import type { Agency } from '../../../src/knowledge/schema/agency.ts';
import type { Document } from '../../../src/knowledge/schema/document.ts';
import type { Fact } from '../../../src/knowledge/schema/fact.ts';
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
  readonly documentOf: (measure: Measure) => Document;
  /** agencies in charge of a measure, and those whose desks it names */
  readonly agenciesOf: (measure: Measure) => readonly Agency[];
  /** a clause's own dates, or its measure's, for today */
  readonly validity: (measure: Measure, clause?: Clause) => Validity;
  /** whether one can count on any case of a measure today */
  readonly holds: (measure: Measure) => boolean;
  readonly today: () => CivilDate;
}

/** The knowledge as pages look it up, over the one index. */
export function createLibrary(deps: WebDeps): Library {
  const { knowledge, validityOf, now } = deps;
  const index = indexOf(knowledge);
  const today = () => civilDateAt(now());
  return {
    deps,
    measure: index.measure,
    document: index.document,
    theme: index.theme,
    agency: index.agency,
    fact: index.fact,
    ofTheme: (theme) => knowledge.measures.filter((measure) => measure.themes.includes(theme)),
    ofDocument: index.measuresOf,
    documentOf: index.documentOf,
    agenciesOf: (measure) => {
      const leads = measure.offices.lead.flatMap((id) => index.agency(id) ?? []);
      const desks = measure.contacts.flatMap((id) => index.agencyOfDesk(id) ?? []);
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

import { validityOf } from '../../eligibility/validity/holding-now.ts';
import type { Validity } from '../../eligibility/validity/validity.ts';
import { type CivilDate, civilDateAt } from '../../knowledge/civil-date.ts';
import { indexOf } from '../../knowledge/knowledge-index.ts';
import { regionsMeet } from '../../knowledge/region-code.ts';
import type { Agency } from '../../knowledge/schema/agency.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Place } from '../../search/understanding.ts';
import type { AppDeps } from '../deps.ts';
import { Problem } from '../problem.ts';

/** The knowledge as routes look it up. */
export interface Catalogue {
  readonly measure: (id: string) => Measure | undefined;
  readonly document: (id: string) => Document | undefined;
  readonly documentOf: (measure: Measure) => Document;
  readonly measuresOf: (document: string) => readonly Measure[];
  /** the place a document is for; null where it is blanked out */
  readonly placeOf: (document: Document) => Place | null;
  /** whether a measure concerns a place: it is for it, for what contains it, or for a part of it */
  readonly concerns: (measure: Measure, region: string) => boolean;
  /** the best validity among a measure's clauses */
  readonly validityOf: (measure: Measure, on: CivilDate) => Validity;
  /** kinds of office that a measure names, those in charge first, hotlines left out */
  readonly sectorsOf: (measure: Measure) => readonly Agency['sector'][];
  /** the year of a document, or null */
  readonly yearOf: (document: Document) => number | null;
  /** any usual form of a place; null when unknown or not given */
  readonly resolve: (region: string | undefined) => Place | null;
  readonly today: () => CivilDate;
  /** @throws Problem when no document has this id */
  readonly knownDocument: (id: string | undefined) => string | undefined;
}

/**
 * The knowledge as routes look it up, over the one index.
 * @throws Problem 400 or 404 by those of its functions that look up what a request names
 */
export function createCatalogue({ knowledge, search, rulebook, now }: AppDeps): Catalogue {
  const index = indexOf(knowledge);
  return {
    measure: index.measure,
    document: index.document,
    documentOf: index.documentOf,
    measuresOf: index.measuresOf,
    placeOf: ({ region, place }) =>
      region === undefined
        ? null
        : { code: region, name: search.resolvePlace(region)?.name ?? place },
    concerns: (measure, region) => {
      const own = index.documentOf(measure).region;
      return own !== undefined && regionsMeet(own, region);
    },
    validityOf: (measure, on) => validityOf(measure, on, rulebook),
    sectorsOf: ({ offices, contacts }) => {
      const named = [
        ...[...offices.lead, ...offices.assist].flatMap((id) => index.agency(id)?.sector ?? []),
        ...contacts.flatMap((id) => index.agencyOfDesk(id)?.sector ?? []),
      ];
      return [...new Set(named)].filter((sector) => sector !== 'hotline');
    },
    yearOf: ({ year, issued }) =>
      year ?? (issued === undefined ? null : Number(issued.slice(0, 4))),
    resolve: (region) =>
      region === undefined || region.trim() === '' ? null : search.resolvePlace(region),
    today: () => civilDateAt(now()),
    knownDocument: (id) => {
      if (id === undefined || index.document(id) !== undefined) return id;
      const message = `没有这份文件，可以写：${knowledge.documents.map((document) => document.id).join('、')}`;
      throw new Problem(400, `“document”：${message}`, {
        errors: [{ path: 'document', message }],
      });
    },
  };
}

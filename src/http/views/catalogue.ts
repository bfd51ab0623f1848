import { validityOf } from '../../eligibility/validity/holding-now.ts';
import type { Validity } from '../../eligibility/validity/validity.ts';
import { type CivilDate, civilDateAt } from '../../knowledge/civil-date.ts';
import { regionContains } from '../../knowledge/region-code.ts';
import type { Agency } from '../../knowledge/schema/agency.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
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

export function createCatalogue({ knowledge, search, rulebook, now }: AppDeps): Catalogue {
  const measures = new Map(knowledge.measures.map((measure) => [measure.id as string, measure]));
  const documents = new Map(
    knowledge.documents.map((document) => [document.id as string, document]),
  );
  const sectors = new Map(knowledge.agencies.map(({ id, sector }) => [id as string, sector]));
  const sectorOfDesk = new Map(
    knowledge.agencies.flatMap(({ desks, sector }) =>
      desks.map(({ id }) => [id as string, sector] as const),
    ),
  );
  const paperOf = (measure: Measure): Document => {
    const document = documents.get(documentOf(measure.id));
    if (document === undefined) throw new Error(`measure ${measure.id} has no document`);
    return document;
  };
  return {
    measure: (id) => measures.get(id),
    document: (id) => documents.get(id),
    documentOf: paperOf,
    measuresOf: (document) =>
      knowledge.measures.filter((measure) => documentOf(measure.id) === document),
    placeOf: ({ region, place }) =>
      region === undefined
        ? null
        : { code: region, name: search.resolvePlace(region)?.name ?? place },
    concerns: (measure, region) => {
      const own = paperOf(measure).region;
      return own !== undefined && (regionContains(own, region) || regionContains(region, own));
    },
    validityOf: (measure, on) => validityOf(measure, on, rulebook),
    sectorsOf: ({ offices, contacts }) => {
      const named = [
        ...[...offices.lead, ...offices.assist].flatMap((id) => sectors.get(id) ?? []),
        ...contacts.flatMap((id) => sectorOfDesk.get(id) ?? []),
      ];
      return [...new Set(named)].filter((sector) => sector !== 'hotline');
    },
    yearOf: ({ year, issued }) =>
      year ?? (issued === undefined ? null : Number(issued.slice(0, 4))),
    resolve: (region) =>
      region === undefined || region.trim() === '' ? null : search.resolvePlace(region),
    today: () => civilDateAt(now()),
    knownDocument: (id) => {
      if (id === undefined || documents.has(id)) return id;
      const message = `没有这份文件，可以写：${[...documents.keys()].join('、')}`;
      throw new Problem(400, `“document”：${message}`, {
        errors: [{ path: 'document', message }],
      });
    },
  };
}

import { citedPlace } from '../../knowledge/cited-place.ts';
import type { Fault } from '../../knowledge/fault.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Desk } from '../../knowledge/schema/agency.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { figuresOf } from './figures.ts';
import { readPrint } from './read-print.ts';
import { claimsOf } from './record-claims.ts';
import { cutSections, type SourceSections } from './source-sections.ts';
import { type Evidence, evidenceOf, missingFigures } from './stands-in.ts';

/**
 * Finds every number, date, phone, percentage and document number of every record in the section of
 * the source that the record cites.
 * @param sources texts of the opened by file name, those of `opened/` with that folder before it
 * @param absent folders that do not lie beside the project; documents from there are passed over
 */
export function checkFidelity(
  knowledge: Knowledge,
  sources: ReadonlyMap<string, string>,
  fileOf: ReadonlyMap<string, string>,
  absent: readonly string[] = [],
): Fault[] {
  const opened = new Map<string, OpenSource>();
  const faults: Fault[] = [];
  for (const document of knowledge.documents) {
    const file = `documents/${document.id}.yaml`;
    const names = document.source.map((source) => source.file);
    if (names.some((name) => absent.some((folder) => name.startsWith(`${folder}/`)))) continue;
    const unknown = names.filter((name) => !sources.has(name));
    if (unknown.length > 0) {
      faults.push({
        file,
        message: `找不到原文 ${unknown.join('、')}`,
        remedy: '核对 source.file 的文件名。',
      });
      continue;
    }
    const source = openSource(
      document,
      names.map((name) => sources.get(name) ?? ''),
    );
    opened.set(document.id, source);
    for (const anchor of source.sections.lost) {
      faults.push({
        file,
        message: `原文里找不到小节开头 ${anchor}`,
        remedy: '从原文原样抄一小段作 anchor，注意先后顺序。',
      });
    }
    faults.push(...ofDocument(document, source, file));
  }
  for (const measure of knowledge.measures) {
    const own = knowledge.documents.find(({ id }) => id === documentOf(measure.id));
    if (own === undefined) continue;
    const evidence = (locator: string): Evidence | null | undefined => {
      const place = citedPlace(locator, own, knowledge.documents);
      return opened.get(place.document.id)?.evidence(place.locator);
    };
    faults.push(...ofMeasure(measure, evidence, fileOf.get(measure.id) ?? measure.id));
  }
  for (const agency of knowledge.agencies) {
    for (const desk of agency.desks) faults.push(...ofDesk(desk, opened));
  }
  return faults;
}

interface OpenSource {
  readonly sections: SourceSections;
  readonly evidence: (locator: string) => Evidence | null;
  readonly whole: Evidence;
}

function openSource(document: Document, texts: readonly string[]): OpenSource {
  const sections = cutSections(document, texts);
  const years = [document.issued?.slice(0, 4), document.year?.toString()].flatMap(
    (year) => year ?? [],
  );
  const cache = new Map<string, Evidence | null>();
  const evidence = (locator: string) => {
    const known = cache.get(locator);
    if (known !== undefined) return known;
    const section = sections.find(locator);
    const made = section === null ? null : evidenceOf(section, years);
    cache.set(locator, made);
    return made;
  };
  return { sections, evidence, whole: evidenceOf(sections.whole, years) };
}

/** @param evidenceAt undefined where the source is not at hand, null where it has no such section */
function ofMeasure(
  measure: Measure,
  evidenceAt: (locator: string) => Evidence | null | undefined,
  file: string,
): Fault[] {
  const exempt = new Set(
    [...measure.derived, ...measure.outside].flatMap((entry) => namesOf(entry.value)),
  );
  return claimsOf(measure).flatMap((claim) => {
    const evidence = evidenceAt(claim.locator);
    if (evidence === undefined) return [];
    if (evidence === null) return [unknownLocator(file, claim.locator)];
    const missing = missingFigures(claim, evidence).filter((figure) => !exempt.has(figure));
    const where = claim.kind === 'text' ? `“${claim.text.slice(0, 24)}”里的` : '';
    return missing.map((figure) => notFound(file, `${where}${figure}`, claim.locator));
  });
}

function ofDocument(document: Document, source: OpenSource, file: string): Fault[] {
  const exempt = new Set(document.derived.flatMap((entry) => namesOf(entry.value)));
  const lists = [
    document.aims,
    document.organisation,
    document.safeguards,
    document.closing,
    document.missing,
    document.caveats,
  ];
  const statements = lists.flat().flatMap((one) => {
    const evidence = one.locator === undefined ? source.whole : source.evidence(one.locator);
    if (evidence === null) return [unknownLocator(file, one.locator ?? '')];
    const claim = { kind: 'text', text: one.text, locator: one.locator ?? '全文' } as const;
    const missing = missingFigures(claim, evidence).filter((figure) => !exempt.has(figure));
    return missing.map((figure) =>
      notFound(file, `“${one.text.slice(0, 24)}”里的${figure}`, claim.locator),
    );
  });
  const printed = readPrint(document.number ?? '');
  const number = source.whole.text.includes(printed)
    ? []
    : [notFound(file, `文号 ${document.number}`, '全文')];
  return [...statements, ...number];
}

function ofDesk(desk: Desk, opened: ReadonlyMap<string, OpenSource>): Fault[] {
  if ('standing' in desk.source) return [];
  const file = `agencies（${desk.id}）`;
  const { document, locator } = desk.source;
  const evidence = opened.get(document)?.evidence(locator);
  if (evidence === undefined) return [];
  if (evidence === null) return [unknownLocator(file, locator)];
  const phones = desk.phones
    .filter((phone) => !evidence.text.includes(phone.number))
    .map((phone) => phone.number);
  const words = [desk.person?.replace(/经理$/, ''), desk.address].flatMap((word) => word ?? []);
  const absent = words.filter(
    (word) => !evidence.text.includes(readPrint(word).replace(/\s+/g, '')),
  );
  return [...phones, ...absent].map((what) => notFound(file, what, locator));
}

/** How the figures of an exempt value read in a fault: `3.185%` exempts the percentage, not the number. */
function namesOf(value: string): string[] {
  return [
    value,
    ...[...figuresOf(value)].map((key) =>
      key.startsWith('%') ? `${key.slice(1)}%` : key.slice(1),
    ),
  ];
}

const notFound = (file: string, what: string, locator: string): Fault => ({
  file,
  message: `${what}，原文“${locator}”里没有`,
  remedy:
    '对照原文改正；推算出来的写进 derived，别处来的写进 outside，并说明依据；在别的小节就写明 locator。',
});

const unknownLocator = (file: string, locator: string): Fault => ({
  file,
  message: `出处“${locator}”在文件的 sections 里找不到`,
  remedy: '出处要以 sections 里的某个 locator 开头，后面空一格再写更细的位置。',
});

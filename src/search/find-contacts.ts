import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Desk } from '../knowledge/schema/agency.ts';
import { type ContactEntry, contactEntries } from './contacts/contact-entries.ts';
import { scoreContact } from './contacts/score-contact.ts';
import { once } from './memoize-recent.ts';
import type { Language } from './open-language.ts';
import { readPlaces, shopPlace } from './places/read-places.ts';
import { resolvePlace } from './places/resolve-place.ts';
import type { ContactHit, ContactOptions } from './search.ts';

const DEFAULT_LIMIT = 8;

/** Finds desks of the directory by everyday names, persons, places and what they are for. */
export function createContactFinder(
  knowledge: Knowledge,
  language: Language,
): (text: string, options?: ContactOptions) => ContactHit[] {
  // Read at the first look-up: most messages need none of them.
  const entries = once(() => contactEntries(knowledge, language));
  const desksOf = new Map(
    knowledge.measures.map((measure) => [
      measure.id as string,
      new Set<string>([...measure.contacts, ...measure.offices.lead]),
    ]),
  );

  return (typed, options = {}) => {
    const reading = language.read(typed);
    const place =
      shopPlace(readPlaces(reading.text, language.gazetteer, language.segmenter))?.code ??
      (options.region ? resolvePlace(options.region, language.gazetteer)?.code : undefined) ??
      null;
    const { concepts, words } = language.features(reading.text);
    const asked = { text: reading.text.replace(/\s+/g, ''), concepts, words, place };
    const wanted = options.measure === undefined ? null : desksOf.get(options.measure);
    const hits = entries()
      .filter((entry) => wanted === null || names(wanted, entry))
      .flatMap((entry): ContactHit[] => {
        const score = scoreContact(entry, asked, wanted !== null);
        if (score === null) return [];
        const desk = entry.desk === undefined ? {} : { desk: entry.desk };
        return [{ agency: entry.agency, ...desk, score }];
      })
      .sort((a, b) => b.score - a.score);
    return distinct(hits).slice(0, options.limit ?? DEFAULT_LIMIT);
  };
}

function names(wanted: ReadonlySet<string> | undefined, { agency, desk }: ContactEntry): boolean {
  return wanted?.has(agency.id) || (desk !== undefined && (wanted?.has(desk.id) ?? false)) || false;
}

/** One desk of an agency that has several with the same number and person. */
function distinct(hits: readonly ContactHit[]): ContactHit[] {
  const seen = new Set<string>();
  return hits.filter(({ agency, desk }) => {
    const key = `${agency.id} ${numbersOf(desk)} ${desk?.person ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function numbersOf(desk: Desk | undefined): string {
  return desk?.phones.map((phone) => phone.number).join(' ') ?? '';
}

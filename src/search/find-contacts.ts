import type { Knowledge } from '../knowledge/knowledge.ts';
import { regionContains } from '../knowledge/region-code.ts';
import type { Agency, Desk } from '../knowledge/schema/agency.ts';
import type { Language } from './open-language.ts';
import { readPlaces, shopPlace } from './places/read-places.ts';
import { resolvePlace } from './places/resolve-place.ts';
import type { ContactHit, ContactOptions } from './search.ts';

interface Entry {
  readonly agency: Agency;
  readonly desk?: Desk;
  readonly regions: readonly string[];
  /** names without the place: 人社局 */
  readonly names: readonly string[];
}

const NAME = 3;
const PERSON = 4;
const ROLE = 0.25;
const NEAR = 2;
const FAR = -3;

/** Finds desks of the directory by everyday names, persons, places and what they are for. */
export function createContactFinder(
  knowledge: Knowledge,
  language: Language,
): (text: string, options?: ContactOptions) => ContactHit[] {
  const entries = knowledge.agencies.flatMap((agency): Entry[] => {
    const names = namesOf(agency);
    const common = { agency, names };
    return agency.desks.length === 0
      ? [{ ...common, regions: agency.regions }]
      : agency.desks.map((desk) => ({ ...common, desk, regions: desk.regions ?? agency.regions }));
  });
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
    const words = new Set(language.features(reading.text).words.filter((word) => word.length > 1));
    const wanted = options.measure === undefined ? null : desksOf.get(options.measure);
    const hits = entries
      .filter(
        ({ agency, desk }) =>
          wanted === null || wanted?.has(agency.id) || (desk !== undefined && wanted?.has(desk.id)),
      )
      .flatMap((entry): ContactHit[] => {
        const named = nameScore(entry, reading.text, words);
        if (named === 0 && (reading.text.trim() !== '' || wanted === null)) return [];
        const score = named + nearness(entry.regions, place) + (hasPhone(entry) ? 0.5 : 0);
        const desk = entry.desk === undefined ? {} : { desk: entry.desk };
        return score > 0 ? [{ agency: entry.agency, ...desk, score }] : [];
      })
      .sort((a, b) => b.score - a.score);
    return distinct(hits).slice(0, options.limit ?? 8);
  };
}

/** The full name, its form without the place, and the everyday forms. */
function namesOf(agency: Agency): string[] {
  const bare = agency.name.replace(
    /^(?:[\u4e00-\u9fff]{2,3}?[市区县])|^绍兴(?!银行)|^某[省市县区]/,
    '',
  );
  return [...new Set([agency.name, agency.fullName ?? '', bare, ...agency.aliases])].filter(
    (name) => name.length >= 2,
  );
}

function nameScore(entry: Entry, text: string, words: ReadonlySet<string>): number {
  let score = 0;
  for (const name of entry.names) {
    if (text.includes(name)) score = Math.max(score, NAME + name.length / 4);
  }
  const person = entry.desk?.person?.replace(/\s+/g, '');
  if (person !== undefined && text.includes(person)) score += PERSON;
  if (score === 0) return 0;
  const role = entry.desk?.role ?? '';
  for (const word of words) if (role.includes(word)) score += ROLE * word.length;
  return score;
}

function nearness(regions: readonly string[], place: string | null): number {
  if (place === null || regions.length === 0) return 0;
  if (regions.includes(place)) return NEAR;
  if (regions.some((code) => regionContains(code, place))) return NEAR / 2;
  // Asked for the city: its districts' desks come after its own.
  if (regions.some((code) => regionContains(place, code))) return 0;
  return FAR;
}

function hasPhone({ desk }: Entry): boolean {
  return (desk?.phones.length ?? 0) > 0;
}

/** One desk of an agency that has several with the same number. */
function distinct(hits: readonly ContactHit[]): ContactHit[] {
  const seen = new Set<string>();
  return hits.filter(({ agency, desk }) => {
    const numbers = desk?.phones.map((phone) => phone.number).join(' ') ?? '';
    const key = `${agency.id} ${numbers} ${desk?.person ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

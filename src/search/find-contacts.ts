import { createWordFinder } from '../knowledge/find/word-finder.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { once } from '../knowledge/memoize.ts';
import { regionContains } from '../knowledge/region-code.ts';
import type { Desk } from '../knowledge/schema/agency.ts';
import { type Said, textOf } from '../language/words.ts';
import { type ContactEntry, contactEntries, pairsOf } from './contacts/contact-entries.ts';
import { type AskedContact, scoreContact } from './contacts/score-contact.ts';
import type { Language } from './open-language.ts';
import { readPlaces, shopPlace } from './places/read-places.ts';
import { resolvePlace } from './places/resolve-place.ts';
import type { ContactHit, ContactOptions } from './search.ts';
import type { SearchData } from './search-data.ts';

const DEFAULT_LIMIT = 8;
/** Desks that fit half as well as the best are not the ones that were asked for. */
const FITTING = 0.55;

/** Finds desks of the directory by everyday names, persons, places and what they are for. */
export function createContactFinder(
  knowledge: Knowledge,
  directory: SearchData['directory'],
  language: Language,
): (words: Said | string, options?: ContactOptions) => ContactHit[] {
  // Read at the first look-up: most messages need none of them.
  const entries = once(() => contactEntries(knowledge, directory));
  const names = once(() => {
    const all = [...new Set(entries().flatMap((entry) => entry.names))];
    const find = createWordFinder(all);
    return { namedIn: (text: string) => new Set(find(text).map(({ index }) => all[index] ?? '')) };
  });
  const candidates = once(() => createContactCandidates(entries()));
  const desksOf = new Map(
    knowledge.measures.map((measure) => [
      measure.id as string,
      new Set<string>([...measure.contacts, ...measure.offices.lead]),
    ]),
  );

  return (words, options = {}) => {
    const typed = textOf(words);
    const reading = language.read(typed);
    const places = readPlaces(reading.text, language.gazetteer, language.segmenter);
    const given = options.region ? resolvePlace(options.region, language.gazetteer) : null;
    // 柯桥员工的路费: where staff come from tells the office only where nothing else does.
    const place = narrowest(places) ?? given?.code ?? places[0]?.code ?? null;
    const { concepts } = language.features(reading.text);
    const text = reading.text.replace(/\s+/g, '');
    const asked = {
      ...{ text, concepts, place, names: names().namedIn(text) },
      typed: typed.replace(/\s+/g, ''),
      pairs: pairsOf(text),
    };
    const wanted = options.measure === undefined ? null : desksOf.get(options.measure);
    const possible =
      wanted === null ? candidates()(asked) : entries().filter((entry) => isNamedBy(wanted, entry));
    const hits = possible
      .flatMap((entry): ContactHit[] => {
        const score = scoreContact(entry, asked, wanted !== null);
        if (score === null) return [];
        const desk = entry.desk === undefined ? {} : { desk: entry.desk };
        return [{ agency: entry.agency, ...desk, score }];
      })
      .sort((a, b) => b.score - a.score);
    const least = FITTING * (hits[0]?.score ?? 0);
    const fitting = hits.filter(({ score }) => score >= least);
    return distinct(fitting, place).slice(0, options.limit ?? DEFAULT_LIMIT);
  };
}

/** Whatever the places of a look-up are there for, a district within the city tells which desk. */
function narrowest(places: ReturnType<typeof readPlaces>): string | null {
  const shop = shopPlace(places)?.code;
  if (shop === undefined) return null;
  const within = places.find(({ code }) => code !== shop && regionContains(shop, code));
  return within?.code ?? shop;
}

function isNamedBy(
  wanted: ReadonlySet<string> | undefined,
  { agency, desk }: ContactEntry,
): boolean {
  return wanted?.has(agency.id) || (desk !== undefined && (wanted?.has(desk.id) ?? false)) || false;
}

/**
 * One desk of an agency that has several with the same number and person. Asked for a whole city, the
 * one that says which districts it is for stands for them.
 */
function distinct(hits: readonly ContactHit[], place: string | null): ContactHit[] {
  const kept = new Map<string, ContactHit>();
  for (const hit of hits) {
    const key = `${hit.agency.id} ${numbersOf(hit.desk)} ${hit.desk?.person ?? ''}`;
    const before = kept.get(key);
    const isPlainer = before !== undefined && before.desk?.regions === undefined;
    if (before === undefined) kept.set(key, hit);
    else if (isPlainer && isForParts(hit, place)) kept.set(key, { ...hit, score: before.score });
  }
  return [...kept.values()];
}

function isForParts({ agency, desk }: ContactHit, place: string | null): boolean {
  return (
    desk?.regions !== undefined && (place === null || agency.regions.some((code) => code === place))
  );
}

function numbersOf(desk: Desk | undefined): string {
  return desk?.phones.map((phone) => phone.number).join(' ') ?? '';
}

/** Finds the entries that a look-up may mean: all others fit it in nothing. In the directory's order. */
function createContactCandidates(
  entries: readonly ContactEntry[],
): (asked: AskedContact) => readonly ContactEntry[] {
  const byName = filed(entries, ({ names }) => names);
  const byIdea = filed(entries, ({ kinds, matters }) => [...kinds, ...matters.keys()]);
  const byPair = filed(entries, ({ roles }) => roles.flatMap((role) => [...role]));
  const byPerson = filed(entries, ({ person }) => (person === null ? [] : [person]));
  const persons = [...byPerson.keys()];
  const findPersons = createWordFinder(persons);

  return (asked) => {
    const numbers = new Set<number>();
    const take = (found: readonly number[] = []) => {
      for (const number of found) numbers.add(number);
    };
    for (const name of asked.names) take(byName.get(name));
    for (const idea of asked.concepts) take(byIdea.get(idea));
    for (const pair of asked.pairs) take(byPair.get(pair));
    for (const { index } of findPersons(asked.typed)) take(byPerson.get(persons[index] ?? ''));
    return [...numbers].sort((a, b) => a - b).flatMap((number) => entries[number] ?? []);
  };
}

/** Numbers of the entries by each thing that they are found by. */
function filed(
  entries: readonly ContactEntry[],
  keysOf: (entry: ContactEntry) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const [number, entry] of entries.entries()) {
    for (const key of new Set(keysOf(entry))) {
      const known = numbers.get(key);
      if (known === undefined) numbers.set(key, [number]);
      else known.push(number);
    }
  }
  return numbers;
}

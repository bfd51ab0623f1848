import { createWordFinder } from '../../knowledge/find/word-finder.ts';
import type { ContactEntry } from './contact-entries.ts';
import type { AskedContact } from './score-contact.ts';

/** Finds the entries that a look-up may mean: all others fit it in nothing. In the directory's order. */
export function createContactCandidates(
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

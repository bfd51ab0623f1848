import type { ClassId, Vocabulary } from '../lattice/vocabulary.ts';
import type { Person } from '../utterance.ts';

/** Classes whose words say how a clause is meant; they must stand in `knowledge/classes/`. */
const ROLES = [
  ...(['light', 'not', 'wish', 'can', 'past', 'now', 'done', 'about'] as const),
  ...(['asks', 'which', 'unsure', 'suppose', 'hear', 'say', 'believe'] as const),
  ...(['towards', 'lets', 'is', 'opaque', 'time', 'thing'] as const),
] as const;
export type FunctionRole = (typeof ROLES)[number];

/** Classes of people with the part they play. */
const PEOPLE: Readonly<Record<string, Person>> = {
  me: 'owner',
  landlord: 'landlord',
  tenant: 'tenant',
  staff: 'staff',
  family: 'family',
  bank: 'bank',
  office: 'office',
  bookkeeper: 'office',
  boss: 'other',
  kin: 'other',
  others: 'other',
};

/** Classes whose words are never read in parts, beside those of people. */
const WHOLE = ['opaque', 'unsure', 'suppose', 'believe'] as const;

/** What the words of a sentence do, by their classes. */
export interface FunctionWords {
  /** whether a word plays a role; the part of a person is none */
  readonly has: (classes: readonly ClassId[], role: FunctionRole | Person) => boolean;
  readonly personOf: (classes: readonly ClassId[]) => Person | null;
  readonly isBoss: (classes: readonly ClassId[]) => boolean;
  readonly isBookkeeper: (classes: readonly ClassId[]) => boolean;
  readonly isFunction: (classes: readonly ClassId[]) => boolean;
  /** classes whose words are never read in parts */
  readonly whole: ReadonlySet<ClassId>;
}

/** @throws Error where a class of function words is not written down */
export function createFunctionWords(vocabulary: Vocabulary): FunctionWords {
  const idOf = (name: string): ClassId => {
    const id = vocabulary.idOf(name);
    if (id === undefined) throw new Error(`no word class {${name}}`);
    return id;
  };
  const roles = new Map<string, ClassId>(ROLES.map((role) => [role, idOf(role)]));
  const people = new Map(Object.entries(PEOPLE).map(([name, person]) => [idOf(name), person]));
  const functions = new Set([...roles.values(), ...people.keys()]);
  return {
    has: (classes, role) => classes.includes(roles.get(role) ?? -1),
    personOf: (classes) => {
      for (const id of classes) {
        const person = people.get(id);
        if (person !== undefined) return person;
      }
      return null;
    },
    isBoss: (classes) => classes.includes(idOf('boss')),
    isBookkeeper: (classes) => classes.includes(idOf('bookkeeper')),
    isFunction: (classes) => classes.some((id) => functions.has(id)),
    whole: new Set([...people.keys(), ...WHOLE.map(idOf)]),
  };
}

import type { Contact } from '../conversation/reply.ts';
import type { Search } from '../search/search.ts';

interface Entry {
  readonly contact: Contact;
  /** what it may be found by: names as printed, and as they sound */
  readonly texts: readonly string[];
}

/**
 * Finds contacts by what is typed of them: part of an office, a person, a place, or how these sound
 * (`zhangweiguo`, `kqrs`). Words stand apart by spaces, and all of them must fit.
 */
export function createContactTyping(
  contacts: readonly Contact[],
  { spell, resolvePlace }: Pick<Search, 'spell' | 'resolvePlace'>,
): (typed: string) => readonly Contact[] {
  const entryOf = (contact: Contact): Entry => {
    const { agency, person = '', role = '', regions } = contact;
    const places = regions.map((code) => resolvePlace(code)?.name ?? '');
    const names = [...places.map((place) => place + agency), person, role];
    const heard = names.map(spell);
    const sounds = heard.flatMap(({ sounds: all, initials }) => [all, initials]);
    return { contact, texts: [...names, ...sounds].filter((text) => text !== '') };
  };
  let entries: readonly Entry[] | undefined;
  return (typed) => {
    entries ??= contacts.map(entryOf);
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return entries
      .filter(({ texts }) => words.every((word) => texts.some((text) => text.includes(word))))
      .map(({ contact }) => contact);
  };
}

import type { Contact } from '../../conversation/reply.ts';
import type { Search } from '../../search/search.ts';
import type { TypedFields } from '../../search/typing/typing-index.ts';

/**
 * Finds contacts by what is typed of them: an office, a person, a place, an address, a number, or how
 * these sound (`zhangweiguo`, `kqrs`). Opened at the first look-up.
 */
export function createContactTyping(
  contacts: readonly Contact[],
  { typing, resolvePlace }: Pick<Search, 'typing' | 'resolvePlace'>,
): (typed: string) => readonly Contact[] {
  const fieldsOf = ({ agency, person, role, regions, address, phones }: Contact): TypedFields => ({
    agency: [agency],
    person: person === undefined ? [] : [person],
    role: role === undefined ? [] : [role],
    place: regions.flatMap((code) => {
      const name = resolvePlace(code)?.name;
      return name === undefined ? [] : [name, name + agency];
    }),
    address: [...(address === undefined ? [] : [address]), ...phones.map(({ number }) => number)],
  });
  let find: ((typed: string) => readonly Contact[]) | undefined;
  return (typed) => {
    find ??= typing(contacts, fieldsOf);
    return find(typed);
  };
}

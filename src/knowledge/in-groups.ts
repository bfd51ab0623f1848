import type { Group } from './schema/vocabulary.ts';

interface Member {
  readonly group?: string | null | undefined;
}
const OTHERS = '其他';

/** Members under their headings, in the order of the headings; what has none comes last, under 其他. */
export function inGroups<T extends Member>(
  members: readonly T[],
  groups: readonly Pick<Group, 'id' | 'label'>[],
): readonly { readonly label: string; readonly members: readonly T[] }[] {
  const known = new Set<string>(groups.map(({ id }) => id));
  const under = (id: string) => members.filter(({ group }) => group === id);
  return [
    ...groups.map(({ id, label }) => ({ label, members: under(id) })),
    { label: OTHERS, members: members.filter(({ group }) => !group || !known.has(group)) },
  ].filter((group) => group.members.length > 0);
}

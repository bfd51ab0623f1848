import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { SearchData } from '../search-data.ts';

/**
 * The field's terms that typos are corrected to, in order of precedence: places, ideas, trades, offices.
 * Only plain Han terms of two to eight characters; towns and goods of two sound like too much else.
 */
export function fieldTerms(
  knowledge: Pick<Knowledge, 'regions' | 'industries' | 'themes' | 'agencies'>,
  concepts: SearchData['concepts'],
): string[] {
  const long = (words: readonly string[]) => words.filter(({ length }) => length > 2);
  const all = [
    ...knowledge.regions.flatMap(({ name, aliases: [short, ...towns] }) => [
      name,
      ...(short === undefined ? [] : [short]),
      ...long(towns),
    ]),
    ...Object.values(concepts).flat(),
    ...knowledge.industries.flatMap(({ words }) => long(words)),
    ...knowledge.themes.flatMap(({ words }) => words),
    ...knowledge.agencies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return [...new Set(all)].filter((term) => /^[\u4e00-\u9fff]{2,8}$/.test(term));
}

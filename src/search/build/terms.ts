import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/**
 * The field's terms that typos are corrected to, in order of precedence: places, ideas, trades, offices.
 * Only plain Han terms of two to eight characters.
 */
export function collectTerms(knowledge: Knowledge, lexicon: Lexicon): string[] {
  const all = [
    ...knowledge.regions.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...Object.values(lexicon.concepts).flat(),
    ...knowledge.industries.flatMap(({ words }) => words),
    ...knowledge.themes.flatMap(({ words }) => words),
    ...knowledge.agencies.flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  return [...new Set(all)].filter((term) => /^[\u4e00-\u9fff]{2,8}$/.test(term));
}

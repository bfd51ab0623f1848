import { type Block, block } from '../block.ts';
import { holdingWords, nothingHoldsWords } from '../wording/validity-words.ts';
import type { Matter } from './matter.ts';

/** What holds today in place of a lapsed measure, or that nothing in these papers does; else nothing. */
export function holdingBlocks({ judged, holding, asker }: Matter): Block[] {
  if (judged?.validity.status !== 'expired') return [];
  const [first] = holding;
  if (first === undefined) return [block('holding', nothingHoldsWords(asker.place))];
  const titles = holding.map(({ title }) => title);
  return [block('holding', holdingWords(titles), { measureId: first.id })];
}

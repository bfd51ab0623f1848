import { expect, it } from 'vitest';
import { figuresOf, measureSearch, type Share } from '../relevance/measure-search.ts';
import { readCases } from '../relevance/questions.ts';
import { realSearch } from './compiled.ts';

/** What was reached, less a little; raised when it rises, never lowered without a reason written here. */
const FLOOR = { hit1: 0.9, hit3: 0.95, falseRefusals: 0.02, refused: 0.95, contacts: 0.95 };
const { search } = realSearch();
const share = ({ hits, of }: Share) => hits / of;

it.each(['open', 'sealed'])('keeps what was reached on the %s questions', (set) => {
  const figures = figuresOf(measureSearch(search, readCases(set), '2026-11-21'));
  expect(share(figures.hit1)).toBeGreaterThanOrEqual(FLOOR.hit1);
  expect(share(figures.hit3)).toBeGreaterThanOrEqual(FLOOR.hit3);
  expect(share(figures.falseRefusals)).toBeLessThanOrEqual(FLOOR.falseRefusals);
  expect(share(figures.refused)).toBeGreaterThanOrEqual(FLOOR.refused);
  expect(share(figures.contacts)).toBeGreaterThanOrEqual(FLOOR.contacts);
});

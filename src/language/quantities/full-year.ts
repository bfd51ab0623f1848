import { textOf, type Words } from '../words.ts';

/** A year in figures: 2020, 20. */
export function fullYear(words: Words): number {
  const said = textOf(words);
  return Number(said.length === 2 ? `20${said}` : said);
}

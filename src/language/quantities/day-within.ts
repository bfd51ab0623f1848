import { type CivilDate, parseCivilDate } from '../../knowledge/civil-date.ts';
import { textOf, type Words } from '../words.ts';
import { dayAnswer } from './day-answer.ts';

/** The day that words name: the middle of a month without a day, and of a year without a month. */
export function dayWithin(words: Words, today: CivilDate): CivilDate | null {
  const said = textOf(words);
  const date = dayAnswer(said, today);
  if (date !== null) return parseCivilDate(date.length === 7 ? `${date}-15` : date);
  const year = /^(\d{4}|\d{2})年$/.exec(said)?.[1];
  return year === undefined
    ? null
    : parseCivilDate(`${year.length === 2 ? `20${year}` : year}-07-01`);
}

/** A year in figures: 2020, 20. */
export function fullYear(words: Words): number {
  const said = textOf(words);
  return Number(said.length === 2 ? `20${said}` : said);
}

import type { CivilDate } from '../../knowledge/civil-date.ts';
import { dayWithin } from '../../language/quantities/day-within.ts';
import type { Quantity } from '../../language/utterance.ts';
import type { Words } from '../../language/words.ts';

/**
 * 2022年5月那会儿, 要是2020年3月10号呢: the day one speaks of; the middle of a month without a day, and
 * of a year without a month. A year that only tells which paper is meant names no day.
 */
export function dayMeant(
  words: Words,
  today: CivilDate,
  quantities: readonly Quantity[] = [],
): CivilDate | null {
  const turned = dayTurnedTo(words, quantities);
  if (turned !== null) return turned;
  const said = words.part('back-then-said', 'day') ?? words.part('day-supposed', 'day');
  return said === null ? null : dayWithin(said, today);
}

/** 明天呢, 下个月1号呢: a day and nothing else, asked about. */
function dayTurnedTo(words: Words, quantities: readonly Quantity[]): CivilDate | null {
  const day = quantities.find((one) => one.kind === 'date');
  if (day?.kind !== 'date') return null;
  const rest = words.less(day.span.text).without('sentence-marks');
  return rest.says('nothing-but-what-if') && words.says('asks-of-another-time') ? day.date : null;
}

/** 那现在呢, 现在还能办吗: back from another day to today. */
export const asksForToday = (words: Words): boolean => words.says('asks-for-today');

/** 2022年能减多少, 当时我符合吗: a lapsed measure is asked about for its own time. */
export const asksAboutThen = (words: Words, year: number | undefined): boolean =>
  !words.says('as-of-now') && (year !== undefined || words.says('back-then'));

/** Whether words name a time and nothing else. */
export const isTimeAlone = (words: Words): boolean =>
  words.says('says-a-time') && words.without('time-and-no-matter').isEmpty;

import { type CivilDate, parseCivilDate } from '../../knowledge/civil-date.ts';
import { readQuantities } from './read-quantities.ts';

/** 3.10 is a day where a day is asked for. */
const DOTTED = /^(\d{1,2})[./](\d{1,2})[日号]?$/;

/**
 * A day or a month as the answer to a question: 3月6号 → 2020-03-06, 去年3月 and 3月初 → 2019-03; null for
 * anything longer.
 * @param year that of a day without one; by default the year of `on`
 */
export function dayAnswer(text: string, on: CivilDate, year?: number): string | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  const thisYear = year ?? Number(on.slice(0, 4));
  const dotted = DOTTED.exec(plain);
  if (dotted !== null) {
    const [month = '', day = ''] = dotted.slice(1).map((part) => part.padStart(2, '0'));
    return parseCivilDate(`${thisYear}-${month}-${day}`);
  }
  const asOf = year === undefined ? on : (parseCivilDate(`${year}${on.slice(4)}`) ?? on);
  for (const quantity of readQuantities(plain, on)) {
    const isAssumed = 'yearAssumed' in quantity && quantity.yearAssumed && asOf !== on;
    const said = isAssumed
      ? (readQuantities(plain, asOf).find((one) => one.span.start === quantity.span.start) ??
        quantity)
      : quantity;
    if (said.kind === 'date') return said.date;
    if (said.kind === 'period' && said.from?.slice(0, 7) === said.to?.slice(0, 7))
      return said.from?.slice(0, 7) ?? null;
  }
  return null;
}

import type { Fact } from '../../knowledge/schema/fact.ts';
import { UNKNOWN_LABEL } from '../read/command-words.ts';
import { numberWords } from './amount-words.ts';
import { dateWords } from './date-words.ts';

/** A stored answer in words: 以单位方式参保, 15万元, 10到19人, 2020年3月, 诸暨市, 不清楚. */
export function valueWords(
  fact: Fact,
  value: string | number,
  options: readonly { readonly value: string; readonly label: string }[],
  placeName: (code: string) => string,
): string {
  if (value === 'unknown') return UNKNOWN_LABEL;
  const picked = options.find((option) => option.value === value);
  if (picked) return picked.label;
  const unit = fact.unit === '月' ? '个月' : (fact.unit ?? '');
  if (typeof value === 'number') return `${numberWords(value)}${unit}`;
  if (fact.type === 'region') return placeName(value);
  if (fact.type === 'date') return dateWords(value);
  const range = /^([\d.]+)\.\.([\d.]+)?$/.exec(value);
  if (!range) return value;
  return rangeWords(Number(range[1]), range[2] === undefined ? null : Number(range[2]), unit);
}

/** 不到15万元, 15万元以内, 超过15万元, 10到19人: as people say a range. */
function rangeWords(low: number, high: number | null, unit: string): string {
  if (high === null)
    return isRound(low - 1)
      ? `超过${numberWords(low - 1)}${unit}`
      : `${numberWords(low)}${unit}以上`;
  if (low === 0)
    return isRound(high + 1)
      ? `不到${numberWords(high + 1)}${unit}`
      : `${numberWords(high)}${unit}以内`;
  return `${numberWords(low)}到${numberWords(high)}${unit}`;
}

/** Whether one would say the number itself rather than its neighbour. */
const isRound = (value: number) => value >= 1000 && value % 1000 === 0;

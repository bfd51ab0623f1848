import type { Fact } from '../../knowledge/schema/fact.ts';
import { numberWords } from './amount-words.ts';
import { dateWords } from './date-words.ts';
import { UNKNOWN_LABEL } from './fixed-words.ts';

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
  const low = numberWords(Number(range[1]));
  return range[2] === undefined
    ? `${low}${unit}以上`
    : `${low}到${numberWords(Number(range[2]))}${unit}`;
}

import { matchAt } from '../match-at.ts';
import { type Counted, counted } from '../mention.ts';
import type { Numeral } from '../numerals/numeral.ts';

const RATE =
  /(?:利率|年化|利息|lpr|税率|征收率|费率|贴息)(?:是|才|只有|只要|最高|最低|不超过|不高于|大概|降到|到|为|要|约|有|在|从|按|的|\s)*$/;
const BY_YEAR = /年(?:利率|化|息|利)[^，。,；]{0,4}$/;
const BY_MONTH = /月(?:利率|息|利)?[^，。,；]{0,4}$/;
const LI = /\s?厘\s?([一二两三四五六七八九\d])?(?!米)/y;
const FOLLOWED = /^\s?[%‰\d.个万千百块元折成倍年月天厘分人家户号]/;
const DIGIT = '零一二三四五六七八九';

/** 利率3.85, 税率13, 月息五厘 (0.5%), 年利率四厘五 (4.5%); 厘 without a period is left as its own unit. */
export function rateAfter(text: string, numeral: Numeral): Counted | null {
  const before = text.slice(Math.max(0, numeral.start - 12), numeral.start);
  const li = matchAt(LI, text, numeral.end);
  if (li !== null && numeral.high !== null) {
    const end = numeral.end + li[0].length;
    const tail = li[1] === undefined ? 0 : digitOf(li[1]) / 10;
    const unit = BY_YEAR.test(before) ? 1 : BY_MONTH.test(before) ? 0.1 : null;
    const times = (value: number): number => Math.round((value + tail) * (unit ?? 1) * 1e4) / 1e4;
    const [low, high] = [times(numeral.low), times(numeral.high)];
    if (unit === null) return counted('number', numeral, { end, low, high, unit: '厘' });
    return counted('percent', numeral, { end, low, high, scale: 1 });
  }
  if (numeral.scaled && numeral.form === 'digits') return null;
  if (numeral.high === null || numeral.high > 36 || FOLLOWED.test(text.slice(numeral.end)))
    return null;
  return RATE.test(before) ? counted('percent', numeral, { scale: 1 }) : null;
}

function digitOf(digit: string): number {
  if (digit === '两') return 2;
  const index = DIGIT.indexOf(digit);
  return index < 0 ? Number(digit) : index;
}

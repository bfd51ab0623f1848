import { matchAt } from '../match-at.ts';
import { type Counted, counted, exactly } from '../mention.ts';
import { type Numeral, numeralAt } from '../numerals/numeral.ts';

const OF_HUNDRED = /([百千万])分之(?=[〇零一二两三四五六七八九十百几\d])/y;
const OF: Readonly<Record<string, number>> = { 百: 1, 千: 0.1, 万: 0.01 };
const WORDS: readonly (readonly [RegExp, number, number])[] = [
  [/百分百|百分之百/y, 100, 100],
  [/(?:打)?对折/y, 50, 50],
  [/翻(?:了)?(?:一)?[倍番]/y, 200, 200],
  [/一大半/y, 50, 100],
  [/一小半/y, 0, 50],
  [/(?<![另])一半|对半(?!年)|半价|半数/y, 50, 50],
  [/(?<=[减降砍打少免])半(?![年个天月])/y, 50, 50],
];
/** 七成五, 三成半 */
const TAIL = /^([一二三四五六七八九半])(?![个天月年人家到至])/;
const SIGN =
  /\s?(?:%|‰|个?百分点|个点(?![心儿击子])|成(?![为立功本绩交员都果效人长])|折(?![腾扣旧中磨合]))/y;

/** 百分之三, 千分之五, 一半, 对折, 减半. */
export function shareAt(text: string, start: number): Counted | null {
  for (const [pattern, low, high] of WORDS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found !== null) return { ...exactly('percent', start, start + found[0].length, low), high };
  }
  OF_HUNDRED.lastIndex = start;
  const found = OF_HUNDRED.exec(text);
  const numeral = found === null ? null : numeralAt(text, start + found[0].length);
  if (found === null || numeral === null) return null;
  const unit = OF[found[1] ?? ''] ?? 1;
  return scaled(numeral, unit, numeral.end, start);
}

/** 3%, 三个点, 三成, 八折, 75折, 八五折. */
export function percentAfter(text: string, numeral: Numeral): Counted | null {
  SIGN.lastIndex = numeral.end;
  const found = SIGN.exec(text);
  if (found === null) return null;
  const sign = found[0].trim();
  const end = numeral.end + found[0].length;
  if (sign === '‰') return scaled(numeral, 0.1, end);
  if (sign.startsWith('成')) {
    const tail = TAIL.exec(text.slice(end, end + 2))?.[1];
    const half =
      tail === undefined ? 0 : '零一二三四五六七八九'.indexOf(tail === '半' ? '五' : tail);
    const said = scaled(numeral, 10, end + (half > 0 ? 1 : 0));
    const more = /^多(?!少)/.test(text.slice(end, end + 2)) ? 10 : 0;
    return {
      ...said,
      low: (said.low ?? 0) + half,
      high: (said.high ?? 0) + half + more,
      end: said.end + (more ? 1 : 0),
      lowOpen: more > 0 || said.lowOpen,
      highOpen: more > 0 || said.highOpen,
    };
  }
  if (sign === '折') return scaled(numeral, (numeral.high ?? 0) < 10 ? 10 : 1, end);
  return scaled(numeral, 1, end);
}

function scaled(numeral: Numeral, factor: number, end: number, start = numeral.start): Counted {
  const times = (value: number | null): number | null =>
    value === null ? null : Math.round(value * factor * 1e6) / 1e6;
  return counted('percent', numeral, {
    start,
    end,
    low: times(numeral.low),
    high: times(numeral.high),
    scale: 1,
  });
}

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

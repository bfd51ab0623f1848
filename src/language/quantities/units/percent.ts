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

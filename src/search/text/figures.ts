/** A figure in a text: its value, what stands behind it, and where. */
export interface Figure {
  readonly value: number;
  /** 万 and the like are already multiplied in; the unit is what follows: 元, 个月, %, 人 … or '' */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const DIGIT = '〇零一二两三四五六七八九';
const VALUE = [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9];
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, k: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 亿: 100_000_000 };

const UNIT =
  '个百分点|个点|个人|个员工|个店员|个工人|个伙计|个月|个季度|元|块钱|块|人|名|位|口|户|月份|月|天|日|年|折|%|点|成|平|倍|笔|家|千伏|伏|次|岁';
const FIGURE = new RegExp(
  `(\\d+(?:,\\d{3})*(?:\\.\\d+)?|[${DIGIT}十百千]+(?:点[${DIGIT}]+)?|半)\\s?([万亿千百wk]?)([${DIGIT}]?)(?:多|来|几)?\\s?(${UNIT})?`,
  'g',
);
const PERCENT_OF = new RegExp(`百分之([${DIGIT}十百点\\d.]+)`, 'g');

/**
 * All figures of a folded text, Arabic or Chinese.
 * @example figuresOf('月租三千五') // [{ value: 3500, unit: '', start: 2, end: 5 }]
 */
export function figuresOf(folded: string): Figure[] {
  const figures: Figure[] = [];
  const taken: [number, number][] = [];
  for (const match of folded.matchAll(PERCENT_OF)) {
    const end = match.index + match[0].length;
    const value = readNumeral(match[1] ?? '');
    if (value === null) continue;
    figures.push({ value, unit: '%', start: match.index, end });
    taken.push([match.index, end]);
  }
  for (const match of folded.matchAll(FIGURE)) {
    const start = match.index;
    if (taken.some(([from, to]) => start >= from && start < to)) continue;
    const [whole, numeral = '', scale = '', tail = '', unit = ''] = match;
    const value = readScaled(numeral, scale, tail);
    if (value !== null) figures.push({ value, unit, start, end: start + whole.trimEnd().length });
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** 十二 万 → 120000; 一 万 二 → 12000; 三千五 → 3500. */
function readScaled(numeral: string, scale: string, tail: string): number | null {
  const base = readNumeral(numeral);
  if (base === null) return null;
  const factor = LARGE[scale] ?? SMALL[scale] ?? 1;
  const rest = tail === '' || factor === 1 ? 0 : (digit(tail) ?? 0) * (factor / 10);
  return round(base * factor + rest);
}

/** Reads 3500, 3.5, 十五, 三千五, 二〇二二, 三点五, 半; null when it is no numeral. */
export function readNumeral(numeral: string): number | null {
  if (numeral === '') return null;
  if (numeral === '半') return 0.5;
  if (/^[\d.,]+$/.test(numeral)) return Number(numeral.replaceAll(',', ''));
  const [whole = '', fraction] = numeral.split('点');
  const integer = readInteger(whole);
  if (integer === null || fraction === undefined) return integer;
  const decimals = [...fraction].map((char) => digit(char) ?? 0).join('');
  return Number(`${integer}.${decimals}`);
}

function readInteger(text: string): number | null {
  const chars = [...text];
  if (!chars.some((char) => char in SMALL)) {
    const digits = chars.map(digit);
    return digits.includes(null) ? null : Number(digits.join(''));
  }
  let total = 0;
  let pending: number | null = null;
  let last = 1;
  for (const char of chars) {
    const unit = SMALL[char];
    if (unit === undefined) {
      pending = digit(char);
      continue;
    }
    total += (pending ?? 1) * unit;
    pending = null;
    last = unit;
  }
  // 三千五 is 3500, 三千零五 is 3005.
  if (pending === null) return total;
  return total + (chars.at(-2) === '零' || last === 10 ? pending : pending * (last / 10));
}

function digit(char: string): number | null {
  const at = DIGIT.indexOf(char);
  return at < 0 ? (/\d/.test(char) ? Number(char) : null) : (VALUE[at] ?? null);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

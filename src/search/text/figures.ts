import { parseChineseNumber } from '../../knowledge/text/chinese-number.ts';
import { readQuantity } from '../../knowledge/text/chinese-quantity.ts';

/** A figure in a text: its value, what stands behind it, and where. */
export interface Figure {
  readonly value: number;
  /** 万 and the like are already multiplied in; the unit is what follows: 元, 个月, %, 人 … or '' */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const DIGIT = '〇零一二两三四五六七八九';
const PLACE = '万亿千百wk';
const UNIT =
  '个百分点|个点|个人|个员工|个店员|个工人|个伙计|个月|个季度|元|块钱|块|人|名|位|口|户|月份|月|天|日|年|折|%|点|成|平|倍|笔|家|千伏|伏|次|岁';
/** 3500, 45,000, 3.5, 三千五, 三点五, 半 */
const PLAIN = `\\d+(?:,\\d{3})*(?:\\.\\d+)?|[${DIGIT}十百千]+(?:点[${DIGIT}]+)?|半`;
/** What goes on behind 万: the 9 of 14万9, the 2000 of 3万2000, not the 3 of 两万3月份. */
const REST = `(?:\\d{1,4}|[${DIGIT}十百千]+)(?![\\d${DIGIT}十百千])(?!\\s?(?:个|月|号|日|年|人|天|名|位|季))`;
const FIGURE = new RegExp(
  `((?:${PLAIN})(?:\\s?[${PLACE}](?:${REST})?)*)(?:多|来|几)?\\s?(${UNIT})?`,
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
    const [whole, numeral = '', unit = ''] = match;
    const value = readNumeral(numeral);
    if (value !== null) figures.push({ value, unit, start, end: start + whole.trimEnd().length });
  }
  return figures.sort((a, b) => a.start - b.start);
}

/** Reads 3500, 3.5, 十五, 三千五, 14万9, 二〇二二, 三点五, 半, of 两三万 the lower; else null. */
export function readNumeral(numeral: string): number | null {
  const value = parseChineseNumber(numeral) ?? readQuantity(numeral)?.low ?? null;
  return value === null ? null : Math.round(value * 100) / 100;
}

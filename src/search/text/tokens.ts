import { matchAt } from '../../language/quantities/match-at.ts';
import { halfAt, type Numeral, numeralAt } from '../../language/quantities/numerals/numeral.ts';
import type { Cutter } from '../segment/segmenter.ts';
import { runsOf } from './runs.ts';

/** What a text is matched by: words, pairs of neighbouring characters, figures. */
export interface Tokens {
  readonly words: string[];
  readonly bigrams: string[];
  /** positions of characters that are words by themselves */
  readonly singles: ReadonlySet<number>;
}

const STOP_CHARS = new Set(
  '的了着过是我你他她它在也都就要会可给把被让和跟与吗呢吧啊呀个这那哪么怎又再才想去来到说请问啥嘛哦哈喔咯额恩嗯得地之其而及或于以为等对从上下里外',
);

/** Cuts a folded text for indexing or matching; figures get one spelling (十五万 and 15万 → #150000). */
export function tokensOf(text: string, segmenter: Cutter): Tokens {
  const words: string[] = [];
  const bigrams: string[] = [];
  const singles = new Set<number>();
  for (const run of runsOf(text)) {
    if (run.kind === 'latin') words.push(run.text);
    if (run.kind !== 'han') continue;
    let at = run.start;
    for (const word of segmenter.cut(run.text)) {
      if (word.length === 1) singles.add(at);
      at += word.length;
    }
    for (const word of segmenter.cutForSearch(run.text)) {
      if (word.length > 1 || !STOP_CHARS.has(word)) words.push(word);
    }
    for (let from = 0; from + 1 < run.text.length; from += 1) {
      bigrams.push(run.text.slice(from, from + 2));
    }
  }
  for (const figure of figuresOf(text)) {
    const spelled = spell(figure.value, figure.unit, text.slice(figure.start, figure.end));
    if (spelled !== null) words.push(spelled);
  }
  return { words, bigrams, singles };
}

/** Only figures that say something: not the 一 of 一般. */
function spell(value: number, unit: string, written: string): string | null {
  if (unit === '%' || unit === '个点' || unit === '个百分点') return `#${value}%`;
  const plain = !/\d/.test(written);
  if (plain && unit === '' && value < 100) return null;
  if (plain && value === 1 && (unit === '个人' || unit === '人' || unit === '家')) return null;
  const short = unit.replace(/^个/, '').replace('月份', '月').replace(/块钱?/, '元');
  return `#${value}${['元', ''].includes(short) ? '' : short}`;
}

/** A figure in a text: its value, what stands behind it, and where. */
interface Figure {
  readonly value: number;
  /** 万 and the like are already multiplied in; the unit is what follows: 元, 个月, %, 人 … or '' */
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

const START = /[\d〇零一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖十拾廿卅几半百]/;
const UNIT =
  /\s?(个百分点|个点|个人|个员工|个店员|个工人|个伙计|个月|个季度|元|块钱|块|人|名|位|口|户|月份|月|天|日|年|折|%|点|成|平|倍|笔|家|千伏|伏|次|岁)/y;
const OF_HUNDRED = /百分之(?=[〇零一二两三四五六七八九十百\d])/y;

/**
 * All figures of a folded text, Arabic or Chinese, as terms to find it by; of a rough one the lower end.
 * What people mean by a number is read in `language/quantities`.
 * @example figuresOf('月租三千五') // [{ value: 3500, unit: '', start: 2, end: 5 }]
 */
export function figuresOf(folded: string): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  while (at < folded.length) {
    const figure = START.test(folded[at] ?? '') ? figureAt(folded, at) : null;
    if (figure !== null) figures.push(figure);
    at = figure === null ? at + 1 : figure.end;
  }
  return figures;
}

function figureAt(text: string, start: number): Figure | null {
  const share = matchAt(OF_HUNDRED, text, start);
  if (share !== null) {
    const numeral = numeralAt(text, start + share[0].length);
    return numeral === null
      ? null
      : { value: rounded(numeral), unit: '%', start, end: numeral.end };
  }
  const numeral = text[start] === '半' ? halfAt(start) : numeralAt(text, start);
  if (numeral === null || (text[start] === '几' && !numeral.scaled)) return null;
  const unit = matchAt(UNIT, text, numeral.end);
  const end = numeral.end + (unit?.[0].length ?? 0);
  return { value: rounded(numeral), unit: unit?.[1] ?? '', start, end };
}

const rounded = ({ low }: Numeral): number => Math.round(low * 100) / 100;

import type { Segmenter } from '../segment/segmenter.ts';
import { figuresOf } from './figures.ts';
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
export function tokensOf(text: string, segmenter: Segmenter): Tokens {
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

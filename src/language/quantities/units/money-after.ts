import { matchAt } from '../match-at.ts';
import { type Counted, counted } from '../mention.ts';
import type { Numeral } from '../numerals/numeral.ts';

const FOREIGN =
  /\s?(美元|美金|美圆|港元|港币|日元|欧元|英镑|韩元|澳元|加元|新币|卢布|泰铢|法郎|台币|新台币|里拉|卢比)/y;
const YUAN = /\s?(元|圆|块钱|块(?![地牌砖田儿])|人民币|rmb|大洋|元钱)/y;
const JIAO = /\s?[角毛](?![利重病巾笔坯])(?:([一二两三四五六七八九\d])分?(?![年月个天%]))?(钱)?/y;
const CHANGE = /(?:([一二两三四五六七八九\d])[角毛])?(?:零?([一二两三四五六七八九\d])分)?(?!之)/y;
const TAIL = /([一二两三四五六七八九半]|\d(?!\d))(?![十百千万个年月天号日成折点次人家块半])/y;
const ENDING = /(?:钱|整|正)?(?:\s?人民币|\s?rmb)?/y;
const DIGIT = '零一二三四五六七八九';

/** 三块四分, 两毛五, 12345元整, 一块二; a foreign sum is a number of that unit. */
export function moneyAfter(text: string, numeral: Numeral): Counted | null {
  const foreign = matchAt(FOREIGN, text, numeral.end);
  if (foreign !== null)
    return counted('number', numeral, {
      end: numeral.end + foreign[0].length,
      unit: foreign[1] ?? null,
    });
  return yuan(text, numeral) ?? jiao(text, numeral);
}

function yuan(text: string, numeral: Numeral): Counted | null {
  const found = matchAt(YUAN, text, numeral.end);
  if (found === null) return null;
  let end = numeral.end + found[0].length;
  if (isTogether(text, numeral, end)) return null;
  let extra = 0;
  const change = matchAt(CHANGE, text, end);
  if (change !== null && change[0] !== '') {
    extra = digitOf(change[1]) / 10 + digitOf(change[2]) / 100;
    end += change[0].length;
  } else if (found[0].trim() === '块') {
    const tail = matchAt(TAIL, text, end);
    if (tail !== null) {
      extra = digitOf(tail[1]) / 10;
      end += 1;
    }
  }
  const more = /^[多余](?!少)/.test(text.slice(end, end + 2)) ? 1 : 0;
  if (more === 0) end += matchAt(ENDING, text, end)?.[0].length ?? 0;
  const low = round((numeral.low ?? 0) + extra);
  const high = numeral.high === null ? null : round(numeral.high + extra + more);
  return counted('money', numeral, {
    end: end + more,
    low,
    high,
    lowOpen: numeral.lowOpen || more > 0,
    highOpen: numeral.highOpen || more > 0,
  });
}

/** 一块去办: together, no money. */
function isTogether(text: string, { start, end }: Numeral, after: number): boolean {
  if (text.slice(start, end) !== '一') return false;
  return (
    /^[一-鿿]/.test(text.slice(after)) &&
    !/^[钱多以左上的一二两三四五六七八九零半到都人出]/.test(text.slice(after))
  );
}

function jiao(text: string, numeral: Numeral): Counted | null {
  const found = matchAt(JIAO, text, numeral.end);
  if (found === null || numeral.low === null || numeral.low >= 10) return null;
  const value = round(numeral.low / 10 + digitOf(found[1]) / 100);
  const high = numeral.high === null ? null : round(numeral.high / 10 + digitOf(found[1]) / 100);
  return counted('money', numeral, { end: numeral.end + found[0].length, low: value, high });
}

function digitOf(digit: string | undefined): number {
  if (digit === undefined) return 0;
  if (digit === '两') return 2;
  if (digit === '半') return 5;
  const index = DIGIT.indexOf(digit);
  return index < 0 ? Number(digit) : index;
}

const round = (value: number): number => Math.round(value * 100) / 100;

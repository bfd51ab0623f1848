import type { Numeral } from './numeral.ts';

const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 1e8 };
const FEW: Readonly<Record<string, number>> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
};
const LARGE = '[百千万亿]';
const COUNTED = '(?=[个块元人斤户家张平件次天条年口位万]|$|[，。,、；;！!？?\\s吧了的])';

interface Shape {
  readonly pattern: RegExp;
  /** low, high (null: open), both times the units that were said */
  readonly range: (parts: readonly (string | undefined)[]) => readonly [number, number | null];
  readonly approximate?: boolean;
}

/** Ways of saying about how many, each with the range that a shopkeeper would be held to. */
const SHAPES: readonly Shape[] = [
  // 几十, 好几万, 几百万, 数十亿
  {
    pattern: /(?:好几|几|(?<![人总少多份位分次件系函指参负])数)([十百千万亿])([万亿])?/y,
    range: ([, unit, more]) => {
      const size = sizeOf(unit, more);
      return [2 * size, 10 * size];
    },
  },
  // 好几个, 几个, 几家; 几号, 几月 and 几点 are questions
  {
    pattern:
      /(?:好几|(?<![第十百千万\d])几)(?=个|家|间|块钱|人|年|天|周|次|张|笔|位|名|户|桌|平|台|斤|口人|毛|倍|万)/y,
    range: () => [2, 10],
  },
  // 大几千, 大几十万
  {
    pattern: /大几([十百千万])([万亿])?/y,
    range: ([, unit, more]) => {
      const size = sizeOf(unit, more);
      return [5 * size, 10 * size];
    },
    approximate: true,
  },
  // 小几万
  {
    pattern: /(?<![大最])小几([十百千万])([万亿])?/y,
    range: ([, unit, more]) => {
      const size = sizeOf(unit, more);
      return [2 * size, 5 * size];
    },
    approximate: true,
  },
  // 小一万, 小两百: not quite
  {
    pattern: /(?<![大最多])小([一两二三四五六七八])([百千万])(?![一二三四五六七八九百千万\d])/y,
    range: ([, few, unit]) => {
      const size = sizeOf(unit, undefined);
      const value = (FEW[few ?? ''] ?? 1) * size;
      return [value - 0.2 * size, value];
    },
    approximate: true,
  },
  // 上百, 上万, 上百万
  {
    pattern:
      /(?:(?<![以马加网早晚线路之])上|过|成)(?<!通过|超过|不过)([百千万])(?:上万)?([万亿])?(?![别一二三四五六七八九\d])(?=[个块元人家户次张名位平斤天的，。,]|$)/y,
    range: ([, unit, more]) => [sizeOf(unit, more), null],
  },
  // 近百万元, 千元以上
  {
    pattern:
      /(?<![一二两三四五六七八九十百千万几数半多好上成\d])([百千万])([万亿])?(?=元(?![店户商素])|块钱)/y,
    range: ([, unit, more]) => {
      const size = sizeOf(unit, more);
      return [size, size];
    },
  },
  // 千儿八百, 万儿八千
  {
    pattern: /([千万])儿八[百千]/y,
    range: ([, unit]) => [0.8 * sizeOf(unit, undefined), sizeOf(unit, undefined)],
    approximate: true,
  },
  // 数月, 数年
  { pattern: /(?<![人总少多份位分次系函指参负岁])数(?=[月天年日周])/y, range: () => [2, 10] },
  // 百八十, 千八百, 万八千: that, or somewhat more or less
  {
    pattern: new RegExp(
      `(?<![一二两三四五六七八九十百千万\\d])(百八十|千八百|万八千)(?:来)?${COUNTED}`,
      'y',
    ),
    range: ([, said]) => {
      const size = UNIT[said?.[0] ?? ''] ?? 1;
      return [0.8 * size, 1.2 * size];
    },
    approximate: true,
  },
  // 百十来个
  {
    pattern: new RegExp(`(?<![一二两三四五六七八九十千万\\d])百十(?:来|多|几)?${COUNTED}`, 'y'),
    range: () => [100, 120],
    approximate: true,
  },
  // 百来万, 千来块
  {
    pattern: new RegExp(`(?<![一二两三四五六七八九十几\\d])([百千万])来([万亿])?${COUNTED}`, 'y'),
    range: ([, unit, more]) => {
      const size = sizeOf(unit, more);
      return [size, 2 * size];
    },
  },
  // 百把, 千把块, 万把块, 百把万
  {
    pattern: new RegExp(`(?<![一二两三四五六七八九十\\d])(${LARGE})把([万亿])?${COUNTED}`, 'y'),
    range: ([, unit, more]) => {
      const size = sizeOf(unit, more);
      return [0.9 * size, 1.2 * size];
    },
    approximate: true,
  },
  // 个把月, 个把人
  {
    pattern: /个把(?=月|人|星期|礼拜|小时|钟头|年|天|多?月)/y,
    range: () => [1, 2],
    approximate: true,
  },
];
const FIRST = /[好几数大小上过成百千万个]/;

/** 几万, 大几千, 小一万, 上百, 百八十, 万把, 个把: a number that is only roughly said. */
export function vagueNumeralAt(text: string, start: number): Numeral | null {
  if (!FIRST.test(text[start] ?? '')) return null;
  for (const { pattern, range, approximate = false } of SHAPES) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found === null) continue;
    const [low, high] = range(found);
    const scale = Math.max(1, ...[...found[0]].map((char) => UNIT[char] ?? 1));
    const end = start + found[0].length;
    const isOpen = high !== null && high > low && (!approximate || found[0].startsWith('小'));
    return {
      start,
      end,
      low,
      high,
      lowOpen: false,
      highOpen: isOpen,
      approximate,
      form: 'vague',
      scaled: scale > 1,
      scale,
    };
  }
  return null;
}

const sizeOf = (unit: string | undefined, more: string | undefined): number =>
  (UNIT[unit ?? ''] ?? 1) * (UNIT[more ?? ''] ?? 1);

import { numeralAt } from '../../language/quantities/numerals/numeral.ts';
import type { Reading } from '../text/reading.ts';
import type { TimeReading } from '../understanding.ts';

const YEAR =
  /((?:19|20)\d{2}|[二两]?[〇零]?[一二][〇零一二三四五六七八九]|[12]\d)(年(?!以上|了|前|多|的店|老|内|以内|来))(?!间)/g;
const DURATION_BEFORE = /(?:开了|干了|做了|跑了|租了|过了|将近|快|满|近|有|签了|已经|毕业)$/;
const WORDS: readonly (readonly [RegExp, TimeReading['kind']])[] = [
  [/前年/, 'year'],
  [/去年|上一年|旧年/, 'last-year'],
  [/今年|本年|年内/, 'this-year'],
  [
    /疫情(?:期间|那会|那时|那阵|那几年|那年|时候|的时候|当时|以来|防控期)?|封控期?间?|封城/,
    'epidemic',
  ],
  [/现在|目前|眼下|如今|当前|今天|这会儿|最近/, 'now'],
];

/** The year that it broke out, by what people call it. */
const OUTBREAK =
  /疫情(?:的)?(?:头一?|第一|首|当)年|疫情(?:刚刚?|最?初|一)(?:来|起|开始|爆发|发生|闹)|刚(?:闹|有|爆发|开始)疫情/;
const OUTBREAK_YEAR = 2020;

/** When the question plays; the first year named, else 去年 and the like. */
export function readTime(reading: Reading, today?: string): TimeReading | null {
  const { text } = reading;
  for (const match of text.matchAll(YEAR)) {
    const from = match.index;
    if (DURATION_BEFORE.test(text.slice(Math.max(0, from - 3), from))) continue;
    const year = fullYear(match[1] ?? '');
    if (year !== null)
      return { kind: 'year', year, span: reading.span(from, from + match[0].length) };
  }
  const bare = /(?<!\d)(202[0-6])(?![\d年])/.exec(text);
  if (bare !== null) {
    const span = reading.span(bare.index, bare.index + 4);
    return { kind: 'year', year: Number(bare[1]), span };
  }
  const outbreak = OUTBREAK.exec(text);
  if (outbreak !== null) {
    const span = reading.span(outbreak.index, outbreak.index + outbreak[0].length);
    return { kind: 'year', year: OUTBREAK_YEAR, span };
  }
  const thisYear = today === undefined ? null : Number(today.slice(0, 4));
  for (const [pattern, kind] of WORDS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const span = reading.span(match.index, match.index + match[0].length);
    if (thisYear === null) return kind === 'year' ? null : { kind, span };
    if (kind === 'last-year') return { kind, year: thisYear - 1, span };
    if (kind === 'this-year') return { kind, year: thisYear, span };
    if (kind === 'year') return { kind, year: thisYear - 2, span };
    return { kind, span };
  }
  return null;
}

/** 22 → 2022, 二零二二 → 2022; years outside 2015 to 2030 are something else. */
function fullYear(written: string): number | null {
  const value = numeralAt(written, 0)?.low ?? null;
  if (value === null) return null;
  const year = value < 100 ? 2000 + value : value;
  return year >= 2015 && year <= 2030 ? year : null;
}

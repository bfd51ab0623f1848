import { addDays, type CivilDate } from '../../knowledge/civil-date.ts';
import { figuresOf } from './figures.ts';
import { readPrint } from './read-print.ts';
import type { Claim } from './record-claims.ts';

/** The figures of one section of a paper, ready to look claims up in. */
export interface Evidence {
  readonly text: string;
  readonly figures: ReadonlySet<string>;
  /** years that dates without a year may mean: those of the paper's date */
  readonly years: readonly string[];
}

/**
 * What a section of a paper gives to prove figures by.
 * @param years that the paper is of, for days printed without one
 */
export function evidenceOf(section: string, years: readonly string[]): Evidence {
  const figures = new Set([
    ...figuresOf(section),
    ...figuresOf(digitsOfNumerals(readPrint(section))),
  ]);
  return { text: readPrint(section).replace(/\s+/g, ''), figures, years };
}

/** Public hotlines; the directory carries their own sources. */
const HOTLINES = new Set(['#12345', '#12366', '#12333']);

/** Numbering of rows and papers (第2行, 清单8, 举措3) names a place in the paper; it is no figure of it. */
const NUMBERING = /第\d+[行项条批]|(清单|附件|举措|措施|方式)\d+(?:-\d+)?|[a-z]+\d*-[\da-z-]+/g;

/** The figures of `claim` that do not stand in the evidence, in readable form. */
export function missingFigures(claim: Claim, evidence: Evidence): string[] {
  switch (claim.kind) {
    case 'text': {
      const wanted = [...figuresOf(claim.text.replace(NUMBERING, ' '))];
      return wanted.filter((key) => !HOTLINES.has(key) && !stands(key, evidence)).map(readable);
    }
    case 'number':
      return standsNumber(claim.value, evidence) ? [] : [String(claim.value)];
    case 'date':
      return standsDate(claim.date, evidence) ? [] : [claim.date];
  }
}

function stands(key: string, { figures, text, years }: Evidence): boolean {
  if (figures.has(key)) return true;
  if (key.startsWith('y')) return years.includes(key.slice(1)) || figures.has(`#${key.slice(1)}`);
  if (key.startsWith('〔')) return text.includes(key);
  if (key.startsWith('#'))
    return ['t', 'm0', 'm', 'y'].some((kind) => figures.has(kind + key.slice(1)));
  return false;
}

/** A factor may stand as a number, a percentage, or as a month count written in words. */
function standsNumber(value: number, evidence: Evidence): boolean {
  if (value === 1 || value === 0) return true;
  const key = String(Number(value.toFixed(6)));
  const asPercent = String(Number((value * 100).toFixed(6)));
  return (
    stands(`#${key}`, evidence) || stands(`%${key}`, evidence) || stands(`%${asPercent}`, evidence)
  );
}

/** The day itself, or the first or last day of a month, half-year or year that the section names. */
function standsDate(date: string, evidence: Evidence): boolean {
  const [year = '', month = '', day = ''] = date.split('-');
  if (!stands(`y${year}`, evidence)) return false;
  if (evidence.figures.has(`d${month}-${day}`)) return true;
  const monthEdge = day === '01' || addDays(date as CivilDate, 1).endsWith('-01');
  if (monthEdge && evidence.figures.has(`m${month}`)) return true;
  if (/季度/.test(evidence.text) && monthEdge) return true;
  const end = `${month}-${day}`;
  if (/上半年/.test(evidence.text) && (end === '01-01' || end === '06-30')) return true;
  return end === '01-01' || end === '12-31';
}

function readable(key: string): string {
  const kind = key[0];
  const rest = key.slice(1);
  if (kind === '%') return `${rest}%`;
  if (kind === 'd') return `${Number(rest.slice(0, 2))}月${Number(rest.slice(3))}日`;
  if (kind === 'm') return `${Number(rest)}月`;
  if (kind === 'y') return `${rest}年`;
  return kind === '〔' ? key : rest;
}

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Rewrites the Chinese numerals of a source in digits (三个月 → 3个月, 减半 → 减半50%), so that a
 * record that says the same in digits is found. Used on sources only: too much never hides a fault
 * of a record's own digits, which must still stand there.
 */
export function digitsOfNumerals(source: string): string {
  return source
    .replace(/减半/g, '减半50%')
    .replace(/[〇零一二两三四五六七八九十百千]+/g, (numeral) => ` ${numeralValue(numeral)} `);
}

/** 十五 → 15, 二〇二二 → 2022, 三百 → 300. */
function numeralValue(numeral: string): number {
  if (![...numeral].some((char) => char in UNITS)) {
    return Number([...numeral].map((char) => DIGITS[char] ?? 0).join(''));
  }
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    const unit = UNITS[char];
    if (unit === undefined) {
      digit = DIGITS[char] ?? 0;
    } else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

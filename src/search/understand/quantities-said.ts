import type { CivilDate } from '../../knowledge/civil-date.ts';
import { parseChineseDate } from '../../knowledge/text/chinese-date.ts';
import type { Quantity, Range } from '../../language/utterance.ts';
import { figuresOf } from '../text/figures.ts';
import { rangeSaid } from './range-said.ts';

const NUMERAL = '[\\d一二三四五六七八九十]{1,3}';
const DATE = new RegExp(
  `(?:\\d{2,4}年|去年|前年|今年|明年|当年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|初|底|中旬|${NUMERAL}[日号]?)|\\d{4}年(?:\\d{1,2})月|\\d{4}-\\d{1,2}-\\d{1,2}`,
  'g',
);
/** Nouns that a figure's unit takes along: the quantity ends before them. */
const NOUN = /(?:员工|店员|工人|伙计)$/;

/** Quantities by the readers of figures and dates. */
export function quantitiesSaid(text: string, on: CivilDate): Quantity[] {
  const found: Quantity[] = [];
  const spanOf = (start: number, end: number) => ({ start, end, text: text.slice(start, end) });
  for (const match of text.matchAll(DATE)) {
    const date = parseChineseDate(match[0], on);
    if (date === null || date.length !== 10) continue;
    const span = spanOf(match.index, match.index + match[0].length);
    found.push({
      kind: 'date',
      span,
      date: date as CivilDate,
      yearAssumed: !/年|^\d{4}/.test(match[0]),
    });
  }
  const isFree = (start: number, end: number) =>
    found.every(({ span }) => span.end <= start || span.start >= end);
  for (const figure of figuresOf(text)) {
    const end = NOUN.test(figure.unit)
      ? figure.end - (NOUN.exec(figure.unit)?.[0].length ?? 0)
      : figure.end;
    if (!isFree(figure.start, end)) continue;
    // 一直, 一般: no number.
    if (
      figure.unit === '' &&
      /^[一二三四五六七八九两半]$/.test(text.slice(figure.start, end)) &&
      !/^[个名位]/.test(text.slice(end))
    )
      continue;
    const span = spanOf(figure.start, end);
    const range = toRange(rangeSaid(figure, text));
    const unit = figure.unit.replace(NOUN, '');
    if (/^(?:元|块钱?)$/.test(unit)) found.push({ kind: 'money', span, range, per: null });
    else if (/^(?:个月|月|年|天)$/.test(unit))
      found.push({
        kind: 'duration',
        span,
        range,
        unit: unit === '天' ? 'day' : unit === '年' ? 'year' : 'month',
      });
    else if (/^(?:%|个百分点|折|成|个点)$/.test(unit)) {
      if (unit !== '个点') found.push({ kind: 'percent', span, range });
      else found.push({ kind: 'number', span, range, unit });
    } else found.push({ kind: 'number', span, range, unit: unit === '' ? null : unit });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function toRange(said: string | number): Range {
  if (typeof said === 'number') return { low: said, high: said };
  const [low = '', high = ''] = said.split('..');
  return { low: Number(low), high: high === '' ? null : Number(high) };
}

import { addDays, type CivilDate } from '../../../knowledge/civil-date.ts';
import { matchAt } from '../match-at.ts';
import { numeralAt } from '../numerals/numeral.ts';
import { civil, lunarDay, newYearsEve, tombSweepingDay } from './calendar.ts';

export interface HolidaySaid {
  readonly end: number;
  readonly isDay: boolean;
  readonly days: (year: number) => readonly [CivilDate, CivilDate] | null;
}

interface Holiday {
  readonly pattern: RegExp;
  readonly day: (year: number) => CivilDate | null;
  /** of the days off: 国庆期间 */
  readonly length: number;
}

const civilDay = (month: number, date: number) => (year: number) => civil(year, month, date);
const lunar = (month: number, date: number) => (year: number) => lunarDay(year, month, date);

const HOLIDAYS: readonly Holiday[] = [
  {
    pattern: /春节|大年初一|农历新年|过年(?=前|后|以前|以后|之前|之后|期间|那|回来)/y,
    day: lunar(1, 1),
    length: 7,
  },
  { pattern: /除夕夜?|大?年三十(?![个天日])|年夜/y, day: newYearsEve, length: 1 },
  { pattern: /元旦/y, day: civilDay(1, 1), length: 3 },
  { pattern: /元宵节?/y, day: lunar(1, 15), length: 1 },
  { pattern: /清明节?/y, day: tombSweepingDay, length: 3 },
  {
    pattern: /五一(?:劳动)?(?:节)?(?=$|[^一二三四五六七八九十路村街号]|节)|劳动节/y,
    day: civilDay(5, 1),
    length: 5,
  },
  { pattern: /端午节?/y, day: lunar(5, 5), length: 3 },
  { pattern: /七夕节?/y, day: lunar(7, 7), length: 1 },
  { pattern: /中秋节?/y, day: lunar(8, 15), length: 3 },
  { pattern: /重阳节?/y, day: lunar(9, 9), length: 1 },
  {
    pattern: /国庆节?|(?<!双)十一(?=期间|假期|长假|黄金周|放假|节)/y,
    day: civilDay(10, 1),
    length: 7,
  },
  { pattern: /双十一|双11/y, day: civilDay(11, 11), length: 1 },
  { pattern: /双十二|双12/y, day: civilDay(12, 12), length: 1 },
  { pattern: /妇女节|三八节|三八妇女节/y, day: civilDay(3, 8), length: 1 },
  { pattern: /六一儿童节|儿童节|六一(?=节)/y, day: civilDay(6, 1), length: 1 },
  { pattern: /圣诞节?/y, day: civilDay(12, 25), length: 1 },
];
const FIRST = /[一二四八九春大农过除年元清五劳端七中重国十双妇三六儿圣正阴旧腊冬初]/;
const STRETCH = /节?(?:期间|假期|长假|小长假|黄金周|放假|那几天|那阵子?)/y;
const FIRST_MONTH =
  /(?:农历|阴历)?正月(?:初?(廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})(?!月)(?:日|号)?)?|(?:大年初|年初|(?<![月年最当起])初)(廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})(?![月\d中年级学]|班)/y;
const LUNAR_DAY =
  /(?:农历|阴历|旧历|(?=(?:十[一二]?|[二三四五六七八九])月初[一二三四五六七八九十]))(十[一二]?|[二三四五六七八九]|\d{1,2})月(?:初?(廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2}))?(?:日|号)?|(腊|冬)月(?:初?(廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十|十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2}))?/y;

/** 春节, 国庆期间, 正月十五, 大年初八, 农历五月初五 */
export function holidayAt(text: string, start: number): HolidaySaid | null {
  if (!FIRST.test(text[start] ?? '')) return null;
  const lunarSaid = lunarAt(text, start);
  if (lunarSaid !== null) return lunarSaid;
  for (const { pattern, day, length } of HOLIDAYS) {
    const found = matchAt(pattern, text, start);
    if (found === null) continue;
    const after = start + found[0].length;
    const stretch = matchAt(STRETCH, text, after);
    const isDay = stretch === null || length === 1;
    return {
      ...{ end: after + (stretch?.[0].length ?? 0), isDay },
      days: (year) => {
        const first = day(year);
        return first === null ? null : [first, isDay ? first : addDays(first, length - 1)];
      },
    };
  }
  return null;
}

function lunarAt(text: string, start: number): HolidaySaid | null {
  const first = matchAt(FIRST_MONTH, text, start);
  if (first !== null) return lunarSaid(start + first[0].length, 1, first[1] ?? first[2]);
  const other = matchAt(LUNAR_DAY, text, start);
  if (other === null) return null;
  const end = start + other[0].length;
  if (other[3] !== undefined) return lunarSaid(end, other[3] === '腊' ? 12 : 11, other[4]);
  return lunarSaid(end, numberOf(other[1]), other[2]);
}

function lunarSaid(end: number, month: number, date: string | undefined): HolidaySaid {
  if (date === undefined) return { end, isDay: false, days: (year) => wholeMonth(year, month) };
  const number = numberOf(date);
  return {
    ...{ end, isDay: true },
    days: (year) => {
      const said = lunarDay(year, month, number);
      return said === null ? null : [said, said];
    },
  };
}

function wholeMonth(year: number, month: number): readonly [CivilDate, CivilDate] | null {
  const first = lunarDay(year, month, 1);
  const last = lunarDay(year, month, 30) ?? lunarDay(year, month, 29);
  return first === null || last === null ? null : [first, last];
}

const numberOf = (said: string | undefined): number => numeralAt(said ?? '', 0)?.low ?? 0;

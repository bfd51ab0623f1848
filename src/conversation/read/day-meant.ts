import { type CivilDate, parseCivilDate } from '../../knowledge/civil-date.ts';
import { dayAnswer } from '../../language/quantities/day-answer.ts';
import type { Quantity } from '../../language/utterance.ts';

const DAY = '(\\d{2,4}年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?)(?:份|初|底|中旬?)?';
const THEN = '(?:那会|那时|那阵|那个时候|当时|的时候|时候)';
const SAID = [
  new RegExp(`${DAY}${THEN}`),
  new RegExp(`(?:要是|如果|假如|假设|换成|换到|按|回到)(?:是|在|到)?${DAY}`),
];

/**
 * 2022年5月那会儿, 要是2020年3月10号呢: the day one speaks of; the middle of a month without a day, and
 * of a year without a month. A year that only tells which paper is meant names no day.
 */
export function dayMeant(
  text: string,
  today: CivilDate,
  quantities: readonly Quantity[] = [],
): CivilDate | null {
  const turned = dayTurnedTo(text, quantities);
  if (turned !== null) return turned;
  const said = SAID.flatMap((pattern) => pattern.exec(text)?.[1] ?? [])[0];
  if (said === undefined) return null;
  const date = dayAnswer(said, today);
  if (date !== null) return parseCivilDate(date.length === 7 ? `${date}-15` : date);
  const year = /^(\d{4}|\d{2})年$/.exec(said)?.[1];
  return year === undefined
    ? null
    : parseCivilDate(`${year.length === 2 ? `20${year}` : year}-07-01`);
}

/** 明天呢, 下个月1号呢: a day and nothing else, asked about. */
function dayTurnedTo(text: string, quantities: readonly Quantity[]): CivilDate | null {
  const day = quantities.find((one) => one.kind === 'date');
  if (day?.kind !== 'date') return null;
  return /^(?:那么?|要是|如果|到了?)?呢?$/.test(
    text.replace(day.span.text, '').replace(/[？?。!！\s]/g, ''),
  ) && /呢|要是|如果/.test(text)
    ? day.date
    : null;
}

/** 那现在呢, 现在还能办吗: back from another day to today. */
export function asksForToday(text: string): boolean {
  return /^(那么?)?(要是|如果|换成|按)?(现在|今天|如今|目前|眼下)(还|能|呢|来看|看|办|有|的话|可以|符|行|$)/.test(
    text,
  );
}

/** 2022年能减多少, 当时我符合吗: a lapsed measure is asked about for its own time. */
export function asksAboutThen(text: string, year: number | undefined): boolean {
  if (/现在|目前|今年|如今|眼下|还(有|能|可以|办)/.test(text)) return false;
  return year !== undefined || /当时|那时|那会|那阵|那年|那个时候/.test(text);
}

const FILLING =
  /[\d〇零一二三四五六七八九]{2,4}年|[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}[日号]?)?|\d{1,2}[日号]|[份初底]|那会儿?|那个?时候?|那阵子?|当时|的?时候|现在|今天|明天|后天|如今|目前|眼下|要是|如果|假如|换成|回到|按照?|的话|能不能|可不可以|有没有|行不行|多少|享受|申请|符合|条件|办理|可以|[是在来去看算还能办我那拿减领到有效了吗么呢吧的啊行]|[，。？?、,.！!\s]/g;

/** Whether a text names a time and nothing else. */
export function isTimeAlone(text: string): boolean {
  const namesTime = /年|月|那会|那时|那阵|那个时候|当时|现在|今天|明天|后天|如今|目前|眼下/.test(
    text,
  );
  return namesTime && text.replace(FILLING, '') === '';
}

import type { CivilDate } from '../../knowledge/civil-date.ts';
import { memoizeRecent } from '../../knowledge/memoize.ts';
import type { Per, Quantity, Range } from '../utterance.ts';
import { typed } from '../words.ts';
import { bounded } from './bounds.ts';
import { joined, TO } from './joined.ts';
import { matchAt } from './match-at.ts';
import type { Counted, Mention, Silent, TimeSaid } from './mention.ts';
import { moneyMeant } from './money-meant.ts';
import { offsetAt } from './times/offset-at.ts';
import { timeAt } from './times/time-at.ts';
import { countedAt } from './units/counted-at.ts';

const TRIGGER =
  /[\d〇零一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖十拾百千万廿卅卌几半好数大小上过成个第头最倒¥￥r人负\-打对翻减降砍免年从自由到至直截去今前明后本这当下次来翌旧昨开岁春元除清端中国双妇儿圣正农阴腊冬初月夏秋暑周晚早劳重近未往接q]/;

/**
 * The numbers, sums, shares, ordinals, durations, days and stretches of time that a text says, in their order.
 * @param text in normal form: half width, simplified, lower case; spans are positions in it
 * @param on the day of the message
 * @example readQuantities('月租三千五', on) // [{ kind: 'money', range: { low: 3500, high: 3500 }, per: 'month', … }]
 */
export function readQuantities(text: string, on: CivilDate): readonly Quantity[] {
  const found = mentionsOf(text, on);
  return combined(text, found).map((one) => quantityOf(text, one));
}

/** Nearly all characters begin no number, and each is asked about many times. */
const mayBegin = memoizeRecent((character: string) => (TRIGGER.test(character) ? 1 : 0), 4096);

/** Left to right, what is found first and longest takes its place. */
function mentionsOf(text: string, on: CivilDate): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < text.length) {
    const mention = mayBegin(text.charAt(at)) ? mentionAt(text, at, on) : null;
    if (mention === null) at += 1;
    else {
      mentions.push(mention);
      at = Math.max(mention.end, at + 1);
    }
  }
  return mentions;
}

const mentionAt = (text: string, at: number, on: CivilDate): Mention | null =>
  idiomAt(text, at) ?? offsetAt(text, at, on) ?? timeAt(text, at, on) ?? countedAt(text, at);

type Combined = { readonly said: TimeSaid } | { readonly said: Counted; readonly per: Per | null };

function combined(text: string, mentions: readonly Mention[]): Combined[] {
  const results: Combined[] = [];
  const periods: (readonly [number, number])[] = [];
  let free = 0;
  let pending: Counted | null = null;
  let lastTime: TimeSaid | null = null;
  const isBareBefore = (bare: Counted, after: Mention): boolean =>
    bare.kind === 'number' && bare.unit === null && TO.test(text.slice(bare.end, after.start));
  const close = (): void => {
    if (pending === null) return;
    const money = moneyMeant(text, pending, lastTime);
    results.push(
      money === null ? { said: pending, per: null } : { said: money.mention, per: money.per },
    );
    if (money?.period) periods.push(money.period);
    pending = null;
  };
  for (const mention of mentions) {
    // 3500以上年: a bound has taken its first character.
    if (mention.start < free) continue;
    if (mention.kind === 'silent' || mention.kind === 'time') {
      // 7-9点: the first is a clock too.
      const isClock =
        mention.kind === 'silent' && pending !== null && isBareBefore(pending, mention);
      if (isClock) pending = null;
      close();
      if (mention.kind === 'time') {
        if (mention.head) results.push({ said: mention.head });
        results.push({ said: mention });
        lastTime = mention;
      }
      free = mention.end;
      continue;
    }
    const whole = bounded(text, mention, free);
    free = whole.end;
    const range: Counted | null = pending === null ? null : joined(text, pending, whole);
    if (range === null) close();
    pending = range ?? whole;
  }
  close();
  const isPeriod = ({ start, end }: { start: number; end: number }): boolean =>
    periods.some(([from, to]) => start >= from && end <= to);
  return results.filter(({ said }) => said.kind === 'money' || !isPeriod(said));
}

function quantityOf(text: string, one: Combined): Quantity {
  const { start, end } = one.said;
  const span = { start, end, text: typed(text.slice(start, end)) };
  if (one.said.kind === 'time') return timeQuantity(span, one.said);
  const { kind, unit } = one.said;
  const range = rangeOf(one.said);
  if (kind === 'number') return { span, kind, range, unit };
  if (kind === 'money') return { span, kind, range, per: 'per' in one ? one.per : null };
  if (kind === 'duration') return { span, kind, range, unit: unit as 'day' | 'month' | 'year' };
  return { span, kind, range };
}

function timeQuantity(span: Quantity['span'], said: TimeSaid): Quantity {
  const { from, to, yearAssumed } = said;
  if (said.isDay && from !== null) return { span, kind: 'date', date: from, yearAssumed };
  return { span, kind: 'period', from, to, yearAssumed };
}

function rangeOf({ low, high, lowOpen, highOpen, approximate }: Counted): Range {
  return {
    ...{ low, high },
    ...(lowOpen && { lowOpen }),
    ...(highOpen && { highOpen }),
    ...(approximate && { approximate }),
  };
}

/** Set phrases whose numbers count nothing. */
const IDIOM =
  /一日之计|四周(?=都|围|是|环|没|邻|全)|十[一二三四五]五(?=[^\d一二三四五六七八九百千万]|$)|一天到晚|一年到头|一年四季|三天两头|三年五载|三番[五两]次|三番两次|一时半会儿?|一时三刻|七上八下|乱七八糟|五花八门|四面八方|千家万户|千方百计|千辛万苦|万不得已|百分(?!之|百|点)|十全十美|一清二楚|一五一十|一来二去|一心一意|三心二意|丢三落四|说一不二|独一无二|数一数二|不三不四|半途而废|多一事不如少一事|九牛一毛|七嘴八舌|四处|五金|三农|八成(?=是|要|会|又|不)|一旦|一向|一直|一般|一定|一样|一起|一下|一些|一点(?![〇零一二三四五六七八九\d])|一共|一律|一切|一边|一面|一再|一时|一口气|一条龙|一刀切|一站式|一次性|一卡通|一网通办|一件事(?=一次办)|一次办|一窗/y;
const FIRST = /[一三七乱五四千万百十说独数不半多九八丢]/;

/** 一日之计, 三天两头, 五花八门; null where no set phrase begins. */
function idiomAt(text: string, start: number): Silent | null {
  if (!FIRST.test(text[start] ?? '')) return null;
  const found = matchAt(IDIOM, text, start);
  return found === null ? null : { kind: 'silent', start, end: start + found[0].length };
}

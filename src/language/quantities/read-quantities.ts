import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Per, Quantity, Range } from '../utterance.ts';
import { bounded } from './bounds.ts';
import { idiomAt } from './idioms.ts';
import { joined, TO } from './joined.ts';
import type { Counted, Mention, TimeSaid } from './mention.ts';
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

/** Left to right, what is found first and longest takes its place. */
function mentionsOf(text: string, on: CivilDate): Mention[] {
  const mentions: Mention[] = [];
  let at = 0;
  while (at < text.length) {
    const mention = TRIGGER.test(text[at] ?? '') ? mentionAt(text, at, on) : null;
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
  const span = { start, end, text: text.slice(start, end) };
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

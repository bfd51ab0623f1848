import type { Quantity } from '../utterance.ts';
import { parseNumeral } from './numerals/parse-numeral.ts';

/** What is counted before a sum that is each one's: 两单，都是|900, 三单每单|五百, 一天跑两趟 一趟|600. */
const EACH =
  /([2-9两二俩三四五六七八九十]|[1-9]\d)(单|趟|笔|回|场|桌|票)[^，,。\d每各都一]{0,2}[，,\s]*(?:都是|都|分别是?|各是?|各收|(?:每|一)\2)(?:收|是|要|卖|挣)?\s*$/;

/** The sums with those said of each of several taken together: 两单，都是900 comes to 1800. */
export function eachTime(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity) => {
    const isSum =
      quantity.kind === 'money' || (quantity.kind === 'number' && quantity.unit === null);
    const counted = isSum ? EACH.exec(text.slice(0, quantity.span.start)) : null;
    if (!isSum || counted === null) return quantity;
    const count = countOf(counted[1]);
    const { range } = quantity;
    const whole = {
      ...range,
      low: range.low === null ? null : range.low * count,
      high: range.high === null ? null : range.high * count,
    };
    return { span: quantity.span, kind: 'money', range: whole, per: null };
  });
}

const countOf = (said = ''): number => parseNumeral(said.replace('俩', '两'), 0)?.low ?? 1;

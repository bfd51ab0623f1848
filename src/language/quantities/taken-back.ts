import type { Quantity } from '../utterance.ts';

/** What takes back a number just said: 三个不对四个, 六个，哦不，七个. */
const TAKES_BACK =
  /^(?:一个?月|每月|一年|一个?季度?)?[了的吧啊呢人]{0,2}[\s，,。.…、]*(?:[哦噢啊呃额哎唉嗯]\s*)?(?:不(?=[，,\s])|不对|不是|不不不?|[哦噢]不|不|(?:我|刚才)?(?:说|讲|记|搞|写|打|算)?错了?|口误|更正|应该是|改一下)(?=[\s，,。.…、是该应有请招雇共一二两三四五六七八九十百千\d]|$)[^。！？!?]{0,6}$/;

/** Numbers with those that were taken back at once as they were said instead, each in its place. */
export function takenBack(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    const last = quantities[index - 1];
    const behind =
      last && narrowedBy(last, quantity, text.slice(last.span.end, quantity.span.start));
    if (behind) return { ...behind, span: quantity.span };
    if (next === undefined) return quantity;
    const between = text.slice(quantity.span.end, next.span.start);
    const isLeft =
      quantity.kind === 'money' && wasBefore(text.slice(0, quantity.span.start), between);
    const narrowed = narrowedBy(quantity, next, between);
    if (narrowed !== null) return narrowed;
    if (!isLeft && !TAKES_BACK.test(between)) return quantity;
    // 两千五一个月，哎不是，两千八: the period is said once.
    if (quantity.kind === 'money' && (next.kind === 'money' || isBare(next)))
      return { ...quantity, range: next.range };
    return isSameKind(quantity, next) ? { ...next, span: quantity.span } : quantity;
  });
}

/** 从七千|降到|六千二, 从前五万|现在剩|一万五: what a sum was gives way to what it is. */
const wasBefore = (before: string, between: string): boolean =>
  (/从$/.test(before) && CHANGES_TO.test(between)) ||
  (/(?:从前|以前|原来|原先|之前|早先|过去)[是有能卖做要都还]{0,2}$/.test(before) &&
    /^[^\u3002！？!?]{0,4}(?:现在|如今|眼下|目前|今年)[^\u3002！？!?]{0,4}$/.test(between));
const CHANGES_TO =
  /^[一块元多来的每个月年，,]{0,4}(?:给|又|直接|慢慢|一路)?[降砍涨减加升缩调掉跌压谈让变落杀][价低了给]{0,2}[到成至为]了?$/;

/** 两千多点|不到三千, 没到五个，|四个: a range with what narrows it at once. */
function narrowedBy(quantity: Quantity, next: Quantity, between: string): Quantity | null {
  if (!/^[点些个人块元]{0,2}[，,、\s]?(?:但|还|也|又|就)?$/.test(between)) return null;
  if (!('range' in quantity) || !('range' in next) || !isSameKind(quantity, next)) return null;
  const { low, high } = quantity.range;
  const [from, to] = [next.range.low ?? low, next.range.high ?? high];
  if (low === high || from === null || to === null || from > to) return null;
  const isWithin = (low === null || to > low) && (high === null || from <= high);
  if (!isWithin) return null;
  const narrower = {
    low: low === null ? from : Math.max(low, from),
    high: high === null ? to : Math.min(high, to),
  };
  return { ...quantity, range: { ...next.range, ...narrower } };
}

const isBare = (quantity: Quantity): quantity is Extract<Quantity, { kind: 'number' }> =>
  quantity.kind === 'number' && quantity.unit === null;

const isSameKind = (one: Quantity, other: Quantity): boolean =>
  one.kind === other.kind && unitOf(one) === unitOf(other);

const unitOf = (quantity: Quantity): string | null => ('unit' in quantity ? quantity.unit : null);

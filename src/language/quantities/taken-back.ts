import type { Quantity } from '../utterance.ts';

/** What takes back a number just said: 三个不对四个, 六个，哦不，七个. */
const TAKES_BACK =
  /^(?:一个?月|每月|一年|一个?季度?)?[了的吧啊呢人]{0,2}[\s，,。.…、]*(?:[哦噢啊呃额哎唉嗯]\s*)?(?:不(?=[，,\s])|不对|不是|不不不?|[哦噢]不|不|(?:我|刚才)?(?:说|讲|记|搞|写|打|算)?错了?|口误|更正|应该是|改一下)(?=[\s，,。.…、是该应有请招雇共一二两三四五六七八九十百千\d]|$)[^。！？!?]{0,6}$/;

/** Numbers with those that were taken back at once as they were said instead, each in its place. */
export function takenBack(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    if (next === undefined) return quantity;
    const between = text.slice(quantity.span.end, next.span.start);
    if (!TAKES_BACK.test(between)) return quantity;
    // 两千五一个月，哎不是，两千八: the period is said once.
    if (quantity.kind === 'money' && (next.kind === 'money' || isBare(next)))
      return { ...quantity, range: next.range };
    return isSameKind(quantity, next) ? { ...next, span: quantity.span } : quantity;
  });
}

const isBare = (quantity: Quantity): quantity is Extract<Quantity, { kind: 'number' }> =>
  quantity.kind === 'number' && quantity.unit === null;

const isSameKind = (one: Quantity, other: Quantity): boolean =>
  one.kind === other.kind && unitOf(one) === unitOf(other);

const unitOf = (quantity: Quantity): string | null => ('unit' in quantity ? quantity.unit : null);

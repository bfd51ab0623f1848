import type { Quantity } from '../utterance.ts';

/** What takes back a number just said: 三个不对四个, 六个，哦不，七个. */
const TAKES_BACK =
  /^[了的吧啊呢人]{0,2}[\s，,。.…、]*(?:[哦噢啊呃额哎唉嗯]\s*)?(?:不对|不是|不不不?|[哦噢]不|不|(?:我|刚才)?(?:说|讲|记|搞|写|打|算)?错了?|口误|更正|应该是|改一下)(?=[\s，,。.…、是该应有请招雇共一二两三四五六七八九十百千\d])[^。！？!?]{0,6}$/;

/** Numbers with those that were taken back at once as they were said instead, each in its place. */
export function takenBack(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.map((quantity, index) => {
    const next = quantities[index + 1];
    if (next === undefined || !isSameKind(quantity, next)) return quantity;
    const between = text.slice(quantity.span.end, next.span.start);
    return TAKES_BACK.test(between) ? { ...next, span: quantity.span } : quantity;
  });
}

const isSameKind = (one: Quantity, other: Quantity): boolean =>
  one.kind === other.kind && unitOf(one) === unitOf(other);

const unitOf = (quantity: Quantity): string | null => ('unit' in quantity ? quantity.unit : null);

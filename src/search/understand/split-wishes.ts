import type { Reading } from '../text/reading.ts';
import type { WishPart } from '../understanding.ts';

/** A stretch that asks for something. */
const ASKING =
  /吗|么|呢|能不能|可不可以|可以|能|怎么|如何|多少|有没有|要不要|哪|谁|几|减|免|补|缓|退|什么|咋|啥|行不行/;
const BETWEEN =
  /[。？！?!；;\n]+|[，,、]?\s*(?:还有(?:就是)?|另外|再(?:问|就是)|顺便(?:问)?|以及|然后(?:再|还)(?:想)?问)\s*[，,]?/g;

/** Two short things joined in one question: 房租和社保能不能都减. */
const JOINED =
  /^(.*?)([\u4e00-\u9fff]{2,5}?)(?:和|跟|还有|、|以及|与)([\u4e00-\u9fff]{2,6}?)((?:费|税|钱)?(?:这些|两个|两样|都|能|可以|可不可以|怎么|有没有|是不是|要不要|分别).*)$/;

/**
 * The questions put in one message, each able to stand alone. What introduces them (我在柯桥开饭店的)
 * belongs to none and is left out; understanding of the whole keeps it.
 * @param names whether two words name two different matters
 */
export function splitWishes(
  reading: Reading,
  differ: (a: string, b: string) => boolean,
): WishPart[] {
  const whole: WishPart = { text: reading.typed, span: reading.span(0, reading.text.length) };
  const parts = partsBetween(reading).filter((part) => ASKING.test(part.text));
  if (
    parts.length > 1 &&
    parts.some((part, at) => at > 0 && differ(parts[0]?.text ?? '', part.text))
  ) {
    return parts.slice(0, 4);
  }
  const joined = JOINED.exec(reading.text);
  if (joined !== null && !/[。？！?!；;]/.test(reading.text.slice(0, -1))) {
    const [, head = '', first = '', second = '', tail = ''] = joined;
    if (differ(first + tail, second + tail)) {
      return [first, second].map((word) => ({ text: head + word + tail, span: whole.span }));
    }
  }
  return [whole];
}

function partsBetween(reading: Reading): WishPart[] {
  const parts: WishPart[] = [];
  let from = 0;
  const add = (to: number) => {
    const text = reading.text.slice(from, to).trim();
    if (text.length >= 4) parts.push({ text, span: reading.span(from, to) });
  };
  for (const match of reading.text.matchAll(BETWEEN)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(reading.text.length);
  return parts;
}

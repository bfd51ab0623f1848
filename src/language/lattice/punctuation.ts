/** Ends what is said: nothing that belongs together stands on both sides. */
export const STRONG = /[。！？；!?;\n]/;
/** Stands between parts of what is said. */
export const WEAK = /[，,、：:\s]/;

/** What a character parts. */
export const BREAKS = { nothing: 0, weakly: 1, strongly: 2 } as const;

/** Of each character what it parts, and nothing behind the last: asked again and again, told once. */
export function breaksOf(text: string): Uint8Array {
  const breaks = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isHan(char)) continue;
    if (WEAK.test(char)) breaks[at] = BREAKS.weakly;
    else if (STRONG.test(char)) breaks[at] = BREAKS.strongly;
  }
  return breaks;
}

/**
 * Of each place of a text where whatever begins there has ended: it may pass over one comma, over blanks,
 * and over no full stop.
 * @param isOpen whether a word may begin at a place: a comma within a sum is none
 */
export function reachesOf(
  text: string,
  breaks: Uint8Array,
  isOpen: (position: number) => boolean,
): Int32Array {
  const reaches = new Int32Array(text.length + 1).fill(text.length);
  let full = text.length;
  let comma = text.length;
  let second = text.length;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const kind = breaks[at];
    if (kind !== BREAKS.nothing && text.charAt(at) !== ' ' && isOpen(at) && isOpen(at + 1)) {
      if (kind === BREAKS.weakly) [comma, second] = [at, comma];
      else full = at;
    }
    reaches[at] = Math.min(full, second);
  }
  return reaches;
}

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

/** Ends what is said: nothing that belongs together stands on both sides. */
export const STRONG = /[。！？；!?;\n]/;
/** Stands between parts of what is said. */
export const WEAK = /[，,、：:\s]/;

/**
 * Of each place of a text where whatever begins there has ended: it may pass over one comma, over blanks,
 * and over no full stop.
 * @param isOpen whether a word may begin at a place: a comma within a sum is none
 */
export function reachesOf(text: string, isOpen: (position: number) => boolean): Int32Array {
  const reaches = new Int32Array(text.length + 1).fill(text.length);
  let full = text.length;
  let comma = text.length;
  let second = text.length;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const char = text.charAt(at);
    if (!isHan(char) && char !== ' ' && isOpen(at) && isOpen(at + 1)) {
      if (WEAK.test(char)) [comma, second] = [at, comma];
      else if (STRONG.test(char)) full = at;
    }
    reaches[at] = Math.min(full, second);
  }
  return reaches;
}

const isHan = (char: string): boolean => char >= '\u4e00' && char <= '\u9fff';

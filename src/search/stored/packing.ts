/**
 * Whole numbers as text, one character for each below 92: a fraction of what digits and commas take,
 * plain and compressed, and read in one pass. A larger number has a mark before it for each character
 * beyond the first. `[0, 5, 91, 92]` → ` &}~! `
 */
export function packNumbers(values: ArrayLike<number>): string {
  const parts: string[] = [];
  for (let at = 0; at < values.length; at += 1) parts.push(packNumber(values[at] ?? 0));
  return parts.join('');
}

/** @param text what `packNumbers` gave */
export function openNumbers(text: string): Int32Array {
  const values = new Int32Array(text.length);
  let count = 0;
  // Marks seen, and digits still to come, of the number that is being read.
  let marks = 0;
  let rest = 0;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === MARK) {
      marks += 1;
      continue;
    }
    value = value * BASE + (DIGIT[code] ?? 0);
    rest = rest === 0 ? marks : rest - 1;
    if (rest > 0) continue;
    values[count] = value;
    count += 1;
    marks = 0;
    value = 0;
  }
  return values.slice(0, count);
}

/** Signed numbers as those that `packNumbers` takes: 0, -1, 1, -2 … become 0, 1, 2, 3 … */
export const toUnsigned = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
/** 0, 1, 2, 3 → 0, -1, 1, -2; the inverse of `toUnsigned`. */
export const toSigned = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

const MARK = '~'.charCodeAt(0);
/** The printable characters of ASCII but the mark and those that JSON writes as two. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x20 + at)).filter(
  (char) => char !== '"' && char !== '\\',
);
const BASE = DIGITS.length;
const DIGIT = new Uint8Array(128);
DIGITS.forEach((char, value) => {
  DIGIT[char.charCodeAt(0)] = value;
});

function packNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > 0x7fffffff) {
    throw new RangeError(`${value} is no whole number that can be packed`);
  }
  let digits = '';
  let rest = value;
  do {
    digits = (DIGITS[rest % BASE] ?? '') + digits;
    rest = Math.floor(rest / BASE);
  } while (rest > 0);
  return '~'.repeat(digits.length - 1) + digits;
}

/**
 * Words in the order of their characters as text: of each only what differs from the one before, after
 * a capital letter that says how much they share. `['房租', '房租减免', '电费']` → `A房租C减免A电费`
 * @param words sorted, each once, without capital letters
 * @throws RangeError where they are not sorted, not distinct or hold a capital letter
 */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      if (word <= before || /[A-Z]/.test(word)) {
        throw new RangeError(`${word} after ${before} cannot be packed`);
      }
      let shared = 0;
      while (shared < MOST_SHARED && shared < before.length && before[shared] === word[shared]) {
        shared += 1;
      }
      before = word;
      return String.fromCharCode(FIRST + shared) + word.slice(shared);
    })
    .join('');
}

/** @param text what `packWords` gave */
export function openWords(text: string): string[] {
  const words: string[] = [];
  let before = '';
  let at = 0;
  while (at < text.length) {
    const shared = text.charCodeAt(at) - FIRST;
    let end = at + 1;
    while (end < text.length && !isCapital(text.charCodeAt(end))) end += 1;
    before = before.slice(0, shared) + text.slice(at + 1, end);
    words.push(before);
    at = end;
  }
  return words;
}

const FIRST = 'A'.charCodeAt(0);
const MOST_SHARED = 25;
const isCapital = (code: number) => code >= FIRST && code <= FIRST + MOST_SHARED;

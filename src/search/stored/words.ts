/**
 * Words in the order of their characters as text: of each only what differs from the one before, after
 * a capital letter that says how much they share. `['房租', '房租减免', '电费']` → `A房租C减免A电费`
 * @param words sorted, each once, without capital letters
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

/** A stretch between two marks of punctuation. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** what ends it; empty at the end of the text */
  readonly end: string;
  /** whether a sentence begins with it */
  readonly opens: boolean;
}

const STRONG = /[。！？；!?;\n]/;
const BREAK = /[。！？；!?;\n，,、：:]|\s+/g;

/** Cuts a text at its punctuation; pieces without a character of their own are left out. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let opens = true;
  const add = (to: number, end: string) => {
    if (to > from) {
      pieces.push({ from, to, end, opens });
      opens = false;
    }
    if (STRONG.test(end)) opens = true;
  };
  for (const match of text.matchAll(BREAK)) {
    const { index, 0: mark } = match;
    // 15,000 and 3. are one number.
    if (/[,:]/.test(mark) && /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1)))
      continue;
    add(index, mark.trim());
    from = index + mark.length;
  }
  add(text.length, '');
  return pieces;
}

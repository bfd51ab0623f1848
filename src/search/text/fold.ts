/** Traditional → simplified for single characters, as the build took it from OpenCC. */
export type SimplifiedOf = ReadonlyMap<string, string>;

/**
 * Brings a text to one form without moving a character: half width, lower case, simplified script;
 * control characters, joiners and pictures become spaces. Positions stay those of the text as typed.
 * @example fold('ＡＢ１５萬％', table) // 'ab15万%'
 */
export function fold(text: string, simplifiedOf: SimplifiedOf): string {
  let folded = '';
  for (let index = 0; index < text.length; index += 1) {
    folded += foldUnit(text.charCodeAt(index), simplifiedOf);
  }
  return folded;
}

const IDEOGRAPHIC_SPACE = 0x3000;
const FULL_WIDTH_START = 0xff01;
const FULL_WIDTH_END = 0xff5e;

function foldUnit(code: number, simplifiedOf: SimplifiedOf): string {
  if (code >= 0x4e00 && code <= 0x9fff) {
    const char = String.fromCharCode(code);
    return simplifiedOf.get(char) ?? char;
  }
  if (code >= FULL_WIDTH_START && code <= FULL_WIDTH_END) return lower(code - 0xfee0);
  if (code < 0x20 || code === 0x7f || code === IDEOGRAPHIC_SPACE || code === 0xa0) return ' ';
  if (code < 0x7f) return lower(code);
  // Surrogates (pictures), joiners, variation selectors and private characters say nothing here.
  const silent =
    (code >= 0xd800 && code <= 0xf8ff) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xfffd;
  return silent ? ' ' : String.fromCharCode(code);
}

function lower(code: number): string {
  return String.fromCharCode(code).toLowerCase();
}

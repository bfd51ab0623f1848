/**
 * Reads through print: full-width forms become half-width, brackets of document numbers one form,
 * a stop used as decimal point (4。25%) a point, the traditional characters of one paper simplified,
 * and blanks inside a line go, so that a name set with spaces (金  东) is found.
 */
export function readPrint(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[﹝〔[]/g, '〔')
    .replace(/[﹞〕\]]/g, '〕')
    .replace(/(?<=\d)[。．](?=\d)/g, '.')
    .replace(/[—–－~～]/g, '-')
    .replace(/稅/g, '税')
    .replace(/費/g, '费')
    .replace(/[ \u00a0\u3000]+/g, '');
}

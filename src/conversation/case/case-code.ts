/** Letters and digits that are not mistaken for each other when read out over the phone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BODY = 11;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A code of twelve characters in groups of four: `7KQ2-MXW9-PA4T`, 55 bits of a keyed hash and a last
 * character that checks the others. It cannot be guessed, nor be worked out from what it names.
 * @param digest at least 11 characters of base64url, each of them even over all 64
 * @example caseCode(await hash('case', conversationId, '0'))
 */
export function caseCode(digest: string): string {
  const body = [...digest.slice(0, BODY)]
    .map((char) => ALPHABET[BASE64URL.indexOf(char) & 31])
    .join('');
  return grouped(body + checkOf(body));
}

/** Reads a code as people write it (lower case, full width, spaces, dashes); null when it fails its check. */
export function parseCaseCode(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  if (plain.length !== BODY + 1 || [...plain].some((char) => !ALPHABET.includes(char))) return null;
  return checkOf(plain.slice(0, BODY)) === plain[BODY] ? grouped(plain) : null;
}

const grouped = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/**
 * Damm's check in the field of 32 elements: every single wrong character and every swap of neighbours
 * shows, since doubling there moves every element but zero.
 */
function checkOf(body: string): string {
  const sum = [...body].reduce((total, char) => doubled(total) ^ ALPHABET.indexOf(char), 0);
  return ALPHABET[doubled(sum)] ?? '2';
}

/** Times x modulo x⁵ + x² + 1. */
function doubled(value: number): number {
  return value & 16 ? (value << 1) ^ 0b100101 : value << 1;
}

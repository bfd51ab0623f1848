/** Letters and digits that are not mistaken for each other when read out over the phone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BODY = 9;

/**
 * A code of ten characters for what a case pins (answers, day, knowledge revision, measures), in groups
 * of five: `7KQ2M-XW9PA`. The same content gives the same code; it holds no personal data and cannot be
 * turned back, so the caller stores the content under it. The last character checks the others.
 */
export function caseCode(content: unknown): string {
  let hash = fingerprint(JSON.stringify(content));
  let body = '';
  for (let index = 0; index < BODY; index += 1) {
    body += ALPHABET[Number(hash & 31n)];
    hash >>= 5n;
  }
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

const grouped = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** FNV-1a of 64 bits, over UTF-16 units, folded so that the low bits depend on all of it. */
function fingerprint(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash ^ (hash >> 32n);
}

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

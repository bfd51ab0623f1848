/** Letters and digits that are not mistaken for each other when read out over the phone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const BODY = 9;

/**
 * A code of ten characters for what a case pins, in groups of five: `7KQ2M-XW9PA`. The same content
 * gives the same code; it holds no personal data and cannot be turned back. The last character checks
 * the others.
 */
export function caseCode(content: unknown): string {
  let hash = fingerprint(JSON.stringify(content));
  let body = '';
  for (let index = 0; index < BODY; index += 1) {
    body += ALPHABET[Number(hash & 31n)];
    hash >>= 5n;
  }
  const code = body + checkOf(body);
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Reads a code as people write it (lower case, spaces, dashes); null when it fails its check. */
export function parseCaseCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  if (plain.length !== BODY + 1 || [...plain].some((char) => !ALPHABET.includes(char))) return null;
  if (checkOf(plain.slice(0, BODY)) !== plain[BODY]) return null;
  return `${plain.slice(0, 5)}-${plain.slice(5)}`;
}

/** FNV-1a of 64 bits, over UTF-16 units. */
function fingerprint(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash ^ (hash >> 32n);
}

/** Weighted sum, so that a wrong and a swapped character both show. */
function checkOf(body: string): string {
  const sum = [...body].reduce(
    (total, char, index) => total + ALPHABET.indexOf(char) * (2 * index + 1),
    7,
  );
  return ALPHABET[sum % 32] ?? '2';
}

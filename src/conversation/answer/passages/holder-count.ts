import { once } from '../../../knowledge/memoize.ts';
import { type Matched, matchOf, type Unit } from '../../../language/nearness/units.ts';

/** Bits to a number of the sets below. */
const BITS = 32;

/**
 * How many texts speak of a thing. Of each character the texts that hold it are kept as a row of bits, so
 * that only texts with all characters of a word are looked at.
 */
export function holderCount(texts: readonly Matched[]): (unit: Unit) => number {
  const size = Math.ceil(texts.length / BITS);
  const byCharacter = new Map<string, Int32Array>();
  for (const [number, { text }] of texts.entries())
    for (let at = 0; at < text.length; at += 1) mark(byCharacter, text.charAt(at), number, size);
  const byWording = once(() => {
    const rows = new Map<string, Int32Array>();
    for (const [number, { wordings }] of texts.entries())
      for (const wording of wordings) mark(rows, wording, number, size);
    return rows;
  });

  return (unit) => {
    const possible = new Int32Array(size);
    for (const word of [unit.said, ...unit.pairs]) {
      const rows = Array.from({ length: word.length }, (_, at) => byCharacter.get(word.charAt(at)));
      if (rows.length === 0) return texts.length;
      for (let at = 0; at < size; at += 1)
        possible[at] = (possible[at] ?? 0) | rows.reduce((all, row) => all & (row?.[at] ?? 0), -1);
    }
    for (const wording of unit.wordings) {
      const row = byWording().get(wording);
      for (let at = 0; at < size; at += 1) possible[at] = (possible[at] ?? 0) | (row?.[at] ?? 0);
    }
    let found = 0;
    for (const [at, bits] of possible.entries()) {
      for (let rest = bits; rest !== 0; rest &= rest - 1) {
        const text = texts[at * BITS + lowestOf(rest)];
        if (text !== undefined && matchOf(unit, text) > 0) found += 1;
      }
    }
    return found;
  };
}

/** The place of the lowest bit that is set. */
const lowestOf = (bits: number): number => BITS - 1 - Math.clz32(bits & -bits);

function mark(rows: Map<string, Int32Array>, key: string, number: number, size: number): void {
  let row = rows.get(key);
  if (row === undefined) {
    row = new Int32Array(size);
    rows.set(key, row);
  }
  const at = Math.floor(number / BITS);
  row[at] = (row[at] ?? 0) | (1 << (number % BITS));
}

import type { Place } from '../understanding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { narrow } from './narrow.ts';

/**
 * Reads a whole text as one place: a code, a name, a short form, or a chain of them.
 * @example resolvePlace('宁波鄞州', gazetteer) // { code: '330212', name: '鄞州区' }
 */
export function resolvePlace(text: string, gazetteer: Gazetteer): Place | null {
  const name = text.replace(/[\s·,，、/-]+/g, '').replace(/^中国/, '');
  if (/^\d{6}$/.test(name)) return gazetteer.place(name);
  const code = readChain(name, null, gazetteer);
  return code === null ? null : gazetteer.place(code);
}

/** The narrowest place of a chain from the widest to the narrowest; null unless all of it is read. */
function readChain(name: string, within: string | null, gazetteer: Gazetteer): string | null {
  for (let length = name.length; length >= 2; length -= 1) {
    const codes = gazetteer.codesOf(name.slice(0, length));
    if (codes.length === 0) continue;
    const rest = name.slice(length);
    const code = narrow(codes, within);
    if (rest === '') {
      if (code !== null) return code;
      continue;
    }
    // An ambiguous head may be settled by what follows: 朝阳建平.
    for (const head of code === null ? codes : [code]) {
      const found = readChain(rest, head, gazetteer);
      if (found !== null) return found;
    }
  }
  return null;
}

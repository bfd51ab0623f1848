/** Readings of characters without tone. */
export interface Pinyin {
  /** `zu`, or '' for a character it does not know */
  readonly of: (char: string) => string;
  /** readings of a Han string joined by spaces: `fang zu` */
  readonly key: (han: string) => string;
  /** the same with sounds merged that many speakers do not keep apart: zh-z, n-ng */
  readonly looseKey: (han: string) => string;
  /** cuts Latin letters into syllables, or null when they are no pinyin: `fangzu` → `fang zu` */
  readonly syllables: (latin: string) => string | null;
}

/** @param table syllables with their characters, as the build emits it */
export function createPinyin(table: Readonly<Record<string, string>>): Pinyin {
  const known = new Set(Object.keys(table));
  const readings = new Map<string, string>();
  for (const [syllable, chars] of Object.entries(table)) {
    for (const char of chars) readings.set(char, syllable);
  }
  const loose = new Map<string, string>();
  for (const syllable of known) loose.set(syllable, loosen(syllable));
  const of = (char: string) => readings.get(char) ?? '';
  const spell = (han: string, say: (syllable: string) => string) => {
    let spelled = '';
    for (const char of han) {
      const syllable = readings.get(char);
      spelled += `${spelled === '' ? '' : ' '}${syllable === undefined ? char : say(syllable)}`;
    }
    return spelled;
  };
  const key = (han: string) => spell(han, (syllable) => syllable);
  const looseKey = (han: string) => spell(han, (syllable) => loose.get(syllable) ?? syllable);

  const syllables = (latin: string): string | null => {
    // Longest syllable first, going back where the rest does not fit: xian → xian, fanan → fan an.
    const walk = (at: number): string[] | null => {
      if (at === latin.length) return [];
      for (let end = Math.min(latin.length, at + 6); end > at; end -= 1) {
        if (!known.has(latin.slice(at, end))) continue;
        const rest = walk(end);
        if (rest !== null) return [latin.slice(at, end), ...rest];
      }
      return null;
    };
    const found = latin.length > 30 ? null : walk(0);
    return found === null || found.length === 0 ? null : found.join(' ');
  };
  return { of, key, looseKey, syllables };
}

function loosen(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/(?<=[aei])ng$/, 'n')
    .replace(/^r/, 'l');
}

import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** In simplified dictionaries too, yet here always the traditional form: 徵收, 乾淨, 著落, 以後, 夥計. */
const TRADITIONAL_TOO = '徵乾著後於夥菸';

/**
 * Traditional characters and their simplified forms, in pairs: `萬万貸贷`. Taiwan's and Hong Kong's
 * variants are included. Characters that simplified script uses itself stay as they are (么 is not 幺),
 * but for a few that nobody writes there in this field.
 */
export function simplifiedPairs(): string {
  const converters = [
    Converter({ from: 't', to: 'cn' }),
    Converter({ from: 'tw', to: 'cn' }),
    Converter({ from: 'hk', to: 'cn' }),
  ];
  const everyday = new Set(commonCharacters());
  const chars: string[] = [];
  for (let code = FIRST; code <= LAST; code += 1) {
    const char = String.fromCharCode(code);
    if (!everyday.has(char) || TRADITIONAL_TOO.includes(char)) chars.push(char);
  }
  // All at once, a line for each, so that no two are taken for a phrase.
  const forms = converters.map((convert) => convert(chars.join('\n')).split('\n'));
  let pairs = '';
  chars.forEach((char, at) => {
    const simplified = forms.map((form) => form[at]).find((form) => form !== char);
    if (simplified?.length === 1) pairs += char + simplified;
  });
  return pairs;
}

/**
 * The most usual reading of each character that occurs in ordinary writing, without tone: syllables
 * and, for each, its characters. `{ zu: '租组祖…' }`
 */
export function pinyinTable(chars: Iterable<string>): Record<string, string> {
  const table: Record<string, string> = {};
  for (const char of chars) {
    const syllable = pinyin(char, { toneType: 'none', v: true });
    if (!/^[a-z]+$/.test(syllable)) continue;
    table[syllable] = (table[syllable] ?? '') + char;
  }
  return table;
}

/** The 6,763 characters of GB 2312: what people type. */
export function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const chars: string[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = decoder.decode(new Uint8Array([row, cell]));
      if (/^[\u4e00-\u9fff]$/.test(char)) chars.push(char);
    }
  }
  return chars;
}

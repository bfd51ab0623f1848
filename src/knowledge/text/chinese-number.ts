const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
};
const SUFFIX: Readonly<Record<string, number>> = {
  万: 10_000,
  w: 10_000,
  W: 10_000,
  千: 1000,
  k: 1000,
  K: 1000,
  百: 100,
  亿: 100_000_000,
};

/**
 * A number as people write it: 三万五 → 35000, 十五万 → 150000, 3.5w → 35000, 两千 → 2000, 1,200 → 1200.
 * Null when the text is not one number.
 */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replace(/[,，\s]/g, '');
  const mixed =
    /^(\d+(?:\.\d+)?)(万|w|W|千|k|K|百|亿)?([零〇一二两三四五六七八九\d](?:千|百)?)?$/.exec(plain);
  if (mixed) {
    const [, head = '', suffix, tail] = mixed;
    const scale = suffix === undefined ? 1 : (SUFFIX[suffix] ?? 1);
    if (tail !== undefined && suffix === undefined) return null;
    return round(Number(head) * scale + (tail === undefined ? 0 : tailValue(tail, scale)));
  }
  return /^[〇零一壹二两俩三仨四五六七八九十百千万亿点半]+$/.test(plain) ? spelled(plain) : null;
}

/** 五 after 三万 means five thousand: one place below the unit before it. */
function tailValue(tail: string, scale: number): number {
  const unit = UNITS[tail.at(-1) ?? ''];
  const digit = DIGITS[tail[0] ?? ''] ?? Number(tail[0]);
  return unit === undefined ? (digit * scale) / 10 : digit * unit;
}

function spelled(text: string): number | null {
  if (![...text].some((char) => char in UNITS)) {
    if (text === '半') return 0.5;
    if (/[点半]/.test(text)) return decimal(text);
    return Number([...text].map((char) => DIGITS[char]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  let lastUnit = 1;
  for (const char of text.replace(/半$/, '')) {
    const unit = UNITS[char];
    if (unit === undefined) {
      if (!(char in DIGITS)) return null;
      digit = DIGITS[char] ?? 0;
      if (digit === 0) lastUnit = 10;
    } else if (unit >= 10_000) {
      total = (total + section + digit || 1) * unit;
      section = 0;
      digit = 0;
      lastUnit = unit;
    } else {
      section += (digit || 1) * unit;
      digit = 0;
      lastUnit = unit;
    }
  }
  const half = text.endsWith('半') ? lastUnit / 2 : 0;
  // 三万五: a bare last digit stands one place below the last unit; after 零 it is itself.
  const rest = digit === 0 ? 0 : lastUnit >= 100 ? (digit * lastUnit) / 10 : digit;
  return round(total + section + rest + half);
}

function decimal(text: string): number | null {
  const [whole = '', fraction = ''] = text.replace(/半$/, '点五').split('点');
  const digits = (part: string) => [...part].map((char) => DIGITS[char] ?? '').join('');
  const value = Number(`${digits(whole) || '0'}.${digits(fraction) || '0'}`);
  return Number.isNaN(value) ? null : value;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

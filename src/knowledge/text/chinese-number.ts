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
const TOKEN = /\d+(?:\.\d+)?|[〇零一壹二两俩三仨四五六七八九十百千万亿]/g;

/**
 * A number as people write it: 三万五 → 35000, 十五万 → 150000, 3.5w → 35000, 15万零1 → 150001,
 * 一点五万 → 15000, 1,200 → 1200, 二〇二〇 → 2020. Null when the text is not one number.
 */
export function parseChineseNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,，\s]/g, '')
    .replace(/w/gi, '万')
    .replace(/k/gi, '千')
    .replace(/[〇零一二三四五六七八九十]+点[〇零一二三四五六七八九]+/, decimal);
  if (/^一?半$/.test(plain)) return 0.5;
  const isHalf = plain.length > 1 && plain.endsWith('半');
  const body = isHalf ? plain.slice(0, -1) : plain;
  const tokens = body.match(TOKEN) ?? [];
  if (tokens.length === 0 || tokens.join('') !== body) return null;
  const value = tokens.some((token) => token in UNITS) ? spelled(tokens) : digitByDigit(tokens);
  if (value === null) return null;
  return round(isHalf ? value + (UNITS[tokens.at(-1) ?? ''] ?? 1) / 2 : value);
}

/** 一点五 → 1.5, so that 一点五万 is read like 1.5万. */
function decimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('点');
  const places = [...fraction].map((char) => DIGITS[char]).join('');
  return `${parseChineseNumber(whole) ?? 0}.${places}`;
}

/** 二〇二〇 is read out, 3500 is one token. */
function digitByDigit(tokens: readonly string[]): number | null {
  const [only = ''] = tokens;
  if (tokens.length === 1) return DIGITS[only] ?? Number(only);
  const digits = tokens.map((token) => DIGITS[token]);
  return digits.includes(undefined) ? null : Number(digits.join(''));
}

function spelled(tokens: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  for (const token of tokens) {
    const unit = UNITS[token];
    if (unit === undefined) {
      const value: number = DIGITS[token] ?? Number(token);
      if (digit !== null && digit > 0) return null;
      digit = value === 0 ? null : value;
      if (value === 0) lastUnit = 1;
    } else if (unit >= 10_000) {
      total = (total + section + (digit ?? 0) || 1) * unit;
      section = 0;
      digit = null;
      lastUnit = unit;
    } else {
      section += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    }
  }
  // 三万五: a bare last digit stands one place below the last unit; 三万零五 and 3万2000 say it all.
  const isBare = digit !== null && digit < 10 && lastUnit >= 100;
  return total + section + (digit ?? 0) * (isBare ? lastUnit / 10 : 1);
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

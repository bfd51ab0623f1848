const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const NUMERALS = '一二三四五六七八九十';

/** The place in a list that a text picks, from 0: 1, ②, B, 第三个, 选二; null when it picks none. */
export function parseOrdinal(text: string): number | null {
  const picked = text.replace(/^(我?选|第|就?是第)第?/, '');
  // 三个 counts something; only 第三个 and 选三个 pick.
  const plain = (picked === text ? text : picked.replace(/[个项条种]$/, '')).replace(
    /[.、)）]$/,
    '',
  );
  if (/^\d{1,2}$/.test(plain)) return Number(plain) - 1;
  if ([...plain].length !== 1) return null;
  if (CIRCLED.includes(plain)) return CIRCLED.indexOf(plain);
  if (NUMERALS.includes(plain)) return NUMERALS.indexOf(plain);
  return /^[A-Ja-j]$/.test(plain) ? plain.toUpperCase().charCodeAt(0) - 65 : null;
}

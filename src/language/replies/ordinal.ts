const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩';
const NUMERALS = '一二三四五六七八九十';
const FIRST = /^(?:前者|(?:第一|头一|前一?|前面(?:的?那)?|上面(?:的?那)?)[个种项条]?|头[个种])$/;
const LAST = /^(?:后者|(?:最后一?|末一?|后一?|后面(?:的?那)?|下面(?:的?那)?)[个种项条]?)$/;

/**
 * The place in a list of so many that a text picks, from 0: 1, ②, B, 第三个, 选二, 后一种; null when it
 * picks none. It may lie outside the list.
 */
export function parseOrdinal(text: string, count = Number.POSITIVE_INFINITY): number | null {
  if (FIRST.test(text)) return 0;
  if (LAST.test(text)) return Number.isFinite(count) ? count - 1 : null;
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

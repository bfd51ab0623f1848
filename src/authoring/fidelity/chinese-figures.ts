const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Rewrites the Chinese numerals of a source in digits (三个月 → 3个月, 减半 → 减半50%), so that a
 * record that says the same in digits is found. Used on sources only: too much never hides a fault
 * of a record's own digits, which must still stand there.
 */
export function digitsOfNumerals(source: string): string {
  return source
    .replace(/减半/g, '减半50%')
    .replace(/[〇零一二两三四五六七八九十百千]+/g, (numeral) => ` ${numeralValue(numeral)} `);
}

/** 十五 → 15, 二〇二二 → 2022, 三百 → 300. */
function numeralValue(numeral: string): number {
  if (![...numeral].some((char) => char in UNITS)) {
    return Number([...numeral].map((char) => DIGITS[char] ?? 0).join(''));
  }
  let total = 0;
  let digit = 0;
  for (const char of numeral) {
    const unit = UNITS[char];
    if (unit === undefined) {
      digit = DIGITS[char] ?? 0;
    } else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

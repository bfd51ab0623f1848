import { readPrint } from './read-print.ts';

/**
 * The checkable figures of a text as comparable keys:
 * `#120000` a number (万 and 亿 counted out), `%50` a percentage, `d03-31` a month and day,
 * `m03` a month, `y2020` a year, `t88604913` a run of seven or more digits, `〔2022〕24号` a document number.
 */
export function figuresOf(text: string): Set<string> {
  const found = new Set<string>();
  let rest = readPrint(text).replace(/https?:\/\/[\w./?=&#%:-]+/g, ' ');
  const take = (pattern: RegExp, keys: (match: RegExpMatchArray) => string[]) => {
    rest = rest.replace(pattern, (...args) => {
      for (const key of keys(args as unknown as RegExpMatchArray)) found.add(key);
      return ' ';
    });
  };
  take(/〔(\d{4}|20xx)〕(\d+|x+)号/g, ([whole]) => [whole ?? '']);
  take(/(?<!\d)(20\d\d)-(\d{2})-(\d{2})/g, ([, year, month, day]) => [
    `y${year}`,
    `d${month}-${day}`,
    `m${month}`,
  ]);
  take(/(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日|初)/g, ([, year, month, day]) => [
    ...(year ? [`y${year}`] : []),
    ...(day ? [`d${two(month)}-${two(day)}`] : [`m${two(month)}`]),
    `m${two(month)}`,
  ]);
  take(/(?:(\d{4})年)?(\d{1,2})(?:月)?[-至、到](\d{1,2})月(?!内)/g, ([, year, from, to]) => [
    ...(year ? [`y${year}`] : []),
    `m${two(from)}`,
    `m${two(to)}`,
  ]);
  take(/(?:(\d{4})年)?(\d{1,2})月(?!内)/g, ([, year, month]) => [
    ...(year ? [`y${year}`] : []),
    `m${two(month)}`,
  ]);
  take(/(\d{4})年/g, ([, year]) => [`y${year}`]);
  take(/(\d+(?:\.\d+)?)%?-(\d+(?:\.\d+)?)%/g, ([, low, high]) => [
    `%${plain(low)}`,
    `%${plain(high)}`,
  ]);
  take(/(\d+(?:\.\d+)?)%/g, ([, rate]) => [`%${plain(rate)}`]);
  take(/\d{7,}/g, ([run]) => [`t${run}`]);
  take(/(\d+(?:\.\d+)?)(万|亿)?/g, ([, digits, scale]) => [`#${scaled(digits, scale)}`]);
  return found;
}

const two = (digits: string | undefined) => (digits ?? '').padStart(2, '0');
const plain = (digits: string | undefined) => String(Number(digits));

/** 15 and 万 → 150000; rounded, since 1.5 × 10000 is exact but 4.35 × 10000 is not. */
function scaled(digits: string | undefined, scale: string | undefined): string {
  const factor = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1;
  return String(Number((Number(digits) * factor).toFixed(6)));
}

/** What stands in the place of something that could name a person. */
const REDACTED = '〔略〕';

/** A person's words without what could name them; the rest stays letter for letter. */
export type Redact = (text: string) => string;

/** Digits as people write them so that a filter does not see them; classes for a regular expression. */
const ZERO_WIDTH =
  '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\ufe0e\\ufe0f\\ufeff';
const CHINESE_DIGITS: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8' },
  ...{ 九: '9', 幺: '1', 壹: '1', 贰: '2', 叁: '3', 肆: '4', 伍: '5', 陆: '6', 柒: '7', 捌: '8' },
  ...{ 玖: '9', 貳: '2', 參: '3', 陸: '6', '○': '0', 洞: '0', 拐: '7', 勾: '9' },
};
/** Zeros of other scripts whose ten digits follow each other. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

/** Between the digits of one number: at most three signs, of which commas and 、 are some. */
const GAP = '[\\s.,·•・‧。，、_/\\\\|*~+:：;；()\\-‐-―−]{0,3}';
/** The same without what stands between the items of a list. */
const TIGHT = '[\\s.·•・‧_/\\-‐-―−]{0,3}';
const digits = (count: string): string => `\\d(?:${GAP}\\d)${count}`;
const MONTH = `(?:0${GAP}[1-9]|1${GAP}[0-2])`;
const DAY = `(?:0${GAP}[1-9]|[12]${GAP}\\d|3${GAP}[01])`;
const CODE = '[0-9A-HJ-NPQRTUWXY]';
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]';

/** What names a person, over the text as `canonical` writes it. */
const PERSONAL: readonly RegExp[] = [
  // Mail, also with a space or a word for the sign.
  /[\w.+-]+\s*(?:@|\(AT\)|\[AT\]|艾特)\s*[\w-]+(?:\s*[.点]\s*[\w-]+)+/g,
  /[\w.+-]+\s*#\s*[\w-]+\s*[.点]\s*(?:COM|CN|NET|ORG)\b/g,
  // Mobile phones.
  new RegExp(`(?<!\\d)(?:(?:00)?86${GAP})?1${GAP}[3-9](?:${GAP}\\d){9}(?!\\d)`, 'g'),
  // Identity cards of 18 and of 15 signs.
  new RegExp(
    `(?<!\\d)[1-9](?:${GAP}\\d){5}${GAP}(?:1${GAP}[89]|2${GAP}0)${GAP}${digits('{1}')}${GAP}${MONTH}${GAP}${DAY}(?:${GAP}\\d){3}${GAP}[\\dX](?![\\dA-Z])`,
    'g',
  ),
  new RegExp(
    `(?<!\\d)[1-9](?:${GAP}\\d){5}${GAP}${digits('{1}')}${GAP}${MONTH}${GAP}${DAY}(?:${GAP}\\d){3}(?!\\d)`,
    'g',
  ),
  // Cards of banks: no day begins with these digits.
  new RegExp(`(?<!\\d)(?:[4569]${TIGHT}\\d|3${TIGHT}[4-7])(?:${TIGHT}\\d){13,17}(?!\\d)`, 'g'),
  // Unified social credit codes.
  new RegExp(
    `(?<![\\dA-Z])${CODE}${GAP}${CODE}(?:${GAP}\\d){6}(?:${GAP}${CODE}){10}(?![\\dA-Z])`,
    'g',
  ),
  // Passports and permits.
  /(?<![\dA-Z])[DEGHMPSC][A-Z]?\d{7,9}(?![\dA-Z])/g,
  // Plates.
  new RegExp(
    `${PROVINCE}\\s*[A-HJ-NP-Z]${GAP}(?=[A-Z]*(?:${GAP}[A-Z])*${GAP}\\d)[A-Z0-9](?:${GAP}[A-Z0-9]){4,5}(?![\\dA-Z])`,
    'g',
  ),
  // What is said to be a WeChat or QQ name.
  /(?:微\s*信|威信|薇信|V信|WEIXIN|WECHAT|(?<![A-Z])[VW]\s?X)(?:号码?|ID|账号|加我?|是|为|叫|[\s:：=-])*(?:[A-Z][\w.-]{5,19}|\d{5,12})/g,
  /(?<![A-Z])WXID_\w+/g,
  new RegExp(
    `(?:(?<![A-Z])QQ|扣扣|企鹅)(?:号码?|群|是|为|[\\s:=-])*\\d(?:${TIGHT}\\d){4,10}(?!\\d)`,
    'g',
  ),
];

/** A phone with its area code; what an agency publishes is left. */
const LANDLINE = new RegExp(`(?<!\\d)0[1-9]\\d{1,2}${GAP}\\d{3,4}${GAP}\\d{3,4}(?!\\d)`, 'g');
/** A number that somebody calls a phone. */
const CALLED_A_PHONE =
  /(?:电话|手机|座机|固话|号码|联系方式|打给?我|TEL|PHONE)[^\d。！？\n]{0,6}(\d[\d\s-]{5,10}\d)(?!\d)/g;
/** Long numbers that are neither a day nor a sum. */
const LONG_NUMBER = /(?<!\d)\d{9,}(?!\d)/g;
const IS_DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{0,6}$/;
const UNIT_FOLLOWS = /^\.?\d*\s*(?:元(?!旦|宵|月)|块|万(?!一)|亿|角|分|人|户|家|平|㎡|%)/;
/** 1,234,567.89: a sum, however long. */
const IS_GROUPED_SUM = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** Hotlines that anybody may call. */
const IS_HOTLINE = /^(?:[48]00\d{7}|9[56]\d{3,6}|1[12]\d{1,4})$/;

/** Whether a text may hold any of it: seven digits near each other, or a word that leads to a name. */
const SUSPICIOUS = new RegExp(
  [
    '[@＠]|\\(at\\)|\\[at\\]',
    `(?:[\\p{Nd}\\p{No}${Object.keys(CHINESE_DIGITS).join('')}][\\s\\p{P}\\p{S}${ZERO_WIDTH}]{0,6}[A-Za-zＡ-Ｚａ-ｚ]?[\\s\\p{P}${ZERO_WIDTH}]{0,3}){5}`,
    '艾特|#|＃|微\\s*信|威信|薇信|weixin|wechat|[vwｖｗ]\\s?(?:x|ｘ|信)|[qｑ]{2}|扣扣|企鹅',
    `${PROVINCE}\\s*[a-zａ-ｚ]`,
  ].join('|'),
  'iu',
);

/**
 * Makes the one function that all words of people pass before they are kept: identity, phone, card and
 * credit code numbers, mail addresses, WeChat and QQ names and plates are left out, also where they are
 * written with spaces, dots, dashes, full-width or invisible signs, or in Chinese digits. Sums, days and
 * what an agency publishes stay.
 * @param published phone numbers of agencies, with and without area code, in any form
 * @example createRedact([])('我的手机138-1234-5678') // '我的手机〔略〕'
 */
export function createRedact(published: Iterable<string>): Redact {
  const known = new Set([...published].map(onlyDigits));
  const isKnown = (number: string): boolean =>
    known.has(number) || known.has(number.replace(/^(?:00)?86/, '')) || IS_HOTLINE.test(number);
  const redact: Redact = (text) => {
    const { canon, starts } = canonical(text);
    const spans: [number, number][] = [];
    const add = (from: number, match: string) => {
      const isNumber = !/[A-Z\p{Script=Han}]/u.test(match);
      if (isNumber && (IS_GROUPED_SUM.test(match) || isKnown(onlyDigits(match)))) return;
      spans.push([from, from + match.length]);
    };
    for (const pattern of PERSONAL) {
      for (const match of canon.matchAll(pattern)) add(match.index, match[0]);
    }
    for (const match of canon.matchAll(LANDLINE)) add(match.index, match[0]);
    for (const match of canon.matchAll(CALLED_A_PHONE)) {
      const number = match[1] ?? '';
      add(match.index + match[0].length - number.length, number);
    }
    for (const match of canon.matchAll(LONG_NUMBER)) {
      const after = canon.slice(match.index + match[0].length);
      if (!IS_DAY.test(match[0]) && !UNIT_FOLLOWS.test(after)) add(match.index, match[0]);
    }
    return spans.length === 0 ? text : without(text, spans, starts);
  };
  // What a reply says was said before, and is not looked through again. Nobody's numbers are kept here.
  const clean = new Set<string>();
  return (text) => {
    if (clean.has(text)) return text;
    const kept = SUSPICIOUS.test(text) ? redact(text) : text;
    if (kept === text) {
      if (clean.size >= MOST_CLEAN) clean.clear();
      clean.add(text);
    }
    return kept;
  };
}

/** How many texts without anybody's numbers are remembered as such. */
const MOST_CLEAN = 4000;

/** Whether a number by itself is a person's: a mobile phone or something longer. */
export function isPersonalNumber(value: number): boolean {
  return Number.isInteger(value) && (/^1[3-9]\d{9}$/.test(String(value)) || value >= 1e14);
}

const onlyDigits = (text: string): string => text.replace(/\D/g, '');

const INVISIBLE = new RegExp(`[${ZERO_WIDTH}]`);
/** What stays as it is: most of any text. */
const PLAIN = new RegExp(`(?![${Object.keys(CHINESE_DIGITS).join('')}])[ -_{-~\u4e00-\u9fff。]`);

/** The text in plain capitals and digits, with the place in the text where each sign of it stands. */
function canonical(text: string): { readonly canon: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let canon = '';
  let at = 0;
  for (const char of text) {
    if (PLAIN.test(char)) {
      starts.push(at);
      canon += char;
    } else if (!INVISIBLE.test(char)) {
      const plain = CHINESE_DIGITS[char] ?? digitOf(char) ?? char.normalize('NFKC').toUpperCase();
      for (let index = 0; index < plain.length; index += 1) starts.push(at);
      canon += plain;
    }
    at += char.length;
  }
  starts.push(at);
  return { canon, starts };
}

function digitOf(char: string): string | undefined {
  const code = char.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? undefined : String(code - zero);
}

function without(
  text: string,
  spans: readonly (readonly [number, number])[],
  starts: readonly number[],
): string {
  let kept = '';
  let end = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const [first = 0, last = text.length] = [starts[from], starts[to]];
    if (last <= end) continue;
    kept += first < end ? '' : `${text.slice(end, first)}${REDACTED}`;
    end = last;
  }
  return kept + text.slice(end);
}

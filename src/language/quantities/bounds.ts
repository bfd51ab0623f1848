import type { Counted } from './mention.ts';
import { lastPlace } from './numerals/parse-numeral.ts';

type Bound = 'low' | 'above' | 'high' | 'below' | 'nearly' | 'about';

const FILLER =
  /(?:是|有|到了?|在|了|的|也就|就|才|个|得|收入|交|给|付|收|卖|达到?|为|退|减|免|补|贷|拿|领|报|做|开|用|借|奖|请|招|雇|带|来|租|关|停|大概|大约|约|差不多|左右|估计|\s)+$/;
const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:(?:不|没|没有|未|别|不能)(?:超过?|多于|高于|大于)了?|最多|顶多|至多|最高|撑死|充其量|≤|<=|小于\s?(?:或\s?)?等于|封顶|上限|不大于|不高于|不多于|没过|未过|(?<!只)不过)$/,
    'high',
  ],
  [
    /(?:(?:不|没|没有|未)(?:低于|少于|小于)|不下于?|至少|起码|最少|最低|少说|≥|>=|大于\s?(?:或\s?)?等于|下限|(?<![不没未])满(?:了)?)$/,
    'low',
  ],
  [
    /(?:不到|不足|不满|未满|没满|没到|未到|没有到|达不到|不够|小于|少于|低于|<|未达到?|不上)$/,
    'below',
  ],
  [/(?:超过?|逾|大于|多于|高于|不止|不只|>|突破|破|(?<=[比率额量数租入龄价水])过)$/, 'above'],
  [/(?:将近|接近|(?<![最附])近|(?<![很赶尽凉勤最])快|差点|眼看)(?:到|要|有)?$/, 'nearly'],
  [/(?:大概|大约|(?<![合签大租预契])约|差不多|估计|大致|估摸|大体)$/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/^\+(?!\d)|^\s?(?:或|及|和)?(?:以上|往上|朝上|起步?(?![来诉])|打底)/, 'low'],
  [/^\s?(?:或|及|和)?(?:以下|以内|之内|往下|封顶|内(?![部容存蒙]))/, 'high'],
  [
    /^\s?(?:都|也|还)?(?:不到|没到|不足|没有到|未到)(?:点)?(?!\s?(?!一点(?!\d))[\d一二两三四五六七八九十百千几])/,
    'below',
  ],
  [/^\s?(?:不止|开外|都不止|以外)/, 'above'],
  [/^\s?(?:左右|上下|的样子|样子|光景|前后)/, 'about'],
];
const A_BIT_MORE = /^\s?(?:出头|挂零|冒头|多点|多一点|出点头|有余)/;
const COMPARED = /^\s?(?:要|还)?(?:大|高|多|长)/;
const COMPARED_LESS = /^\s?(?:要|还)?(?:小|低|少|短)/;

/** 至少, 不到, 以上, 出头, 左右 around a mention; `from` is where the text before it is still free. */
export function bounded(text: string, mention: Counted, from: number): Counted {
  const before = text.slice(Math.max(from, mention.start - 12), mention.start);
  const after = text.slice(mention.end, mention.end + 6);
  // 超不超15万, 到不到三十万 ask.
  if (/([超到过满够止])不\1过?$/.test(before)) return mention;
  if (/比\s?$/.test(before)) return compared(mention, before, after);
  const bit = A_BIT_MORE.exec(after);
  if (bit !== null) return aBitMore(mention, bit[0].length);
  let bounded = mention;
  const suffix = find(AFTER, after);
  if (suffix !== null) bounded = apply(bounded, suffix.bound, 0, suffix.length);
  const direct = find(BEFORE, before);
  const trimmed = before.replace(FILLER, '');
  const prefix = direct ?? (trimmed === before ? null : find(BEFORE, trimmed));
  if (prefix === null) return aboutFiller(bounded, before.slice(trimmed.length));
  const length = (direct === null ? before.length - trimmed.length : 0) + prefix.length;
  return apply(bounded, prefix.bound, length, 0);
}

/** 大概 and 约 may stand among the words between. */
function aboutFiller(mention: Counted, filler: string): Counted {
  if (mention.low !== mention.high || !/大概|大约|约|差不多|估计/.test(filler)) return mention;
  return { ...mention, approximate: true };
}

function compared(mention: Counted, before: string, after: string): Counted {
  const more = COMPARED.exec(after);
  const less = COMPARED_LESS.exec(after);
  const length = before.length - before.lastIndexOf('比');
  if (more !== null) return apply(mention, 'above', length, more[0].length);
  return less === null ? mention : apply(mention, 'below', length, less[0].length);
}

function find(
  table: readonly (readonly [RegExp, Bound])[],
  text: string,
): { readonly bound: Bound; readonly length: number } | null {
  if (text === '') return null;
  for (const [pattern, bound] of table) {
    const found = pattern.exec(text);
    if (found !== null) return { bound, length: found[0].length };
  }
  return null;
}

function apply(mention: Counted, bound: Bound, before: number, after: number): Counted {
  const { start, end, low, high } = mention;
  const moved = { ...mention, start: start - before, end: end + after };
  if (bound === 'low') return { ...moved, high: null, highOpen: false };
  if (bound === 'above') return { ...moved, high: null, highOpen: false, lowOpen: true };
  if (bound === 'high') return { ...moved, low: null, lowOpen: false, highOpen: false };
  if (bound === 'below') return { ...moved, low: null, lowOpen: false, highOpen: true };
  if (low === null || high === null || low !== high) return { ...moved, approximate: true };
  if (bound === 'about') return { ...moved, approximate: true };
  const nearly = Math.max(low * 0.85, low - lastPlace(low));
  return {
    ...moved,
    low:
      low >= 10
        ? nearly
        : mention.kind === 'duration'
          ? Math.max(Math.round(low * 80) / 100, low - 1)
          : low - 1,
    highOpen: true,
    approximate: true,
  };
}

/** 十五万出头: more than that, by a tenth at most. */
function aBitMore(mention: Counted, length: number): Counted {
  const { low, end } = mention;
  if (low === null) return mention;
  const place = lastPlace(low);
  const high = low + (place >= 10 ? Math.min(place, low / 10) : 1);
  return { ...mention, end: end + length, high, lowOpen: true, highOpen: true, approximate: true };
}

import { once } from '../../knowledge/memoize.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import type { Pinyin } from './pinyin.ts';

/** Terms of the field, found again when they are typed by sound or by shape. */
export interface SpellingCorrector {
  /** the same Han run with typos corrected, character for character */
  readonly correct: (han: string) => string;
  /** a term written in Latin letters: fangzu → 房租; null when there is none */
  readonly fromLatin: (latin: string) => string | null;
}

/** Characters that hardly ever stand in a typo of a term; a window with one of them is left alone. */
const FUNCTION_CHARS = new Set(
  '的了着过是我你他她它在不也都就有没要能会可给把被让和跟与吗呢吧啊呀个这那哪什么怎又再才想去来到说请问几啥嘛哦只半',
);

/** Characters that are words by themselves; two of them side by side are two words: 还|欠, 差|远. */
const WORD_CHARS = new Set(
  '欠差远近好坏多少大小长短高低新老旧早晚快慢贵做干开关停卖买租借贷付收领拿找看听教修养种坐跑走回进出上下用吃喝住还钱店人家车房货年月天日被从向对帮替比最更太很真刚正先后前里外每各全半压货空着',
);

/**
 * Corrects typos: a stretch that is no word but sounds (or looks) like a term of the field becomes
 * that term. Long terms are corrected even across words, two-character ones only where both characters
 * stand alone in the segmentation.
 * @param terms the field's terms; where two share a sound, the earlier one wins
 * @param shapes pairs of characters that are mistaken for each other: 侧测, 卷券
 * @param isEveryday words of two characters that the segmenter does not have: 目前, 非常
 * @param isSpoken words that the language room knows are no typos of a term: 放租 is not 房租, 短工 not 断供
 */
export function createSpellingCorrector(
  terms: readonly string[],
  shapes: readonly string[],
  pinyin: Pinyin,
  segmenter: Segmenter,
  isEveryday: (pair: string) => boolean = () => false,
  isSpoken: (word: string) => boolean = () => false,
): SpellingCorrector {
  const known = new Set(terms);
  // Made at the first stretch that may be a typo: most messages have none.
  const sounds = once(() => soundsOf(terms, pinyin));
  const lookalikes = new Map<string, string[]>();
  for (const group of shapes) {
    for (const char of group) {
      const others = [...group].filter((other) => other !== char);
      lookalikes.set(char, [...(lookalikes.get(char) ?? []), ...others]);
    }
  }

  const starts = createTypoStarts(terms, lookalikes, pinyin);

  const byShape = (text: string): string | undefined => {
    for (let at = 0; at < text.length; at += 1) {
      for (const other of lookalikes.get(text.charAt(at)) ?? []) {
        const candidate = text.slice(0, at) + other + text.slice(at + 1);
        if (known.has(candidate)) return candidate;
      }
    }
    return undefined;
  };

  const repair = (text: string): string | undefined => {
    if (known.has(text)) return undefined;
    const heard = sounds().exact.get(pinyin.key(text)) ?? byShape(text);
    if (heard !== undefined || text.length < 3) return heard;
    return sounds().loose.get(pinyin.looseKey(text));
  };

  const correct = (han: string): string => {
    let text = han;
    const heard = starts.soundsOf(han);
    const lengths = heard.map((first, at) => starts.lengths(first, heard[at + 1] ?? 0));
    if (lengths.every((bits) => bits === 0)) return han;
    const words = segmenter.cut(han);
    const alone = aloneIn(words, han.length);
    const ends = endsOf(words, han.length);
    markEveryday(han, isEveryday, alone, ends);
    const fixed = new Uint8Array(han.length);
    for (const size of [6, 5, 4, 3, 2]) {
      for (let from = 0; from + size <= text.length; from += 1) {
        const to = from + size;
        if (((lengths[from] ?? 0) & (1 << size)) === 0) continue;
        const taken = fixed.indexOf(1, from);
        if (taken >= 0 && taken < to) continue;
        const piece = text.slice(from, to);
        if (known.has(piece)) {
          fixed.fill(1, from, to);
          continue;
        }
        if (!mayBeTypo(piece, alone, from)) continue;
        if (size < ACROSS_WORDS && (ends[from] === 0 || ends[to] === 0)) continue;
        const term = repair(piece);
        if (term === undefined || figuresOf(term) !== figuresOf(piece)) continue;
        if (isWithinSpoken(text, from, to, isSpoken)) continue;
        text = text.slice(0, from) + term + text.slice(to);
        fixed.fill(1, from, to);
      }
    }
    return text;
  };

  return { correct, fromLatin: (latin) => sounds().latin.get(latin) ?? null };
}

/** Terms this long are corrected even where the stretch begins or ends inside a word. */
const ACROSS_WORDS = 5;

/** 目前|非常: the words that everybody uses are no typos, nor is what stands half in one. */
function markEveryday(
  han: string,
  isEveryday: (pair: string) => boolean,
  alone: Uint8Array,
  ends: Uint8Array,
): void {
  for (let at = 0; at + 1 < han.length; at += 1) {
    if (alone[at] === 0 || alone[at + 1] === 0 || !isEveryday(han.slice(at, at + 2))) continue;
    alone.fill(0, at, at + 2);
    ends[at + 1] = 0;
  }
}

/** A spoken word goes on for so many characters on either side of what sounds like a term. */
const AROUND = 2;

/** 传|菜员, 惠商|贷: part of a word as it is spoken. */
function isWithinSpoken(
  text: string,
  from: number,
  to: number,
  isSpoken: (word: string) => boolean,
): boolean {
  for (let start = Math.max(0, from - AROUND); start <= from; start += 1)
    for (let end = to; end <= to + AROUND; end += 1)
      if (isSpoken(text.slice(start, end))) return true;
  return false;
}

/** What a text counts: 四五万 is no typo of 十五万, however alike they sound. */
const figuresOf = (text: string): string =>
  text.replace(/[^\d零〇一二三四五六七八九十百千万亿两半]/g, '');

/** The terms by what is heard: exactly, by those who merge sounds, and as one would type it in letters. */
function soundsOf(terms: readonly string[], pinyin: Pinyin) {
  const exact = new Map<string, string>();
  const loose = new Map<string, string>();
  const latin = new Map<string, string>();
  const add = (map: Map<string, string>, key: string, term: string) => {
    if (!map.has(key)) map.set(key, term);
  };
  for (const term of terms) {
    const key = pinyin.key(term);
    add(exact, key, term);
    add(latin, key.replaceAll(' ', ''), term);
    if (term.length >= 3) add(loose, pinyin.looseKey(term), term);
  }
  return { exact, loose, latin };
}

/** Of each character 1 where it is a word by itself. */
function aloneIn(words: readonly string[], length: number): Uint8Array {
  const alone = new Uint8Array(length);
  let at = 0;
  for (const word of words) {
    if (word.length === 1) alone[at] = 1;
    at += word.length;
  }
  return alone;
}

/** Of each position 1 where a word begins or ends. */
function endsOf(words: readonly string[], length: number): Uint8Array {
  const ends = new Uint8Array(length + 1);
  let at = 0;
  for (const word of words) {
    ends[at] = 1;
    at += word.length;
  }
  ends[at] = 1;
  return ends;
}

/** @param alone see `aloneIn`; the piece stands `from` there */
function mayBeTypo(piece: string, alone: Uint8Array, from: number): boolean {
  const { length } = piece;
  if (length >= 5) return true;
  let singles = 0;
  for (let at = from; at < from + length; at += 1) singles += alone[at] ?? 0;
  if (length === 4) return singles >= 1;
  if (singles < (length === 3 ? 1 : 2)) return false;
  for (const char of piece) if (FUNCTION_CHARS.has(char)) return false;
  return length > 2 || !Array.from(piece).every((char) => WORD_CHARS.has(char));
}

/** Tells in a moment that nearly every stretch of a text is neither a term nor a typo of one. */
interface TypoStarts {
  /** numbers for the sounds of a run's characters, to be given to `mayBe` */
  readonly soundsOf: (han: string) => readonly number[];
  /** how long terms are that begin with two such sounds, or with characters that look alike: bit 3 for three */
  readonly lengths: (first: number, second: number) => number;
}

/** More sounds than there are characters of Han. */
const SOUNDS = 2 ** 15;
/** How many units a text may be made of. */
const UNITS = 2 ** 16;

/** Learns with what every term, and every typo of it, may begin. */
function createTypoStarts(
  terms: readonly string[],
  lookalikes: ReadonlyMap<string, readonly string[]>,
  pinyin: Pinyin,
): TypoStarts {
  const numbers = new Map<string, number>();
  const starts = new Map<number, number>();
  const ofChar = new Map<string, readonly number[]>();
  const numberOf = (char: string): number => {
    const sound = pinyin.looseKey(char);
    const known = numbers.get(sound) ?? numbers.size;
    if (known === numbers.size) numbers.set(sound, known);
    return known;
  };
  const alike = (char: string): readonly number[] => {
    const known = ofChar.get(char);
    if (known !== undefined) return known;
    const sounds = [char, ...(lookalikes.get(char) ?? [])].map(numberOf);
    ofChar.set(char, sounds);
    return sounds;
  };
  const key = (first: number, second: number) => first * SOUNDS + second;
  for (const term of terms) {
    for (const first of alike(term.charAt(0))) {
      for (const second of alike(term.charAt(1))) {
        const pair = key(first, second);
        starts.set(pair, (starts.get(pair) ?? 0) | (1 << term.length));
      }
    }
  }
  const unknown = SOUNDS - 1;
  /** of each character its sound, from 1 on; 0 until it is asked for */
  const known = new Uint16Array(UNITS);
  const soundAt = (han: string, at: number): number => {
    const code = han.charCodeAt(at);
    if (known[code] === 0)
      known[code] = 1 + (numbers.get(pinyin.looseKey(han.charAt(at))) ?? unknown);
    return (known[code] ?? 0) - 1;
  };
  return {
    soundsOf: (han) => Array.from({ length: han.length }, (_, at) => soundAt(han, at)),
    lengths: (first, second) => starts.get(key(first, second)) ?? 0,
  };
}

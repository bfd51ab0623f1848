import type { Pinyin } from '../text/pinyin.ts';

/** Terms of different making never meet, by a typo neither: sounds stand bare, others behind two signs. */
const INITIALS = "''";
const WRITTEN = '==';
const SKIPPED = '__';
/** Longer runs are looked up by the shorter ones that they overlap with. */
const LONGEST_RUN = 3;
const LONGEST_INITIALS = 8;
/** Letters of the longest run, as good as always. */
const LONGEST_WHOLE = 18;
const HAN = /\p{Script=Han}/u;

/** What is typed, or stands in a text, as it sounds: 房zu → fang, zu. */
interface Sound {
  readonly sound: string;
  /** the character, where it was written as one */
  readonly written: string | null;
}

/** What one word that is typed is looked up by. */
export interface TypedTerms {
  /** the whole as it sounds, its end still open: fangz; null for what is too long */
  readonly whole: string | null;
  /** the whole as first letters, their end still open; null unless all of it is Latin */
  readonly initials: string | null;
  /** overlapping pairs of sounds, and pairs with one sound between: these bear a typo */
  readonly pairs: readonly string[];
  /** overlapping runs of three sounds of a long word in Latin letters, in each of which may be a typo */
  readonly loose: readonly string[];
  /** overlapping pairs of characters, or the only one */
  readonly written: readonly string[];
  /** the pairs that stand there if two neighbours were typed in each other's place */
  readonly swapped: readonly string[];
}

/** Terms that a text is found by: runs of its sounds, first letters from each place on, characters. */
export function termsOf(text: string, pinyin: Pinyin): string[] {
  const terms = new Set<string>();
  for (const part of wordsOf(text)) {
    const sounds = soundsOf(part, pinyin);
    const letters = sounds.map(({ sound }) => sound.charAt(0)).join('');
    sounds.forEach((_, at) => {
      for (let end = at + 1; end <= Math.min(sounds.length, at + LONGEST_RUN); end += 1)
        terms.add(join(sounds.slice(at, end)));
      terms.add(INITIALS + letters.slice(at, at + LONGEST_INITIALS));
    });
    for (const { written } of sounds) if (written !== null) terms.add(WRITTEN + written);
    for (const term of [...skipping(sounds), ...writtenPairs(sounds)]) terms.add(term);
  }
  return [...terms];
}

/** @param word without spaces, in its normal form */
export function typedTerms(word: string, pinyin: Pinyin): TypedTerms {
  const sounds = soundsOf(word, pinyin);
  const isLatin = /^[a-z]+$/.test(word);
  const next = sounds.slice(1).map((_, at) => join(sounds.slice(at, at + 2)));
  const isShort = sounds.length <= LONGEST_RUN;
  return {
    whole: isShort || (isLatin && word.length <= LONGEST_WHOLE) ? join(sounds) : null,
    initials: isLatin && word.length <= LONGEST_INITIALS ? INITIALS + word : null,
    pairs: [...next, ...skipping(sounds)],
    loose:
      isLatin && !isShort ? sounds.slice(2).map((_, at) => join(sounds.slice(at, at + 3))) : [],
    written: sounds.length === 1 ? [WRITTEN + (sounds[0]?.written ?? '')] : writtenPairs(sounds),
    swapped: swappedPairs(sounds),
  };
}

/** Words of letters, characters and digits in lower case; the rest parts them. */
export const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];

function soundsOf(word: string, pinyin: Pinyin): Sound[] {
  const parts = word.match(/\p{Script=Han}|[a-z]+|\p{Number}+|./gu) ?? [];
  return parts.flatMap((part): Sound[] => {
    if (HAN.test(part)) return [{ sound: pinyin.of(part) || part, written: part }];
    if (!/^[a-z]/.test(part)) return [{ sound: part, written: part }];
    return cut(part, pinyin).map((sound) => ({ sound, written: null }));
  });
}

/** Syllables, and what is none by itself: fagzu → fa, g, zu. */
function cut(latin: string, { syllables }: Pinyin): string[] {
  const whole = syllables(latin);
  if (whole !== null) return whole.split(' ');
  const cuts: string[] = [];
  let at = 0;
  while (at < latin.length) {
    let end = Math.min(latin.length, at + 6);
    while (end > at + 1 && syllables(latin.slice(at, end)) !== latin.slice(at, end)) end -= 1;
    cuts.push(latin.slice(at, end));
    at = end;
  }
  return cuts;
}

const join = (sounds: readonly Sound[]) => sounds.map(({ sound }) => sound).join('');

/** Pairs with one left out: whoever forgets or mistakes a character still has these. */
const skipping = (sounds: readonly Sound[]): string[] =>
  sounds.slice(2).map(({ sound }, at) => `${sounds[at]?.sound ?? ''}${SKIPPED}${sound}`);

function writtenPairs(sounds: readonly Sound[]): string[] {
  const pairs: string[] = [];
  sounds.forEach(({ written }, at) => {
    const after = sounds[at + 1]?.written ?? null;
    if (written !== null && after !== null) pairs.push(WRITTEN + written + after);
  });
  return pairs;
}

/** 登记册注准入: 注册, and 记注 and 册准 around it. */
function swappedPairs(sounds: readonly Sound[]): string[] {
  const chars = sounds.flatMap(({ written }) => written ?? []);
  if (chars.length < sounds.length || chars.length < LONGEST_RUN) return [];
  return chars.flatMap((char, at) => [
    ...(at > 0 ? [WRITTEN + char + (chars[at - 1] ?? '')] : []),
    ...(at > 1 ? [WRITTEN + (chars[at - 2] ?? '') + char] : []),
  ]);
}

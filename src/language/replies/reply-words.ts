import type { Replies, ReplyMeaning } from '../../knowledge/schema/speech.ts';
import type { RelativeWords } from './relative-values.ts';

/** Short replies that mean the same to any question. */
export interface ReplyWords {
  /** the text without punctuation, then with less and less of what may stand around it, itself first */
  readonly formsOf: (text: string) => readonly string[];
  /** what one of the forms means whatever was asked; null for all else */
  readonly meaningOf: (forms: readonly string[]) => ReplyMeaning | null;
  /** whether somebody says within longer words that they cannot tell: 具体多少我不清楚 */
  readonly saysUnknown: (forms: readonly string[]) => boolean;
  /** the words after a beginning that corrects (说错了，…); null where nothing is corrected */
  readonly afterCorrection: (text: string) => string | null;
  /** 说反了 */
  readonly isReversed: (text: string) => boolean;
  /** whether a clause says how it is instead: 实际九万六 */
  readonly marksCorrection: (text: string) => boolean;
  readonly relative: RelativeWords;
}

/** Words that say so wherever they stand: 记不清写哪了. */
const IGNORANT =
  /^(?:不[清知晓确记懂明了]|没[看注印概算问查关细仔数统打记搞]|[记搞弄分说讲看闹算数估拿吃]不|想不起|哪[知晓记懂]|谁[知记]|鬼知)/;

const PUNCTUATION = /[\s，,。.!！~～、；;：:？?…]/g;
/** Words taken from one end at most. */
const MOST_TAKEN = 4;
/** So long may what was told wrongly be named before the correction. */
const LONGEST_NAME = 4;

/** Opens the words of `replies.yaml`. */
export function createReplyWords({ around, meanings, corrects, relative }: Replies): ReplyWords {
  const meaning = new Map(meanings.flatMap(({ says, words }) => words.map((word) => [word, says])));
  const unknown = meanings
    .filter(({ says }) => says === 'unknown')
    .flatMap(({ words }) => words)
    .filter((word) => word.length > 1);
  const endsUnknown = endsWithAny(unknown);
  const within = unknown.filter((word) => word.length > 2 && IGNORANT.test(word));
  const before = startsWithAny(around.before);
  const after = endsWithAny(around.after);
  const correction = startsWithAny(corrects.words);
  const beforeCorrection = startsWithAny(corrects.before);

  const formsOf = (text: string): readonly string[] => {
    const bare = text.replace(PUNCTUATION, '').toLowerCase();
    const fronts = takenFrom(bare, (one) => one.slice(before(one)));
    const forms = fronts.flatMap((front) =>
      takenFrom(front, (one) => one.slice(0, one.length - after(one))),
    );
    // 有的有的
    const once = halved(bare);
    const again =
      once === bare ? [] : takenFrom(once, (one) => one.slice(0, one.length - after(one)));
    return [...new Set([bare, ...forms, ...again])].filter((one) => one !== '');
  };

  /** The text behind a correction that begins at a place; null where none does. */
  const behind = (text: string, at: number): string | null => {
    const own = correction(text.slice(at));
    return own === 0 ? null : text.slice(at + own).replace(/^了/, '');
  };
  const rest = (text: string): string | null => {
    let at = 0;
    for (let taken = 0; taken <= MOST_TAKEN; taken += 1) {
      const left = behind(text, at);
      if (left !== null) return left;
      const skipped = beforeCorrection(text.slice(at));
      if (skipped === 0) break;
      at += skipped;
      at += /^[\s，,。.!！…]*/.exec(text.slice(at))?.[0].length ?? 0;
    }
    // 房租|说错了
    for (let named = 1; named <= LONGEST_NAME; named += 1) {
      const name = text.slice(at, at + named);
      if (!/^[\u4e00-\u9fff]+$/.test(name) || isOthers(name)) return null;
      const left = behind(text, at + named);
      if (left !== null) return left;
    }
    return null;
  };
  const isOthers = (name: string): boolean => corrects.others.some((one) => name.includes(one));

  return {
    formsOf,
    meaningOf: (forms) => {
      for (const form of forms) {
        const found = meaning.get(form);
        if (found !== undefined) return found;
      }
      return null;
    },
    saysUnknown: (forms) =>
      forms.some((form) => endsUnknown(form) > 0 || within.some((word) => form.includes(word))),
    afterCorrection: rest,
    isReversed: (text) => corrects.reversed.some((word) => text.includes(word)),
    marksCorrection: (text) => corrects.marks.some((word) => text.includes(word)),
    relative,
  };
}

/** 有的有的 → 有的. */
function halved(text: string): string {
  const half = text.slice(0, text.length / 2);
  return half !== '' && half + half === text ? half : text;
}

/** The text, and what is left each time another word is taken. */
function takenFrom(text: string, take: (text: string) => string): string[] {
  const left = [text];
  for (let taken = 0; taken < MOST_TAKEN; taken += 1) {
    const now = take(left.at(-1) ?? '');
    if (now === '' || now === left.at(-1)) break;
    left.push(now);
  }
  return left;
}

/** The length of the longest of the words that a text begins with. */
function startsWithAny(words: readonly string[]): (text: string) => number {
  const byFirst = longestFirst(words, (word) => word.charAt(0));
  return (text) => byFirst.get(text.charAt(0))?.find((word) => text.startsWith(word))?.length ?? 0;
}

/** The length of the longest of the words that a text ends with. */
function endsWithAny(words: readonly string[]): (text: string) => number {
  const byLast = longestFirst(words, (word) => word.charAt(word.length - 1));
  return (text) =>
    byLast.get(text.charAt(text.length - 1))?.find((word) => text.endsWith(word))?.length ?? 0;
}

/** Words by a character, the longest first. */
function longestFirst(
  words: readonly string[],
  characterOf: (word: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const group = groups.get(characterOf(word));
    if (group === undefined) groups.set(characterOf(word), [word]);
    else group.push(word);
  }
  return groups;
}

import type { Phrases } from '../../language/phrases.ts';
import type { SearchData } from '../search-data.ts';
import type { Reading } from '../text/reading.ts';
import type { Intent } from '../understanding.ts';

/** What kind of message this is, as far as its words alone tell. */
export type IntentReader = (reading: Reading) => Intent;

const ENDINGS = /(?:了|啊|呀|哦|吧|呢|吗|嘛|哈|啦|哟|咯|呗|喽|滴|的)+$/;
const POLITE =
  /^(?:那个|那|嗯|哦|额|请问(?:一下)?|麻烦(?:问一下|你)?|我想问(?:一下|问)?|想问(?:一下|问)?)+/;

/** Tells what a message is for, from greeting to question, by phrases of `talk.yaml`. */
export function createIntentReader(data: SearchData, phrases: Phrases): IntentReader {
  const says = (text: string, phrase: string): boolean => phrases.of(phrase).expression.test(text);
  const exact = new Map<string, Intent>();
  for (const { intent, exact: ways } of data.talk) {
    for (const way of ways) exact.set(squeeze(way), intent);
  }
  const courtesies = data.talk.flatMap(({ intent, exact: ways, among }) =>
    among.length === 0 ? [] : [{ intent, isMade: madeOf(ways.map(squeeze), among.map(squeeze)) }],
  );
  const said = data.talk.flatMap(({ intent, words }) =>
    words.map((word) => [word, intent] as const),
  );

  return ({ text }) => {
    const bare = squeeze(text);
    if (bare === '') return 'nonsense';
    const whole =
      exact.get(bare) ??
      exact.get(bare.replace(ENDINGS, '')) ??
      exact.get(bare.replace(POLITE, ''));
    if (whole !== undefined) return whole;
    const greeted = bare.replace(/^(?:你好|您好|哈喽|hello|hi)+/, '');
    if (greeted !== bare) {
      const rest = exact.get(greeted);
      if (rest !== undefined) return rest;
    }
    const courtesy = courtesies.find(({ isMade }) => isMade(bare));
    if (courtesy !== undefined) return courtesy.intent;
    const word = said.find(([phrase]) => text.includes(phrase));
    if (word !== undefined) return word[1];
    if (says(bare, 'names-a-hotline')) return 'contact';
    if (isEnglish(text)) return 'english';
    if (isNonsense(bare)) return 'nonsense';
    if (says(text, 'asks-for-a-number')) return 'contact';
    if (says(text, 'asks-for-a-paper')) return 'document';
    return 'policy';
  };
}

/** Whether a text is ways of a courtesy among words that say nothing, squeezed as it is: 好的|知道了|谢谢|哈. */
function madeOf(ways: readonly string[], among: readonly string[]): (bare: string) => boolean {
  const [named, said] = [`(?:${ways.join('|')})`, `(?:${[...ways, ...among].join('|')})`];
  const whole = new RegExp(`^${said}*${named}${said}*$`);
  return (bare) => bare.length <= COURTEOUS && whole.test(bare);
}

/** No courtesy is longer. */
const COURTEOUS = 20;

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\u4e00-\u9fff〇a-z0-9]+/g, '');
}

/** As much of a text as shows whether it is more than a few characters over and over. */
const BEGINNING = 40;

function isEnglish(text: string): boolean {
  if (/[\u4e00-\u9fff]/.test(text)) return false;
  const words = text.match(/[a-z]{2,}/g) ?? [];
  return (
    words.length >= 3 &&
    words.some((word) =>
      /^(?:the|is|are|you|me|what|how|about|to|for|can|my|please|tell|do|i)$/.test(word),
    )
  );
}

/** No Chinese word at all, or one character over and over. */
function isNonsense(bare: string): boolean {
  const han = bare.replace(/[^\u4e00-\u9fff]/g, '');
  if (han === '') return true;
  // The characters of a long letter repeat as a matter of course.
  const begun = bare.slice(0, BEGINNING);
  return begun.length >= 3 && new Set(begun).size <= Math.max(1, Math.floor(begun.length / 4));
}

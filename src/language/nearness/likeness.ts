import { memoizeRecent, memoizeWeak } from '../../knowledge/memoize.ts';
import type { Speech } from '../../knowledge/schema/speech.ts';
import { type Said, textOf } from '../words.ts';
import { wordingNumbers } from './units.ts';

/**
 * What a text is compared by, each with how often it stands there: its characters and pairs of them, and what it
 * words as others do. A character is its code, a pair both codes in one number of 32 bits, a wording its place
 * behind all characters: no letter has so low a code that a pair could be taken for a wording.
 */
type Profile = ReadonlyMap<number, number>;

/** What people and papers word differently and mean alike tells more than characters that are the same. */
const WORDING = 2;

/** What stands around a question and asks nothing: how it begins, how it ends, what joins. */
const AROUND =
  /^(?:那么?|哦|噢|嗯|对了|还有|再问|请问|我想问|想问下?|问一?下|就是|这个|那个|那样|所以)+|(?:啊|呀|呢|吗|嘛|么|吧|哦|噢|喔|哈|啦|咧|呗|的|了|伐|哇|哟|诶|欸|撒|噻|来着|不)+$/g;

/** What is written in two ways and said alike. */
const ALIKE: readonly (readonly [from: RegExp, to: string])[] = [
  [/啥子?|什[么麼]|甚么|乜嘢?/g, '什么'],
  [/咋个?|怎[么麼]样?|怎样|如何|点样/g, '怎么'],
  [/几多|多少钱|好多钱?|几钱/g, '多少'],
  [/哪儿|哪边|哪块|哪个地方/g, '哪里'],
  [/能不能|可不可以|可否|能否|可以/g, '能'],
  [/要不要|用不用|需不需要|需要/g, '要'],
  [/是不是/g, '是'],
  [/有没有|有木有|有冇/g, '有'],
  [/算不算/g, '算'],
  [/行不行|得不得|中不中|得唔得|使得不/g, '行'],
  [/啥时候|几时|何时|什么时候|哪一?天|几号/g, '哪天'],
  [/俺|咱们?|我们|我家|阿拉|我哋/g, '我'],
];

/** The words asked are compared with the questions of several records. */
const TEXTS_KEPT = 8;

/** The same, of texts that are asked in one turn. */
const askedProfile = memoizeWeak((speech: Speech) =>
  memoizeRecent((text: string) => profileOf(text, speech), TEXTS_KEPT),
);

/** The profile of a text; what asks nothing is left out. */
function profileOf(text: string, speech: Speech): Profile {
  const marks = text.toLowerCase().replaceAll(/[^\p{L}\p{N}.%]+/gu, '');
  const alike = ALIKE.reduce((all, [from, to]) => all.replace(from, to), marks.replace(AROUND, ''));
  const said = alike.replace(AROUND, '');
  const profile = new Map<number, number>();
  const count = (piece: number) => profile.set(piece, (profile.get(piece) ?? 0) + 1);
  for (let at = 0; at < said.length; at += 1) count(said.charCodeAt(at));
  for (let at = 0; at + 1 < said.length; at += 1)
    count((said.charCodeAt(at) << 16) | said.charCodeAt(at + 1));
  for (const wording of wordingNumbers(text, speech)) profile.set(WORDINGS + wording, WORDING);
  return profile;
}

/** Where the numbers of wordings begin. */
const WORDINGS = 0x1_00_00;

/** 0 to 1 of each text of a list, by its place there: how like it is to the words asked. */
export type LikenessOf = (asked: Said | string) => Float64Array;

/** Every piece of a profile weighed by how rare it is, and the whole of length 1. */
type Weigh = (profile: Profile) => readonly (readonly [piece: number, weight: number])[];

/**
 * Compares words with all texts of a list at once, by what they share.
 * @param weighed by these texts: what few of them hold tells much
 */
export const likenessTo = (
  texts: readonly string[],
  weighed: readonly string[],
  speech: Speech,
): LikenessOf => comparisonBy(weighed, speech).to(texts);

/** Compares words with texts, and texts with texts, all weighed by the same. */
export interface Comparison {
  readonly to: (texts: readonly string[]) => LikenessOf;
  /** how much of the words asked each text holds, however much else it says */
  readonly within: (texts: readonly string[]) => LikenessOf;
}

/** @param weighed by these texts: what few of them hold tells much */
export function comparisonBy(weighed: readonly string[], speech: Speech): Comparison {
  const profiles = new Map(weighed.map((text) => [text, profileOf(text, speech)]));
  const weigh = profilerOver(weighed.map((text) => profiles.get(text) ?? profileOf(text, speech)));
  const given = (texts: readonly string[]) =>
    texts.map((text) => profiles.get(text) ?? profileOf(text, speech));
  return {
    to: (texts) => likenessWith(weigh, given(texts), speech),
    within: (texts) => holdingWith(weigh, given(texts), speech),
  };
}

/** The share of what is asked that stands in each text, what is rare counting more. */
function holdingWith(weigh: Weigh, profiles: readonly Profile[], speech: Speech): LikenessOf {
  return (asked) => {
    const weighed = weigh(askedProfile(speech)(textOf(asked)));
    const all = weighed.reduce((sum, [, weight]) => sum + weight, 0) || 1;
    return Float64Array.from(
      profiles,
      (profile) =>
        weighed.reduce((sum, [piece, weight]) => sum + (profile.has(piece) ? weight : 0), 0) / all,
    );
  };
}

function likenessWith(weigh: Weigh, profiles: readonly Profile[], speech: Speech): LikenessOf {
  const holders = new Map<number, Holders>();
  for (const [text, profile] of profiles.entries())
    for (const [piece, weight] of weigh(profile)) {
      const filed = holders.get(piece);
      if (filed === undefined) holders.set(piece, { texts: [text], weights: [weight] });
      else {
        filed.texts.push(text);
        filed.weights.push(weight);
      }
    }
  return (asked) => {
    const likeness = new Float64Array(profiles.length);
    for (const [piece, weight] of weigh(askedProfile(speech)(textOf(asked)))) {
      const { texts, weights } = holders.get(piece) ?? NOBODY;
      for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? 0;
        likeness[text] = (likeness[text] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
    return likeness;
  };
}

/** The texts that hold a piece, and how much it weighs in each: two lists, for there are many thousands. */
interface Holders {
  readonly texts: number[];
  readonly weights: number[];
}

const NOBODY: Holders = { texts: [], weights: [] };

/** Makes profiles ready to be compared: every piece weighed by how rare it is, and the whole of length 1. */
function profilerOver(weighed: readonly Profile[]): Weigh {
  const holders = new Map<number, number>();
  for (const profile of weighed)
    for (const piece of profile.keys()) holders.set(piece, (holders.get(piece) ?? 0) + 1);
  const rarityOf = (held: number) => Math.log((weighed.length + 1) / (held + 0.5));
  const rarities = new Map([...holders].map(([piece, held]) => [piece, rarityOf(held)]));
  const unseen = rarityOf(0);
  return (profile) => {
    const pieces = [...profile].map(
      ([piece, count]) => [piece, count * (rarities.get(piece) ?? unseen)] as const,
    );
    const length = Math.hypot(...pieces.map(([, weight]) => weight)) || 1;
    return pieces.map(([piece, weight]) => [piece, weight / length] as const);
  };
}

import type { Speech } from '../../knowledge/schema/speech.ts';
import { wordingNumbers } from './units.ts';

/**
 * What a text is compared by, each piece once, with how often it stands there: its characters and pairs of them, and
 * what it words as others do. A character is its code, a pair both codes in one number of 32 bits, a wording its place
 * behind all characters: no letter has so low a code that a pair could be taken for a wording.
 */
export interface Profile {
  readonly pieces: Int32Array;
  readonly counts: Uint32Array;
}

/** Pieces weighed by how rare each is, and the whole of length 1. */
export interface Weighed {
  readonly pieces: Int32Array;
  readonly weights: Float64Array;
}

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

/** The profile of a text; what asks nothing is left out. */
export function profileOf(text: string, speech: Speech): Profile {
  const marks = text.toLowerCase().replaceAll(/[^\p{L}\p{N}.%]+/gu, '');
  const alike = ALIKE.reduce((all, [from, to]) => all.replace(from, to), marks.replace(AROUND, ''));
  const said = alike.replace(AROUND, '');
  const profile = new Map<number, number>();
  const count = (piece: number) => profile.set(piece, (profile.get(piece) ?? 0) + 1);
  for (let at = 0; at < said.length; at += 1) count(said.charCodeAt(at));
  for (let at = 0; at + 1 < said.length; at += 1)
    count((said.charCodeAt(at) << 16) | said.charCodeAt(at + 1));
  for (const wording of wordingNumbers(text, speech)) profile.set(WORDINGS + wording, WORDING);
  const pieces = new Int32Array(profile.size);
  const counts = new Uint32Array(profile.size);
  let at = 0;
  for (const [piece, times] of profile) {
    pieces[at] = piece;
    counts[at] = times;
    at += 1;
  }
  return { pieces, counts };
}

/** Where the numbers of wordings begin. */
const WORDINGS = 0x1_00_00;

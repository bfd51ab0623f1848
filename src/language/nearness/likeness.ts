import { memoizeRecent, memoizeWeak, once } from '../../knowledge/memoize.ts';
import type { Speech } from '../../knowledge/schema/speech.ts';
import { type Said, textOf } from '../words.ts';
import { indexPieces, type PieceIndex } from './piece-index.ts';
import { type Profile, profileOf, type Weighed } from './profile.ts';

/** The words asked are compared with the questions of several records. */
const TEXTS_KEPT = 8;
/** Sentences that are compared again and again with those of other records. */
const SENTENCES_KEPT = 1024;

/** The same, of texts that are asked in one turn. */
const askedProfile = memoizeWeak((speech: Speech) =>
  memoizeRecent((text: string) => profileOf(text, speech), TEXTS_KEPT),
);

/** 0 to 1 of each text of a list, by its place there: how like it is to the words asked. */
export type LikenessOf = (asked: Said | string) => Float64Array;

type Weigh = (profile: Profile) => Weighed;

/**
 * Compares words with all texts of a list at once, by what they share.
 * @param weighed by these texts: what few of them hold tells much
 */
export const likenessTo = (
  texts: readonly string[],
  weighed: readonly string[],
  speech: Speech,
): LikenessOf => comparisonBy(weighed, speech).among(texts).likenessOf;

/** How words compare with the texts of one list, each by its place there. */
export interface Compared {
  readonly likenessOf: LikenessOf;
  /** the same of a sentence that is asked about again and again: see `Comparison.sentence` */
  readonly likenessOfSentence: (sentence: Weighed) => Float64Array;
  /** how much of the words asked each text holds, however much else it says */
  readonly heldBy: LikenessOf;
}

/** Compares words with texts, and texts with texts, all weighed by the same. */
export interface Comparison {
  readonly among: (texts: readonly string[]) => Compared;
  /** A sentence of a record, ready to be compared; of the last ones it is kept. */
  readonly sentence: (text: string) => Weighed;
}

/** @param weighed by these texts: what few of them hold tells much */
export function comparisonBy(weighed: readonly string[], speech: Speech): Comparison {
  const profiles = new Map(weighed.map((text) => [text, profileOf(text, speech)]));
  const given = (text: string) => profiles.get(text) ?? profileOf(text, speech);
  const weigh = profilerOver(weighed.map(given));
  return {
    among: (texts) => compared(weigh, texts.map(given), speech),
    sentence: memoizeRecent((text) => weigh(profileOf(text, speech)), SENTENCES_KEPT),
  };
}

/** The texts are weighed and filed when they are first compared with something. */
function compared(weigh: Weigh, profiles: readonly Profile[], speech: Speech): Compared {
  const index = once(() => indexPieces(profiles.map(weigh)));
  const weighedWords = (asked: Said | string) => weigh(askedProfile(speech)(textOf(asked)));
  const likenessOfSentence = (sentence: Weighed) => likenessIn(index(), sentence);
  return {
    likenessOf: (asked) => likenessOfSentence(weighedWords(asked)),
    likenessOfSentence,
    heldBy: (asked) => heldIn(index(), weighedWords(asked)),
  };
}

/** Of each text what its weights and those of the words come to where they share a piece. */
function likenessIn({ size, placeOf, starts, texts, weights }: PieceIndex, asked: Weighed) {
  const likeness = new Float64Array(size);
  for (let at = 0; at < asked.pieces.length; at += 1) {
    const place = placeOf(asked.pieces[at] ?? 0);
    const weight = asked.weights[at] ?? 0;
    const end = place < 0 ? 0 : (starts[place + 1] ?? 0);
    for (let filed = starts[place] ?? 0; filed < end; filed += 1) {
      const text = texts[filed] ?? 0;
      likeness[text] = (likeness[text] ?? 0) + weight * (weights[filed] ?? 0);
    }
  }
  return likeness;
}

/** The share of what is asked that stands in each text, what is rare counting more. */
function heldIn({ size, placeOf, starts, texts }: PieceIndex, { pieces, weights }: Weighed) {
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const held = new Float64Array(size);
  for (let at = 0; at < pieces.length; at += 1) {
    const place = placeOf(pieces[at] ?? 0);
    const weight = weights[at] ?? 0;
    const end = place < 0 ? 0 : (starts[place + 1] ?? 0);
    for (let filed = starts[place] ?? 0; filed < end; filed += 1) {
      const text = texts[filed] ?? 0;
      held[text] = (held[text] ?? 0) + weight;
    }
  }
  return held.map((weight) => weight / all);
}

/** Makes profiles ready to be compared: every piece weighed by how rare it is, and the whole of length 1. */
function profilerOver(weighed: readonly Profile[]): Weigh {
  const holders = new Map<number, number>();
  for (const { pieces } of weighed)
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? 0;
      holders.set(piece, (holders.get(piece) ?? 0) + 1);
    }
  const rarityOf = (held: number) => Math.log((weighed.length + 1) / (held + 0.5));
  const rarities = new Map([...holders].map(([piece, held]) => [piece, rarityOf(held)]));
  const unseen = rarityOf(0);
  return ({ pieces, counts }) => {
    const raw: number[] = [];
    for (let at = 0; at < pieces.length; at += 1)
      raw.push((counts[at] ?? 0) * (rarities.get(pieces[at] ?? 0) ?? unseen));
    const length = Math.hypot(...raw) || 1;
    const weights = new Float64Array(raw.length);
    for (let at = 0; at < raw.length; at += 1) weights[at] = (raw[at] ?? 0) / length;
    return { pieces, weights };
  };
}

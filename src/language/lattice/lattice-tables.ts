import type { ClassId } from './vocabulary.ts';

/** A class word at its place. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly classes: readonly ClassId[];
}

/** Classes and words of which one is meant. */
export type AnyOf = readonly (ClassId | string)[];

/** What stands nowhere stands here: one empty list for all. */
export const NONE: readonly never[] = [];

/** Chinese characters, or letters and figures, side by side. */
export const HAN_RUN = /[\u4e00-\u9fff〇]+|[a-z0-9.%]+/g;

/** Whether a character is part of a word of the best path: the 人 of 私人 is nobody. */
export const isInner = (at: number, ends: Int32Array): boolean =>
  (ends[at] ?? 0) - at > 1 || (at > 0 && ends[at - 1] === ends[at]);

/** Tells in a moment that a character does not stand in a text; most words that are looked for do not. */
export function charactersOf(text: string): (code: number) => boolean {
  const bits = new Uint8Array(0x2000);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return (code) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}

/** Where each character stands, rising. */
export function placesOfChars(text: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const known = places.get(char);
    if (known === undefined) places.set(char, [at]);
    else known.push(at);
  }
  return places;
}

/** Rising lists as one. */
export function merged(anyOf: AnyOf, placesOf: PlacesOf): readonly number[] {
  let first: readonly number[] = NONE;
  let all: number[] | null = null;
  for (const one of anyOf) {
    const places = placesOf(one);
    if (places.length === 0) continue;
    if (all !== null) for (const at of places) all.push(at);
    else if (first.length === 0) first = places;
    else all = [...first, ...places];
  }
  return all === null ? first : all.sort((a, b) => a - b);
}

type PlacesOf = (one: ClassId | string) => readonly number[];

/** The first of rising numbers that is not below a bound; -1 where none is. */
export function firstFrom(rising: readonly number[], bound: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return rising[low] ?? -1;
}

/** 我们家|政公司: whether a word of the best path would be cut after its first character. */
const cutsWord = (to: number, ends: Int32Array): boolean => {
  const end = ends[to - 1] ?? to;
  return end === to + 1 && ends[to] === end && (ends[to - 2] ?? to - 1) < to;
};

/** From left to right the longest: 别人 hides 别, 不到 hides 不. */
export function closeWholeWords(
  found: readonly (readonly Edge[])[],
  words: Int32Array,
  closed: Uint8Array,
  whole: ReadonlySet<ClassId>,
  close: (from: number, to: number) => void,
): void {
  for (let at = 0; at < found.length; ) {
    const edge =
      closed[at] === 0
        ? found[at]?.find(
            ({ to, classes }) =>
              closed[to] === 0 && !cutsWord(to, words) && classes.some((id) => whole.has(id)),
          )
        : undefined;
    if (edge !== undefined) close(edge.from, edge.to);
    at = edge?.to ?? at + 1;
  }
}

/** For each character where its word of the best path ends. */
export function wordEnds(text: string, cut: (han: string) => readonly string[]): Int32Array {
  const ends = new Int32Array(text.length + 1);
  for (let at = 0; at <= text.length; at += 1) ends[at] = at + 1;
  for (const { 0: run, index } of text.matchAll(HAN_RUN)) {
    let at = index;
    for (const word of /^[a-z0-9]/.test(run) ? [run] : cut(run)) {
      for (let inner = at; inner < at + word.length; inner += 1) ends[inner] = at + word.length;
      at += word.length;
    }
  }
  return ends;
}

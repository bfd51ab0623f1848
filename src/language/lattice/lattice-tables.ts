import type { ClassId } from './vocabulary.ts';

/** A class word at its place. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly classes: readonly ClassId[];
}

/** What stands nowhere stands here: one empty list for all. */
export const NONE: readonly never[] = [];

/** Chinese characters, or letters and figures, side by side. */
export const HAN_RUN = /[\u4e00-\u9fff〇]+|[a-z0-9.%]+/g;

/** Whether a character is part of a word of the best path: the 人 of 私人 is nobody. */
export const isInner = (at: number, ends: Int32Array): boolean =>
  (ends[at] ?? 0) - at > 1 || (at > 0 && ends[at - 1] === ends[at]);

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

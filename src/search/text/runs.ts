/** A stretch of one kind of characters. */
export interface Run {
  readonly kind: 'han' | 'latin' | 'number';
  readonly text: string;
  readonly start: number;
}

const RUN = /([\u4e00-\u9fff〇]+)|(\d+(?:[.,]\d+)*%?)|([a-z]+)/g;

/** Cuts folded text into Han, Latin and number runs; everything else only separates. */
export function runsOf(folded: string): Run[] {
  const runs: Run[] = [];
  for (const match of folded.matchAll(RUN)) {
    const kind = match[1] === undefined ? (match[2] === undefined ? 'latin' : 'number') : 'han';
    runs.push({ kind, text: match[0], start: match.index });
  }
  return runs;
}

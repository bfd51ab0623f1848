/**
 * Lists of rising whole numbers, stored small: how long each list is, and the step from one entry to
 * the next. Steps repeat far more than the numbers do, so they compress to a fraction.
 */
export interface RunsData {
  readonly lengths: ArrayLike<number>;
  readonly steps: ArrayLike<number>;
}

/** The lists end to end; those of list `n` stand from `starts[n]` to `starts[n + 1]`. */
export interface Runs {
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Lists of rising numbers as steps; `openRuns` gives them back. */
export function packRuns(lists: readonly (readonly number[])[]): RunsData {
  return {
    lengths: lists.map((list) => list.length),
    steps: lists.flatMap((list) => list.map((value, at) => value - (list[at - 1] ?? 0))),
  };
}

/** The inverse of `packRuns`; a list is decoded when it is asked for. */
export function openRuns({ lengths, steps }: RunsData): Runs {
  const starts = new Int32Array(lengths.length + 1);
  const values = new Int32Array(steps.length);
  let at = 0;
  for (let list = 0; list < lengths.length; list += 1) {
    let value = 0;
    for (const end = at + (lengths[list] ?? 0); at < end; at += 1) {
      value += steps[at] ?? 0;
      values[at] = value;
    }
    starts[list + 1] = at;
  }
  return { starts, values };
}

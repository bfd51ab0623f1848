/**
 * Runs `work` until `seconds` have passed, at least 20 times after a warm-up; the times in ms, sorted.
 * @param warmUp how many runs are not counted
 */
export async function timesOf(work: () => unknown, seconds = 1.5, warmUp = 20): Promise<number[]> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  while (times.length < 20 || performance.now() < end) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

/**
 * The same for several kinds of work, a bout of each in turn: whatever else the machine does meanwhile
 * hits all of them alike.
 */
export async function timesSideBySide(
  works: readonly (() => unknown)[],
  seconds = 1.5,
): Promise<number[][]> {
  const bouts = 12;
  const times = works.map((): number[] => []);
  for (let bout = 0; bout < bouts; bout += 1) {
    for (const [at, work] of works.entries()) {
      times[at]?.push(...(await timesOf(work, seconds / bouts)));
    }
  }
  return times.map((list) => list.sort((a, b) => a - b));
}

/** @param share 0.5 for the median */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median and 99th percentile in ms, to three digits. */
export async function speedOf(work: () => unknown): Promise<{ p50: number; p99: number }> {
  const times = await timesOf(work);
  return { p50: digits(quantile(times, 0.5)), p99: digits(quantile(times, 0.99)) };
}

export const digits = (value: number) => Number(value.toPrecision(3));
export const ratio = (value: number, base: number) => `${(value / base).toFixed(2)}×`;

/** Calls `work` with each of the values in turn, over and over. */
export function cycle<T>(values: readonly T[], work: (value: T) => unknown): () => unknown {
  let next = 0;
  return () => {
    const value = values[next % values.length] as T;
    next += 1;
    return work(value);
  };
}

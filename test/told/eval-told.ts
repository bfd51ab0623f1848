import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { root } from '../../src/runtime/build/knowledge-files.ts';

type Expected = string | number | readonly [number | null, number | null];

export interface ToldCase {
  readonly id: string;
  readonly text: string;
  readonly expect: Readonly<Record<string, Expected>>;
  /** facts that must not be heard */
  readonly not: readonly string[];
  /** by fact, the words that tell it; of the writers alone */
  readonly words?: Readonly<Record<string, string>>;
  /** the fact that it was written for, told or not; of what was told in passing alone */
  readonly about?: string;
}

/** What one sentence tells, as the assistant hears it. */
export type Hear = (one: ToldCase, on: CivilDate) => ReadonlyMap<string, string | number>;

/** `open` has had frames written for it; `writers` are ten people for whom nobody wrote any: six told of other facts each; `passing` was written for one fact a line. */
export const readTold = (part: 'open' | 'writers' | 'passing' | 'sealed'): ToldCase[] =>
  readFileSync(join(root, `test/told/${part}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as ToldCase);

export interface ToldScore {
  readonly expected: number;
  readonly found: number;
  /** heard though it must not be, or with another value than is told */
  readonly wrong: number;
  /** heard at all */
  readonly heard: number;
}

/** Facts found and facts misheard, for each fact and in all; `onMiss` is told of each failure. */
export function scoreTold(
  cases: readonly ToldCase[],
  hear: Hear,
  on: CivilDate,
  onMiss?: (one: ToldCase, missed: readonly string[], wrong: readonly string[]) => void,
): ReadonlyMap<string, ToldScore> {
  const scores = new Map<string, ToldScore>();
  const add = (fact: string, by: Partial<ToldScore>) => {
    for (const key of [fact, 'all']) {
      const { expected, found, wrong, heard } = scores.get(key) ?? NONE;
      scores.set(key, {
        expected: expected + (by.expected ?? 0),
        found: found + (by.found ?? 0),
        wrong: wrong + (by.wrong ?? 0),
        heard: heard + (by.heard ?? 0),
      });
    }
  };
  for (const one of cases) {
    const heard = hear(one, on);
    const missed: string[] = [];
    const wrong: string[] = [];
    for (const [fact, value] of Object.entries(one.expect)) {
      const isFound = matches(value, heard.get(fact));
      add(fact, { expected: 1, found: isFound ? 1 : 0 });
      if (!isFound) missed.push(`${fact}=${value}`);
    }
    for (const [fact, value] of heard) {
      const wanted = one.expect[fact];
      const isWrong = one.not.includes(fact) || (wanted !== undefined && !matches(wanted, value));
      add(fact, { heard: 1, wrong: isWrong ? 1 : 0 });
      if (isWrong) wrong.push(`${fact}=${value}`);
    }
    if (missed.length + wrong.length > 0) onMiss?.(one, missed, wrong);
  }
  return scores;
}

const NONE: ToldScore = { expected: 0, found: 0, wrong: 0, heard: 0 };

/** A range is met by what lies within it, give or take a tenth of its ends. */
function matches(wanted: Expected, heard: string | number | undefined): boolean {
  if (heard === undefined) return false;
  if (!Array.isArray(wanted)) {
    return typeof wanted === 'number' && typeof heard === 'number'
      ? Math.abs(wanted - heard) <= 1
      : String(wanted) === String(heard);
  }
  const [from, to] = [wanted[0] ?? 0, wanted[1] ?? Number.POSITIVE_INFINITY];
  const [low, high] = endsOf(heard);
  return (low ?? 0) >= from - slack(from) && (high ?? Number.POSITIVE_INFINITY) <= to + slack(to);
}

const slack = (end: number): number => (Number.isFinite(end) ? Math.max(1, end * 0.1) : 0);

function endsOf(value: string | number): readonly [number | null, number | null] {
  if (typeof value === 'number') return [value, value];
  const [low = '', high = ''] = value.split('..');
  return [low === '' ? null : Number(low), high === '' ? null : Number(high)];
}

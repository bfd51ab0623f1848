import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { addDays, type CivilDate } from '../../../src/knowledge/civil-date.ts';
import { readQuantities } from '../../../src/language/quantities/read-quantities.ts';
import type { Quantity, Range } from '../../../src/language/utterance.ts';
import { simplifiedPairs } from '../../../src/search/build/script-tables.ts';
import { fold } from '../../../src/search/text/fold.ts';

const bounds = { low: z.number().nullable(), high: z.number().nullable() };
const lasting = z.enum(['day', 'week', 'month', 'quarter', 'year']);
const value = z.union([
  z.number(),
  z.string(),
  z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  z.object({ n: z.number(), unit: lasting }),
  z.object({ ...bounds, unit: lasting }),
  z.object(bounds),
  z.null(),
]);
const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  ref: z.string().default('2021-06-14'),
  kind: z.enum(['number', 'money', 'percent', 'ordinal', 'duration', 'date', 'period']),
  value,
  or: z.array(value).default([]),
  open: z.enum(['low', 'high', 'both']).optional(),
  approx: z.boolean().default(false),
  vague: z.boolean().default(false),
});
type Line = z.infer<typeof lineSchema>;
type Value = z.infer<typeof value>;

/**
 * Numbers and times as they are said (`quantities.jsonl`): per kind whether something of the kind was read and
 * whether one reading is right; where nothing is said, how often nothing is read. The last line is the sum.
 */
export function evalQuantities(path: string, showFailures: boolean): void {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
  const pairs = [...simplifiedPairs()];
  const simplifiedOf = new Map(
    pairs.flatMap((from, index) => (index % 2 === 0 ? [[from, pairs[index + 1] ?? from]] : [])),
  );
  const judged = lines.map((line) => {
    const read = readQuantities(fold(line.text, simplifiedOf), line.ref as CivilDate);
    const ofKind = read.filter(({ kind }) => kind === line.kind);
    const values = [line.value, ...line.or];
    return {
      line,
      read,
      ofKind,
      exact: ofKind.some((one) => values.some((v) => isRight(one, v, line))),
    };
  });
  const said = judged.filter(({ line }) => line.value !== null);
  const silent = judged.filter(({ line }) => line.value === null);
  const kinds = [...new Set(said.map(({ line }) => line.kind))].sort();
  console.table(
    kinds.map((kind) => {
      const own = said.filter(({ line }) => line.kind === kind);
      const recalled = own.filter(({ ofKind }) => ofKind.length > 0).length;
      const exact = own.filter((one) => one.exact).length;
      return { kind, lines: own.length, recall: share(recalled, own), exact: share(exact, own) };
    }),
  );
  if (showFailures)
    for (const { line, read, ofKind, exact } of judged)
      if (line.value === null ? ofKind.length > 0 : !exact)
        console.log(
          line.kind,
          line.text,
          JSON.stringify(line.value),
          '≠',
          read.map(shown).join(' '),
        );
  const kept = silent.filter(({ ofKind }) => ofKind.length === 0).length;
  console.log(`silent ${kept} of ${silent.length}`);
  console.log(`exact ${said.filter(({ exact }) => exact).length} of ${said.length}`);
}

const share = (count: number, all: readonly unknown[]): string =>
  `${((100 * count) / all.length).toFixed(1)}%`;

function isRight(read: Quantity, wanted: Value, line: Line): boolean {
  if (wanted === null) return false;
  if (read.kind === 'date') return read.date === wanted;
  if (read.kind === 'period') return isPeriod(read, wanted, line);
  if (typeof wanted === 'string') return false;
  if (read.kind !== 'duration') return isRange(read.range, wanted, line);
  if (typeof wanted === 'number' || !('unit' in wanted)) return false;
  const factor = INTO[`${wanted.unit}-${read.unit}`];
  if (factor === undefined) return false;
  const times = (one: number | null): number | null => (one === null ? null : one * factor);
  if ('n' in wanted) return isRange(read.range, wanted.n * factor, line);
  return isRange(read.range, { low: times(wanted.low), high: times(wanted.high) }, line);
}

/** What a unit of the file is in a unit of the reader. */
const INTO: Readonly<Record<string, number>> = {
  ...{ 'day-day': 1, 'week-day': 7, 'month-month': 1, 'quarter-month': 3 },
  ...{ 'year-month': 12, 'year-year': 1, 'month-year': 1 / 12, 'quarter-year': 1 / 4 },
};

function isRange(range: Range, wanted: Value, line: Line): boolean {
  if (
    wanted === null ||
    typeof wanted === 'string' ||
    (typeof wanted === 'object' && 'from' in wanted)
  )
    return false;
  const [low, high] =
    typeof wanted === 'number'
      ? [wanted, wanted]
      : 'n' in wanted
        ? [wanted.n, wanted.n]
        : [wanted.low, wanted.high];
  if (line.approx && low !== null && high !== null)
    return (range.low ?? 0) >= low * 0.8 - 1e-9 && (range.high ?? Infinity) <= high * 1.2 + 1e-9;
  if (line.vague) {
    if (range.low === range.high) return false;
    return (range.low ?? 0) >= (low ?? 0) && (range.high ?? Infinity) <= (high ?? Infinity);
  }
  const lowMay = line.open === 'low' || line.open === 'both' ? 1 : 0;
  const highMay = line.open === 'high' || line.open === 'both' ? 1 : 0;
  return (
    near(range.low ?? 0, low ?? 0, lowMay) &&
    near(range.high ?? Infinity, high ?? Infinity, highMay)
  );
}

const near = (read: number, wanted: number, slack: number): boolean =>
  read === wanted || Math.abs(read - wanted) <= Math.max(slack, 1e-6);

function isPeriod(read: Extract<Quantity, { kind: 'period' }>, wanted: Value, line: Line): boolean {
  if (wanted === null || typeof wanted !== 'object' || !('from' in wanted)) return false;
  if (line.vague)
    return (
      read.from !== null &&
      read.to !== null &&
      (wanted.from === null || read.from >= wanted.from) &&
      (wanted.to === null || read.to <= wanted.to)
    );
  return sameEnd(read.from, wanted.from, line) && sameEnd(read.to, wanted.to, line);
}

/** An open end may be closed by the day of asking. */
function sameEnd(read: CivilDate | null, wanted: string | null, line: Line): boolean {
  if (wanted === null || read === null) return (read ?? line.ref) === (wanted ?? line.ref);
  if (read === wanted) return true;
  return line.approx && [-1, 1].some((days) => addDays(wanted as CivilDate, days) === read);
}

function shown(one: Quantity): string {
  const { span, ...rest } = one;
  return `「${span.text}」${JSON.stringify(rest)}`;
}

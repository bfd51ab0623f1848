import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/runtime/build/knowledge-files.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What a reader found of the desk's questions, by fingerprint; all others are outside. */
const DESK_LABELS = join(import.meta.dirname, 'desk-labels.tsv');

/** Where the sets lie that nobody of the project wrote; they are read, never copied. */
const BENCHMARKS = join(root, '../shared/benchmarks');

export interface RealQuestion {
  readonly text: string;
  readonly region: string | null;
  readonly gold: readonly string[];
  /** `in`: a measure is really about it; `edge`: showing one is no fault; `out`: none is */
  readonly label: 'in' | 'edge' | 'out';
  /** the letter's field, or the kind of asker */
  readonly field: string;
  readonly source: 'letters' | 'labelled' | 'real' | 'near' | 'stard' | 'desk';
}

interface Row {
  readonly t?: string;
  readonly q?: string;
  readonly field?: string | null;
  readonly why?: string;
  readonly kind?: string;
  readonly region?: string | null;
  readonly gold?: readonly string[];
  readonly label?: RealQuestion['label'];
}

export const benchmark = (name: string): string => join(BENCHMARKS, name);

/** Questions of one of the files, by what its rows hold; `[]` where the file is not there. */
export function readReal(path: string): RealQuestion[] {
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const name = path.split('/').at(-1) ?? '';
  if (name.endsWith('.json')) {
    const { queries } = JSON.parse(text) as { queries: readonly Row[] };
    if (name.startsWith('stard'))
      return queries.map((row) => question(row, 'stard', 'out', 'stard'));
    const labels = readDeskLabels();
    return queries.map((row) =>
      question(row, 'desk', labels.get(fingerprintOf(row.q ?? '')) ?? 'out', 'desk'),
    );
  }
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = JSON.parse(line) as Row;
      if (row.label !== undefined) return question(row, 'labelled', row.label, row.field);
      if (row.t !== undefined) return question(row, 'letters', 'out', row.field);
      if (row.gold !== undefined) return question(row, 'real', 'in', row.kind);
      return question(row, 'near', 'out', row.why);
    });
}

function question(
  row: Row,
  source: RealQuestion['source'],
  label: RealQuestion['label'],
  field: string | null | undefined,
): RealQuestion {
  const text = row.t ?? row.q ?? '';
  return {
    text,
    region: row.region ?? null,
    gold: row.gold ?? [],
    label,
    field: field ?? '',
    source,
  };
}

/** `in` a measure is about it; `edge` showing one is no fault. The texts stay where they are. */
function readDeskLabels(): ReadonlyMap<string, RealQuestion['label']> {
  const lines = readFileSync(DESK_LABELS, 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [fingerprint = '', label] = line.split('\t');
      return [fingerprint, label === 'in' ? 'in' : 'edge'];
    }),
  );
}

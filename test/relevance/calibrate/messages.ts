import { readCases } from '../questions.ts';
import { hashOf } from './fingerprint.ts';
import { benchmark, type RealQuestion, readReal } from './real-sets.ts';

/** A question or letter of known kind, and the fold it belongs to. */
export interface Message {
  readonly text: string;
  readonly label: RealQuestion['label'];
  readonly source: RealQuestion['source'] | 'own' | 'own outside';
  readonly field: string;
  /** 0 to 14; a fold of five and a third are taken from it */
  readonly fold: number;
}

export const FOLDS = 15;
const OWN = ['open', 'tuning-1', 'tuning-2', 'tuning-3', 'tuning-4', 'tuning-5', 'tuning-6'];
const REAL = [
  'letters-labelled.jsonl',
  'messages-open.jsonl',
  'stard.json',
  'ncp.json',
  'real-open.jsonl',
  'real-outside-open.jsonl',
];

/** The open and tuning questions of the project, and the open halves of what real people wrote. */
export function readMessages(): Message[] {
  const own = OWN.flatMap((set) => readCases(set)).flatMap(({ kind, gold, text }): Message[] => {
    // Other rules decide about contacts and places.
    if (kind === 'contact' || kind === 'elsewhere') return [];
    const source = kind === 'policy' ? 'own' : 'own outside';
    const label = kind === 'policy' ? 'in' : 'out';
    return [{ text, label, source, field: gold[0] ?? '', fold: foldOf(text) }];
  });
  const seen = new Set<string>();
  const real = REAL.flatMap((file) => readReal(benchmark(file))).flatMap((row): Message[] => {
    // The labelled letters come first; they stand among the letters again.
    if (seen.has(row.text)) return [];
    seen.add(row.text);
    return [{ ...row, fold: foldOf(row.text) }];
  });
  return [...own, ...real];
}

/** The same text always falls into the same fold. */
function foldOf(text: string): number {
  return (hashOf(text) >>> 8) % FOLDS;
}

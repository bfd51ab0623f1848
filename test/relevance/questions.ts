import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One question with what it should lead to. */
export interface Case {
  readonly kind: 'policy' | 'refuse' | 'contact';
  /** measure ids, a refusal kind, or agency and desk ids: any of them is right */
  readonly gold: readonly string[];
  readonly voice: string;
  readonly text: string;
}

const folder = import.meta.dirname;

function rows(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Matters with the measures of all papers that answer them alike. */
function goldGroups(): Map<string, string[]> {
  return new Map(
    rows(join(folder, 'gold-groups.tsv')).map(([name = '', ids = '']) => [name, ids.split(' ')]),
  );
}

/** Reads one set: `open`, `sealed`, or a path. */
export function readCases(set: string): Case[] {
  const groups = goldGroups();
  const file = set.includes('/') ? set : join(folder, `questions-${set}.tsv`);
  return rows(file).map(([kind, gold = '', voice = '', text = '']) => ({
    kind: kind as Case['kind'],
    gold: gold.split(' ').flatMap((name) => groups.get(name) ?? [name]),
    voice,
    text,
  }));
}

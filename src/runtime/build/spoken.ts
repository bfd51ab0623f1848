import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { DictionaryData, SpokenKnowledge } from '../../search/open-language.ts';
import { root } from './knowledge-files.ts';

/** How people speak, its examples among it, and what it takes to hear it. */
export interface Spoken {
  readonly knowledge: SpokenKnowledge & Pick<Knowledge, 'facts'>;
  readonly dictionaries: DictionaryData;
}

const FOLDER = join(root, 'node_modules/.cache/hearing');
const FILE = join(FOLDER, 'spoken.json');
const CHECKED = join(FOLDER, 'checked.txt');

/** For `check-hearing.ts`, which runs beside what comes next. */
export function writeSpoken(
  { speech, regions, industries, themes, agencies, facts }: Knowledge,
  dictionaries: DictionaryData,
): void {
  const knowledge = { speech, regions, industries, themes, agencies, facts };
  mkdirSync(FOLDER, { recursive: true });
  replace(FILE, JSON.stringify({ knowledge, dictionaries } satisfies Spoken));
}

/** What `writeSpoken` wrote, as JSON of a `Spoken`. */
export const readSpoken = (): string => readFileSync(FILE, 'utf8');

/** Hash of what was last found to be heard as it is written to be; '' where nothing was yet. */
export function lastHeard(): string {
  try {
    return readFileSync(CHECKED, 'utf8');
  } catch {
    return '';
  }
}

/** @param hash what `lastHeard` gives from now on */
export const keepHeard = (hash: string): void => replace(CHECKED, hash);

/** Renamed when complete: another build may be reading. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}

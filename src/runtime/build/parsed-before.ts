import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedBefore } from '../../knowledge/reading/read-yaml.ts';
import { root } from './knowledge-files.ts';

const FOLDER = join(root, 'node_modules/.cache/knowledge');
const FILE = join(FOLDER, 'parsed.json');

/**
 * What the texts of the last build say, by their hashes, kept in `node_modules/.cache`: the same as parsing
 * them again, in a twentieth of the time.
 */
export function openParsedBefore(): ParsedBefore & {
  /** keeps what was asked for or set since it was opened, and forgets the rest */
  readonly save: () => void;
} {
  const before = new Map(Object.entries(read()));
  const used = new Map<string, unknown>();
  let isNew = false;
  return {
    get: (text) => {
      const key = hashOf(text);
      const value = used.get(key) ?? before.get(key);
      if (value !== undefined) used.set(key, value);
      return value;
    },
    set: (text, value) => {
      isNew = true;
      used.set(hashOf(text), value);
    },
    save: () => {
      if (!isNew && used.size === before.size) return;
      mkdirSync(FOLDER, { recursive: true });
      // Renamed when complete: another build may be reading.
      writeFileSync(`${FILE}.${process.pid}`, JSON.stringify(Object.fromEntries(used)));
      renameSync(`${FILE}.${process.pid}`, FILE);
    },
  };
}

function read(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

const hashOf = (text: string): string => createHash('sha1').update(text).digest('base64');

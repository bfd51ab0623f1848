import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeFiles } from '../knowledge/read-knowledge.ts';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every text file of the knowledge folder, by path below it. */
export function loadKnowledgeFiles(folder = join(root, 'knowledge')): KnowledgeFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(yaml|txt)$/.test(path) && statSync(path).isFile());
  return new Map(
    paths
      .sort()
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

/** 12 hex digits that change with any knowledge file. */
export function revisionOf(files: KnowledgeFiles): string {
  const hash = createHash('sha256');
  for (const [path, text] of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 12);
}

/** The papers and the inventory that lie beside the project, or null where they do not. */
export function loadSources(
  folder = join(root, '../shared'),
): { sources: Map<string, string>; inventory: string } | null {
  try {
    const names = readdirSync(join(folder, 'sources')).filter((name) => name.endsWith('.txt'));
    const sources = new Map(
      names.map((name) => [name, readFileSync(join(folder, 'sources', name), 'utf8')]),
    );
    return { sources, inventory: readFileSync(join(folder, 'knowledge/inventory.tsv'), 'utf8') };
  } catch {
    return null;
  }
}

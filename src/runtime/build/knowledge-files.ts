import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgeFiles } from '../../knowledge/reading/read-knowledge.ts';

/** The project's root folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

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

/** What lies beside the project to hold the records against. */
export interface SourcesBeside {
  /** texts of the papers; those that hold today are named `papers/x.txt` */
  readonly sources: ReadonlyMap<string, string>;
  /** lines of the inventories, see `parseInventory` */
  readonly inventory: string;
  /** folders that are not there */
  readonly absent: readonly string[];
}

const SETS = [
  { folder: 'sources', inventory: 'inventory.tsv', prefix: '' },
  { folder: 'papers', inventory: 'inventory-inforce.tsv', prefix: 'papers/' },
] as const;

/** The papers and inventories that lie beside the project, or null where none does. */
export function loadSources(shared = join(root, '../shared')): SourcesBeside | null {
  const sources = new Map<string, string>();
  const inventories: string[] = [];
  const absent: string[] = [];
  for (const { folder, inventory, prefix } of SETS) {
    const list = join(shared, 'knowledge', inventory);
    if (!existsSync(join(shared, folder)) || !existsSync(list)) {
      absent.push(folder);
      continue;
    }
    inventories.push(readFileSync(list, 'utf8'));
    for (const name of readdirSync(join(shared, folder)).filter((each) => each.endsWith('.txt')))
      sources.set(`${prefix}${name}`, readFileSync(join(shared, folder, name), 'utf8'));
  }
  return inventories.length === 0 ? null : { sources, inventory: inventories.join('\n'), absent };
}

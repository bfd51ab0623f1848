import type { Fault } from '../knowledge/fault.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { documentOf } from '../knowledge/schema/ids.ts';

/** One line of the coverage table. */
export interface Coverage {
  readonly document: string;
  readonly listed: number;
  readonly written: number;
  readonly missing: readonly string[];
}

/** A row of the inventory: id and kind. */
export interface InventoryRow {
  readonly id: string;
  readonly kind: string;
}

/** Reads the inventory: tab-separated `id kind locator title`, with `#` comments. */
export function parseInventory(text: string): InventoryRow[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('id\t'))
    .map((line) => {
      const [id = '', kind = ''] = line.split('\t');
      return { id, kind };
    });
}

/** What of the inventory is written, by document. */
export function coverageOf(knowledge: Knowledge, inventory: readonly InventoryRow[]): Coverage[] {
  const written = new Set<string>(knowledge.measures.map((measure) => measure.id));
  const documents = [...new Set(inventory.map((row) => documentOf(row.id)))];
  return documents.map((document) => {
    const rows = inventory.filter((row) => documentOf(row.id) === document);
    const missing = rows.filter((row) => !written.has(row.id)).map((row) => row.id);
    return { document, listed: rows.length, written: rows.length - missing.length, missing };
  });
}

/**
 * Ids the inventory lists and nobody has written, ids it does not know, kinds that differ.
 * @param unread ids that are written and could not be read
 */
export function checkCoverage(
  knowledge: Knowledge,
  inventory: readonly InventoryRow[],
  unread: ReadonlySet<string> = new Set(),
): Fault[] {
  const kinds = new Map(inventory.map((row) => [row.id, row.kind]));
  const missing = coverageOf(knowledge, inventory)
    .map(({ document, missing }) => ({ document, ids: missing.filter((id) => !unread.has(id)) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ document, ids }) => ({
      file: `measures/${document}`,
      message: `目录里有、还没写的 ${ids.length} 条：${ids.join(' ')}`,
      remedy: '照 knowledge/README.md 各写一份。',
    }));
  const listed = new Set(inventory.map((row) => documentOf(row.id)));
  const strange = knowledge.measures
    .filter((measure) => listed.has(documentOf(measure.id)))
    .filter((measure) => kinds.get(measure.id) !== measure.kind)
    .map((measure) => ({
      file: `measures/${documentOf(measure.id)}/${measure.id}.yaml`,
      message: kinds.has(measure.id)
        ? `类别 ${measure.kind} 和目录的 ${kinds.get(measure.id)} 不同`
        : '目录里没有这个编号',
      remedy: '对照目录 inventory.tsv 的编号和类别。',
    }));
  return [...missing, ...strange];
}

import { type Client, createClient } from '@libsql/client';

const INSERT = 'INSERT INTO texts (rowid, body) VALUES (?, ?)';
const BATCH = 500;

/** Writes the terms of all texts into an FTS5 table of a file. */
export async function buildFts5(
  file: string,
  documents: readonly ReadonlyMap<string, number>[],
): Promise<void> {
  const client = createClient({ url: `file:${file}` });
  await client.execute(
    `CREATE VIRTUAL TABLE texts USING fts5(body, tokenize = "unicode61 tokenchars '_@#%.'")`,
  );
  for (let from = 0; from < documents.length; from += BATCH) {
    const rows = documents.slice(from, from + BATCH);
    await client.batch(
      rows.map((terms, at) => ({ sql: INSERT, args: [from + at, repeated(terms)] })),
      'write',
    );
  }
  client.close();
}

/** Best documents for weighted terms; FTS5 answers later, so it cannot stand behind the same port. */
export interface AsyncIndex {
  readonly best: (terms: ReadonlyMap<string, number>, limit: number) => Promise<number[]>;
  readonly close: () => void;
}

export function openFts5(file: string): AsyncIndex {
  const client: Client = createClient({ url: `file:${file}` });
  return {
    close: () => client.close(),
    best: async (terms, limit) => {
      const query = [...terms.keys()].map((term) => `"${term}"`).join(' OR ');
      if (query === '') return [];
      const { rows } = await client.execute({
        sql: 'SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ?',
        args: [query, limit],
      });
      return rows.map((row) => Number(row['rowid']));
    },
  };
}

function repeated(terms: ReadonlyMap<string, number>): string {
  return [...terms]
    .map(([term, count]) => `${term} `.repeat(Math.max(1, Math.round(count))))
    .join('');
}

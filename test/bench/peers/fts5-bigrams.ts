import { LIMIT, type Peer } from './peer.ts';
import { bigramsOf } from './tokens.ts';

/** SQLite's FTS5 over bigrams written apart, ranked by its own bm25. */
export const fts5Bigrams: Peer = {
  name: 'SQLite FTS5 + bigrams',
  open: async (documents) => {
    const { createClient } = await import('@libsql/client');
    const client = createClient({ url: ':memory:' });
    await client.execute('CREATE VIRTUAL TABLE texts USING fts5(body, tokenize = "unicode61")');
    await client.batch(
      documents.map(({ title, text }, number) => ({
        sql: 'INSERT INTO texts (rowid, body) VALUES (?, ?)',
        args: [number, bigramsOf(`${title} ${text}`).join(' ')],
      })),
      'write',
    );
    return async (question) => {
      const terms = [...new Set(bigramsOf(question))].map((term) => `"${term}"`);
      if (terms.length === 0) return [];
      const { rows } = await client.execute({
        sql: `SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
        args: [terms.join(' OR ')],
      });
      return rows.map((row) => Number(row['rowid']));
    };
  },
};

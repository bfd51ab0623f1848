import type { Client } from '@libsql/client/sqlite3';

/** One file of `src/storage/migrations`, in the order of their names. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Applies what an embedded database has not seen yet; D1 has wrangler for this. Each migration and its
 * mark are one transaction, and two processes starting at once apply it once.
 */
export async function migrate(client: Client, migrations: readonly Migration[]): Promise<void> {
  await client.execute('create table if not exists migrations (name text primary key) strict');
  const { rows } = await client.execute('select name from migrations');
  const applied = new Set(rows.map((row) => row['name']));
  for (const { name, sql } of migrations) {
    if (applied.has(name)) continue;
    const transaction = await client.transaction('write');
    try {
      const mark = await transaction.execute({
        sql: 'insert into migrations (name) values (?) on conflict do nothing',
        args: [name],
      });
      if (mark.rowsAffected === 1) await transaction.executeMultiple(sql);
      await transaction.commit();
    } finally {
      transaction.close();
    }
  }
}

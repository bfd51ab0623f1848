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
  for (const { name, sql } of migrations) {
    if (await isApplied(client, name)) continue;
    const mark = `insert into migrations (name) values ('${name.replaceAll("'", "''")}')`;
    try {
      // In one call, so that nothing of this process comes between.
      await client.executeMultiple(`begin immediate; ${mark}; ${sql}; commit;`);
    } catch (error) {
      if (!(await isApplied(client, name))) throw error;
    }
  }
}

async function isApplied(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.execute({
    sql: 'select name from migrations where name = ?',
    args: [name],
  });
  return rows.length > 0;
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient, LibsqlError } from '@libsql/client/sqlite3';
import { ConstraintError, type Row, type SqlDriver } from '../storage/sql-driver.ts';
import { type Migration, migrate } from './migrate.ts';

/** How long a writer waits for another process's transaction, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000;

/** An embedded database file with its schema brought up to date. */
export interface LibsqlDatabase extends SqlDriver {
  readonly close: () => void;
}

/** Opens `hui-xiaodian.db` below `folder`, making both where they are missing. */
export async function openLibsql(
  folder: string,
  migrations: readonly Migration[],
): Promise<LibsqlDatabase> {
  mkdirSync(folder, { recursive: true });
  const url = pathToFileURL(join(folder, 'hui-xiaodian.db')).href;
  const client = createClient({ url, timeout: BUSY_TIMEOUT_MS, concurrency: 1 });
  // Readers and the writer do not wait for each other, and a commit survives the process.
  await client.executeMultiple('pragma journal_mode = wal; pragma synchronous = normal;');
  await migrate(client, migrations);
  return { ...createLibsqlDriver(client), close: () => client.close() };
}

/** libSQL as a driver; several statements run in one immediate transaction. */
export function createLibsqlDriver(client: Client): SqlDriver {
  return {
    batch: async (statements) => {
      const [first, ...rest] = statements.map(({ sql, args }) => ({ sql, args: [...args] }));
      if (first === undefined) return [];
      const mode = statements.every(({ sql }) => /^\s*select\b/i.test(sql)) ? 'read' : 'write';
      try {
        // A statement by itself is a transaction anyway.
        const results =
          rest.length === 0
            ? [await client.execute(first)]
            : await client.batch([first, ...rest], mode);
        return results.map(({ rows }) => rows as unknown as Row[]);
      } catch (error) {
        throw error instanceof LibsqlError && error.code === 'SQLITE_CONSTRAINT'
          ? new ConstraintError('a constraint of the schema failed', { cause: error })
          : error;
      }
    },
  };
}

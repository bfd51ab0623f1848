import type Database from 'libsql';
import { type Row, type Statement, StoreError } from '../../../storage/sql-driver.ts';

/** One file of `src/storage/migrations`, in the order of their names. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

interface Reader {
  readonly batch: (statements: readonly Statement[]) => readonly (readonly Row[])[];
}

/** Whether every migration has been applied. @throws StoreError when a later program applied more */
export function isCurrent(reader: Reader, migrations: readonly Migration[]): boolean {
  const applied = appliedNames(reader);
  const known = new Set(migrations.map(({ name }) => name));
  if (applied.some((name) => !known.has(name))) throw new StoreError('newer');
  return applied.length === migrations.length;
}

/**
 * Applies what an embedded database has not seen yet; D1 has wrangler for this. Each migration and its
 * mark are one transaction, and two processes starting at once apply it once.
 * @returns whether there was a database before
 * @throws what SQLite throws: the migration is then undone
 */
export function migrate(
  database: Database.Database,
  reader: Reader,
  migrations: readonly Migration[],
): boolean {
  const isOld = appliedNames(reader).length > 0;
  for (const { name, sql } of migrations) {
    database.exec('begin immediate');
    try {
      database.exec('create table if not exists migrations (name text primary key) strict');
      if (!appliedNames(reader).includes(name)) {
        database.exec(`insert into migrations (name) values ('${name.replaceAll("'", "''")}')`);
        database.exec(sql);
      }
      database.exec('commit');
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      throw error;
    }
  }
  return isOld;
}

function appliedNames({ batch }: Reader): readonly string[] {
  const [tables = []] = batch([
    { sql: `select 1 as found from sqlite_schema where name = 'migrations'`, args: [] },
  ]);
  if (tables.length === 0) return [];
  const [rows = []] = batch([{ sql: 'select name from migrations', args: [] }]);
  return rows.map(({ name }) => String(name));
}

import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { DATABASE_FILE } from './libsql-driver.ts';

/** How long a service that is just writing is waited for. */
const WAIT_MS = 10_000;

/**
 * Copies the database as it is at one moment, whole and checked, also while the service runs.
 * @throws Error when the folder holds no database, or its copy turns out damaged
 */
export function backup(folder: string, target: string): void {
  const source = join(folder, DATABASE_FILE);
  if (!existsSync(source)) throw new Error(`${folder} 里没有数据库。检查 DATA_DIR。`);
  const part = `${resolve(target)}.part`;
  rmSync(part, { force: true });
  const database = new Database(source, { timeout: WAIT_MS });
  try {
    database.exec(`vacuum into '${part.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
  chmodSync(part, 0o600);
  checkFile(part);
  renameSync(part, target);
}

/** @throws Error when a page of the file does not fit the others */
export function checkFile(path: string): void {
  const database = new Database(path, { timeout: 0 });
  try {
    const rows = database
      .prepare(`select count(*) from pragma_quick_check(1) where quick_check = 'ok'`)
      .raw()
      .all() as number[][];
    if (rows[0]?.[0] !== 1) throw new Error('damaged');
  } catch (cause) {
    throw new Error(`${path} 不是完好的数据库，没有用它。`, { cause });
  } finally {
    database.close();
  }
}

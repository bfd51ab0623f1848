import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyedHash } from '../../../conversation/service/keyed-hash.ts';
import { askerOf } from '../../../conversation/service/turn-service.ts';
import { createRedact } from '../../../language/redact.ts';
import { forgetStatements } from '../../../storage/forget.ts';
import { rowsOf, type SqlDriver, sql } from '../../../storage/sql-driver.ts';
import { createPacker } from '../../pack.ts';
import { checkFile } from './backup.ts';
import { DATABASE_FILE, openLibsql } from './libsql-driver.ts';
import { loadMigrations } from './load-migrations.ts';

/**
 * Puts a backup in the place of the database. What people have had deleted since the backup was taken is
 * deleted from it as well, as far as the database that is replaced can still say so.
 * @returns how many conversations were deleted again
 * @throws Error when the backup is damaged or of a later program; the database is then left as it is
 */
export async function restore(folder: string, source: string): Promise<number> {
  if (!existsSync(source)) throw new Error(`没有这个文件：${source}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const staging = join(folder, 'restoring');
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: 0o700 });
  try {
    const staged = join(staging, DATABASE_FILE);
    copyFileSync(source, staged);
    chmodSync(staged, 0o600);
    checkFile(staged);
    const forgotten = await forgottenIn(folder);
    const database = await openLibsql(staging, loadMigrations());
    const count = await forgetAgain(database, forgotten).finally(database.close);
    const target = join(folder, DATABASE_FILE);
    // A log of the old file would be taken for one of the new.
    for (const suffix of ['-wal', '-shm']) rmSync(`${target}${suffix}`, { force: true });
    renameSync(staged, target);
    return count;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Keyed hashes of conversations that were deleted on request; none where the old database is lost. */
async function forgottenIn(folder: string): Promise<readonly string[]> {
  if (!existsSync(join(folder, DATABASE_FILE))) return [];
  try {
    const database = await openLibsql(folder, []);
    const rows = await rowsOf(database, sql('select asker from forgotten')).finally(database.close);
    return rows.map(({ asker }) => String(asker));
  } catch {
    return [];
  }
}

async function forgetAgain(database: SqlDriver, askers: readonly string[]): Promise<number> {
  if (askers.length === 0) return 0;
  const [settings] = await rowsOf(
    database,
    sql(`select value from settings where name = 'secret'`),
  );
  if (settings === undefined) return 0;
  const hash = await createKeyedHash(String(settings['value']));
  const wanted = new Set(askers);
  const keeping = { redact: createRedact([]), packer: createPacker() };
  let count = 0;
  for (const { id } of await rowsOf(database, sql('select id from conversations'))) {
    const asker = await askerOf(String(id), hash);
    if (!wanted.has(asker)) continue;
    await database.batch(await forgetStatements(database, String(id), asker, keeping));
    count += 1;
  }
  await database.wipe?.();
  return count;
}

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';
import { rowsOf, sql } from '../../src/storage/sql-driver.ts';

describe('migrations of the embedded database', () => {
  it('are applied once, also when several processes start together', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'migrate-'));
    const child = join(import.meta.dirname, 'migrate.child.ts');
    const run = promisify(execFile);
    await Promise.all(
      [1, 2, 3, 4].map(() => run(process.execPath, ['--import', 'tsx', child, fresh])),
    );
    const database = await openLibsql(fresh, []);
    const applied = await rowsOf(database, sql('select name from migrations'));
    expect(applied.map((row) => row['name'])).toEqual(loadMigrations().map(({ name }) => name));
    database.close();
    rmSync(fresh, { recursive: true });
  }, 30_000);
});

import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'libsql';
import { readConfig } from '../config.ts';
import { DATABASE_FILE } from './libsql-driver.ts';
import { runCommand } from './run-command.ts';

/** How long a service that is just writing is waited for. */
const WAIT_MS = 10_000;

/** Copies the database as it is at one moment, whole and checked, also while the service runs. */
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

if (import.meta.filename === process.argv[1]) {
  await runCommand('npm run backup 备份文件', ([target]) => {
    const { DATA_DIR } = readConfig(process.env);
    backup(DATA_DIR, target);
    return `已备份到 ${target}。里面有店主说过的话：只给管理员看，过了保存期（RETENTION_DAYS）就删。`;
  });
}

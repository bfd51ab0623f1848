import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type SqlDriver, type Statement, StoreError } from '../../../storage/sql-driver.ts';
import { type Connection, connect } from './libsql-connection.ts';
import type { Migration } from './migrate.ts';

export const DATABASE_FILE = 'hui-xiaodian.db';
/** How long a turn waits for another process's transaction; the process goes on meanwhile. */
const PATIENCE_MS = 2500;
/** How long whoever asks whether the database is ready waits. */
const PROBE_MS = 150;
/** How often the file is looked after: whether it is still there, and still the same. */
const LOOK_EVERY_MS = 100;

/** An embedded database file with its schema brought up to date. */
export interface LibsqlDatabase extends SqlDriver {
  readonly wipe: () => Promise<void>;
  /** Puts everything into the one file, and lets go of it. */
  readonly close: () => void;
}

/**
 * Opens `hui-xiaodian.db` below `folder`, making both where they are missing, readable by their owner
 * alone.
 * @param migrations none: the schema is left as it is
 * @throws StoreError when the file cannot be used
 */
export async function openLibsql(
  folder: string,
  migrations: readonly Migration[],
  patienceMs = PATIENCE_MS,
): Promise<LibsqlDatabase> {
  const path = join(folder, DATABASE_FILE);
  makePrivate(folder, path);
  const wait = createWait(patienceMs);
  const waitLittle = createWait(PROBE_MS);
  let connection = await wait(() => connect(path, migrations));
  let identity = identityOf(path);
  let lookedAt = Date.now();
  let isDamaged = false;

  /** The connection to the file that is there now; another file was put in the place of the old one. */
  const current = (): Connection => {
    if (Date.now() - lookedAt < LOOK_EVERY_MS && !connection.isStuck()) return connection;
    const now = identityOf(path);
    if (now === null) throw new StoreError('gone');
    if (now !== identity || connection.isStuck()) {
      connection.close();
      connection = connect(path, migrations);
      identity = now;
      isDamaged = false;
    }
    lookedAt = Date.now();
    return connection;
  };
  const noticing = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof StoreError && error.fault === 'damaged') isDamaged = true;
      throw error;
    }
  };
  return {
    batch: (statements) => wait(() => noticing(() => current().batch(statements))),
    probe: async () => {
      // One good page says nothing of the bad one.
      if (isDamaged) throw new StoreError('damaged');
      await waitLittle(() => noticing(() => current().batch([PROBE])));
    },
    wipe: () => wait(() => current().checkpoint()).catch(() => undefined),
    close: () => {
      try {
        connection.checkpoint();
        connection.leave();
      } catch {
        // Another process has it open: the last one to leave does it.
      }
      connection.close();
    },
  };
}

/** Writes, so that a full disk and a file that can only be read show. */
const PROBE: Statement = {
  sql: `insert into settings (name, value) values ('probe', ?1)
        on conflict (name) do update set value = excluded.value`,
  args: ['probe'],
};

/** Tries again while another process holds the file, without holding up anything else. */
function createWait(patienceMs: number) {
  return async <Result>(work: () => Result): Promise<Result> => {
    const end = Date.now() + patienceMs;
    for (let pauseMs = 2; ; pauseMs = Math.min(50, pauseMs * 2)) {
      try {
        return work();
      } catch (error) {
        const isBusy = error instanceof StoreError && error.fault === 'busy';
        if (!isBusy || Date.now() > end) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };
}

/** Folder and file for their owner alone; a folder that everybody shares, like `/tmp`, is left. */
function makePrivate(folder: string, path: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { mode } = statSync(folder);
  const isShared = (mode & 0o1000) !== 0;
  // SQLite gives its other files the mode of this one.
  closeSync(openSync(path, 'a', 0o600));
  for (const [name, wanted] of [
    [folder, 0o700],
    [path, 0o600],
  ] as const) {
    if (name === folder && isShared) continue;
    try {
      chmodSync(name, wanted);
    } catch {
      // Somebody else's, or on a file system without modes: it is used as it is.
    }
  }
}

/** Names a file, whatever it is called; null when there is none. */
function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

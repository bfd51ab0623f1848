import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import {
  ConstraintError,
  type Row,
  type SqlDriver,
  type SqlValue,
  type Statement,
  StoreError,
  type StoreFault,
} from '../../../storage/sql-driver.ts';
import { isCurrent, type Migration, migrate } from './migrate.ts';

export const DATABASE_FILE = 'hui-xiaodian.db';
/** How long a turn waits for another process's transaction; the process goes on meanwhile. */
const PATIENCE_MS = 2500;
/** How long whoever asks whether the database is ready waits. */
const PROBE_MS = 150;
/** How often the file is looked after: whether it is still there, and still the same. */
const LOOK_EVERY_MS = 100;
/** A file up to this size is read through once at start. */
const CHECKED_BYTES = 256 * 1024 * 1024;

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

/** One open file. */
interface Connection {
  readonly batch: (statements: readonly Statement[]) => readonly (readonly Row[])[];
  /** Whether a statement was left unfinished, which only another connection mends. */
  readonly isStuck: () => boolean;
  /** Moves the log into the file and empties it. */
  readonly checkpoint: () => void;
  /** Leaves the file by itself, without a log beside it. */
  readonly leave: () => void;
  readonly close: () => void;
}

function connect(path: string, migrations: readonly Migration[]): Connection {
  return explained(() => {
    const database = new Database(path, { timeout: 0 });
    try {
      // Readers and the writer do not wait for each other; what is deleted is overwritten.
      database.exec(
        `pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = on;
         pragma temp_store = memory; pragma cache_size = -8000; pragma trusted_schema = off;`,
      );
      const connection = createConnection(database);
      if (statSync(path).size <= CHECKED_BYTES) check(connection);
      if (migrations.length > 0 && !isCurrent(connection, migrations)) {
        const isOld = migrate(database, connection, migrations);
        // What earlier programs deleted without overwriting it goes too.
        if (isOld) database.exec('vacuum');
      }
      return connection;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** @throws StoreError when a page of the file does not fit the others */
function check({ batch }: Connection): void {
  const [rows = []] = batch([{ sql: 'select * from pragma_quick_check(1)', args: [] }]);
  if (rows[0]?.['quick_check'] !== 'ok') throw new StoreError('damaged');
}

function createConnection(database: Database.Database): Connection {
  const prepared = new Map<string, (args: readonly SqlValue[]) => readonly Row[]>();
  let isStuck = false;
  const run = ({ sql, args }: Statement): readonly Row[] => {
    const known = prepared.get(sql) ?? prepare(database, sql);
    prepared.set(sql, known);
    try {
      return known(args);
    } catch (error) {
      // The library does not take such a statement back; it would keep others from being committed.
      isStuck ||= /SQLITE_(BUSY|LOCKED)/.test(codeOf(error));
      throw error;
    }
  };
  const transact = (statements: readonly Statement[]) => {
    const reads = statements.every(({ sql }) => isSelect(sql));
    database.exec(reads ? 'begin' : 'begin immediate');
    try {
      const rows = statements.map(run);
      database.exec('commit');
      return rows;
    } catch (error) {
      if (database.inTransaction) database.exec('rollback');
      throw error;
    }
  };
  return {
    batch: (statements) =>
      explained(() => {
        const [first] = statements;
        // One that reads is a transaction anyway; one that writes would be stuck at somebody's lock.
        return statements.length === 1 && first !== undefined && isSelect(first.sql)
          ? [run(first)]
          : transact(statements);
      }),
    isStuck: () => isStuck,
    checkpoint: () =>
      explained(() => {
        prepared.clear();
        const [[isBusy] = []] = database
          .prepare('pragma wal_checkpoint(truncate)')
          .raw()
          .all() as number[][];
        if (isBusy) throw new StoreError('busy');
      }),
    leave: () => explained(() => database.exec('pragma journal_mode = delete')),
    close: () => {
      prepared.clear();
      database.close();
    },
  };
}

const isSelect = (sql: string): boolean => /^\s*select\b/i.test(sql);

/**
 * A statement ready to run. Texts are read as bytes: the library ends the process at a text that is not
 * UTF-8, which one flipped bit can make of any.
 */
function prepare(database: Database.Database, sql: string) {
  const plain = database.prepare(sql);
  if (!plain.reader) {
    return (args: readonly SqlValue[]): readonly Row[] => {
      plain.run(...args);
      return [];
    };
  }
  const names = plain.columns().map(({ name }) => name);
  const cells = names
    .map((name) => `"${name.replaceAll('"', '""')}"`)
    .map(
      (cell) =>
        `typeof(${cell}), case typeof(${cell}) when 'text' then cast(${cell} as blob) else ${cell} end`,
    )
    .join(', ');
  const statement = database
    .prepare(
      isSelect(sql)
        ? `select ${cells} from (${sql})`
        : sql.replace(/\breturning\b.*$/is, `returning ${cells}`),
    )
    .raw();
  return (args: readonly SqlValue[]) =>
    (statement.all(...args) as SqlValue[][]).map((typed) =>
      Object.fromEntries(
        names.map((name, index) => [
          name,
          readCell(typed[2 * index], typed[2 * index + 1] ?? null),
        ]),
      ),
    );
}

const readCell = (type: SqlValue | undefined, cell: SqlValue): SqlValue =>
  type === 'text' && cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : cell;

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

/** Runs the work; what SQLite throws is told as what it means for the service. */
function explained<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    const cause = { cause: error };
    if (code.startsWith('SQLITE_CONSTRAINT')) {
      throw new ConstraintError('a constraint of the schema failed', cause);
    }
    const fault = FAULTS.find(([prefix]) => code.startsWith(prefix))?.[1];
    if (fault !== undefined) throw new StoreError(fault, cause);
    // Met while rows are read, it comes without a code.
    if (/malformed|not a database/.test(String(error))) throw new StoreError('damaged', cause);
    throw error;
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const FAULTS: readonly (readonly [string, StoreFault])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_READONLY', 'readonly'],
  ['SQLITE_CANTOPEN', 'gone'],
  ['SQLITE_', 'failed'],
];

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

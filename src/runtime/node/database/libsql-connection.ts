import { statSync } from 'node:fs';
import Database from 'libsql';
import {
  ConstraintError,
  type Row,
  type SqlValue,
  type Statement,
  StoreError,
  type StoreFault,
} from '../../../storage/sql-driver.ts';
import { isCurrent, type Migration, migrate } from './migrate.ts';

/** A file up to this size is read through once at start. */
const CHECKED_BYTES = 256 * 1024 * 1024;

/** One open file. Each of its functions throws a StoreError where SQLite refuses. */
export interface Connection {
  readonly batch: (statements: readonly Statement[]) => readonly (readonly Row[])[];
  /** Whether a statement was left unfinished, which only another connection mends. */
  readonly isStuck: () => boolean;
  /** Moves the log into the file and empties it. */
  readonly checkpoint: () => void;
  /** Leaves the file by itself, without a log beside it. */
  readonly leave: () => void;
  readonly close: () => void;
}

/**
 * Opens the file, and brings its schema up to date where `migrations` are given.
 * @throws StoreError when the file is damaged, locked or cannot be used
 */
export function connect(path: string, migrations: readonly Migration[]): Connection {
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

/**
 * Runs the work; what SQLite throws is told as what it means for the service.
 * @throws ConstraintError where a rule of the schema was broken, StoreError for any other fault of the file
 */
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

/** The code of an error of SQLite, as `SQLITE_BUSY`; empty where it has none. */
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

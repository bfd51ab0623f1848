import { ConstraintError, StoreError, type StoreFault } from '../../../storage/sql-driver.ts';

/**
 * Runs the work; what SQLite throws is told as what it means for the service.
 * @throws ConstraintError where a rule of the schema was broken, StoreError for any other fault of the file
 */
export function explained<Result>(work: () => Result): Result {
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
export const codeOf = (error: unknown): string =>
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

import type * as z from 'zod';

/** What SQLite stores in a cell. */
export type SqlValue = string | number | null | Uint8Array;

/** One statement with its positional arguments. */
export interface Statement {
  readonly sql: string;
  readonly args: readonly SqlValue[];
}

export type Row = Readonly<Record<string, SqlValue>>;

/** A database that speaks SQLite: an embedded file on Node.js, D1 on Workers. */
export interface SqlDriver {
  /**
   * Runs the statements as one transaction, all or nothing, and gives the rows of each.
   * @throws ConstraintError when a row breaks a rule of the schema; nothing is then stored
   * @throws StoreError when the database cannot do its work
   */
  readonly batch: (statements: readonly Statement[]) => Promise<readonly (readonly Row[])[]>;
  /** Whether it can be written to, found out soon. @throws StoreError when it cannot */
  readonly probe?: () => Promise<void>;
  /** Makes sure that nothing deleted can be read from the files any more, where that is ours to do. */
  readonly wipe?: () => Promise<void>;
}

/** A statement broke a uniqueness or not-null rule, and its batch was rolled back. */
export class ConstraintError extends Error {
  override readonly name = 'ConstraintError';
}

/** Why a database cannot do its work. */
export type StoreFault = 'busy' | 'full' | 'gone' | 'damaged' | 'readonly' | 'newer' | 'failed';

/** The database cannot do its work now; nothing was stored. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(`the database is ${fault}`, options);
    this.fault = fault;
  }
}

/** `sql('select * from t where id = ?', id)` */
export function sql(text: string, ...args: readonly SqlValue[]): Statement {
  return { sql: text, args };
}

/** The rows as the schema has them; one that does not fit it has been damaged, and is passed over. */
export function readRows<Schema extends z.ZodType>(
  schema: Schema,
  rows: readonly Row[],
): z.output<Schema>[] {
  return rows.flatMap((row) => {
    const read = schema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

/** The rows of a single statement. */
export async function rowsOf(driver: SqlDriver, statement: Statement): Promise<readonly Row[]> {
  const [rows = []] = await driver.batch([statement]);
  return rows;
}

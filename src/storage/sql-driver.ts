/** What SQLite stores in a cell. */
export type SqlValue = string | number | null;

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
   */
  readonly batch: (statements: readonly Statement[]) => Promise<readonly (readonly Row[])[]>;
}

/** A statement broke a uniqueness or not-null rule, and its batch was rolled back. */
export class ConstraintError extends Error {
  override readonly name = 'ConstraintError';
}

/** `sql('select * from t where id = ?', id)` */
export function sql(text: string, ...args: readonly SqlValue[]): Statement {
  return { sql: text, args };
}

/** The rows of a single statement. */
export async function rowsOf(driver: SqlDriver, statement: Statement): Promise<readonly Row[]> {
  const [rows = []] = await driver.batch([statement]);
  return rows;
}

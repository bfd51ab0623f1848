import type { D1Database } from '@cloudflare/workers-types';
import { ConstraintError, type Row, type SqlDriver, StoreError } from './sql-driver.ts';

/**
 * Cloudflare D1 as a driver; a batch of D1 is one transaction.
 * @throws StoreError or ConstraintError by `batch`
 */
export function createD1Driver(database: D1Database): SqlDriver {
  return {
    batch: async (statements) => {
      try {
        const results = await database.batch<Row>(
          statements.map(({ sql, args }) => database.prepare(sql).bind(...args)),
        );
        return results.map(({ results: rows }) => rows.map(withBytes));
      } catch (error) {
        throw explained(error);
      }
    },
  };
}

/** D1 gives bytes as a list of numbers. */
function withBytes(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) ? Uint8Array.from(value) : value,
    ]),
  );
}

/** D1 tells the kinds of failure apart by their words alone. */
function explained(error: unknown): Error {
  const words = String(error);
  const options = { cause: error };
  if (/constraint failed/i.test(words)) {
    return new ConstraintError('a constraint of the schema failed', options);
  }
  if (/overloaded|too many requests|timeout|reset|locked|busy/i.test(words)) {
    return new StoreError('busy', options);
  }
  return new StoreError(/maximum|full|exceeded/i.test(words) ? 'full' : 'failed', options);
}

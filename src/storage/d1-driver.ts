import type { D1Database } from '@cloudflare/workers-types';
import { ConstraintError, type Row, type SqlDriver } from './sql-driver.ts';

/** Cloudflare D1 as a driver; a batch of D1 is one transaction. */
export function createD1Driver(database: D1Database): SqlDriver {
  return {
    batch: async (statements) => {
      try {
        const results = await database.batch<Row>(
          statements.map(({ sql, args }) => database.prepare(sql).bind(...args)),
        );
        return results.map(({ results: rows }) => rows);
      } catch (error) {
        // D1 tells the kinds of failure apart by their words alone.
        throw /constraint failed/i.test(String(error))
          ? new ConstraintError('a constraint of the schema failed', { cause: error })
          : error;
      }
    },
  };
}

import * as z from 'zod';
import { rowsOf, type SqlDriver, sql } from './sql-driver.ts';

const unansweredRow = z
  .object({
    text: z.string(),
    region: z.string(),
    count: z.int(),
    first_at: z.int(),
    last_at: z.int(),
  })
  .transform(({ text, region, count, first_at, last_at }) => ({
    text,
    region: region === '' ? null : region,
    count,
    firstAt: first_at,
    lastAt: last_at,
  }));
/** A question that nothing was found for, and how often it was asked. */
export type Unanswered = z.output<typeof unansweredRow>;

export interface UnansweredStore {
  /** the most frequent first, then the latest */
  readonly list: (limit: number) => Promise<readonly Unanswered[]>;
}

export function createUnansweredStore(driver: SqlDriver): UnansweredStore {
  return {
    list: async (limit) =>
      z
        .array(unansweredRow)
        .parse(
          await rowsOf(
            driver,
            sql('select * from unanswered order by count desc, last_at desc, text limit ?', limit),
          ),
        ),
  };
}

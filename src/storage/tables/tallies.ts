import * as z from 'zod';
import { readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

const dayRow = z.object({ day: z.string(), count: z.int() });
/** How many on one civil date in Asia/Shanghai. */
export type DayCount = z.infer<typeof dayRow>;
const measureRow = z.object({ id: z.string(), count: z.int() });

/** Numbers over what is kept, for those who lead a shift; times in milliseconds, `to` is not in it. */
export interface Tallies {
  /** faults that were reported, by day */
  readonly faults: (from: number, to: number) => Promise<readonly DayCount[]>;
  /** questions without an answer that came up for the first time, by day */
  readonly unanswered: (from: number, to: number) => Promise<readonly DayCount[]>;
  /** measures that agents have read to callers since, the most asked first */
  readonly asked: (since: number, limit: number) => Promise<readonly z.infer<typeof measureRow>[]>;
}

/** How often what was done, by day; nobody is in it. */
export function createTallies(driver: SqlDriver): Tallies {
  const byDay =
    (table: 'reports' | 'unanswered', time: 'at' | 'first_at') =>
    async (from: number, to: number) => {
      const rows = await rowsOf(
        driver,
        sql(
          `select date((${time} + 28800000) / 1000, 'unixepoch') as day, count(*) as count
           from ${table} where ${time} >= ? and ${time} < ? group by day`,
          from,
          to,
        ),
      );
      return readRows(dayRow, rows);
    };
  return {
    faults: byDay('reports', 'at'),
    unanswered: byDay('unanswered', 'first_at'),
    asked: async (since, limit) => {
      const rows = await rowsOf(
        driver,
        sql(
          `select subject as id, count(*) as count from audit
           where action = 'measure.read' and subject is not null and at >= ?
           group by subject order by count desc, max(id) desc limit ?`,
          since,
          limit,
        ),
      );
      return readRows(measureRow, rows);
    },
  };
}

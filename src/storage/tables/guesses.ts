import * as z from 'zod';
import { type SqlDriver, sql } from '../sql-driver.ts';

/** How often something secret was guessed wrong: kept, so that a restart or another process knows it too. */
export interface GuessCount {
  /** wrong guesses of each source in a stretch of time, which is named by its beginning */
  readonly of: (sources: readonly string[], stretch: number) => Promise<readonly number[]>;
  readonly add: (sources: readonly string[], stretch: number) => Promise<void>;
}

const rowsSchema = z.array(z.array(z.object({ count: z.int() })));

/** Counts that outlive the process, by a keyed name, within a window. */
export function createGuessCount(driver: SqlDriver): GuessCount {
  return {
    of: async (sources, stretch) => {
      const found = await driver.batch(
        sources.map((source) =>
          sql('select count from guesses where source = ? and stretch = ?', source, stretch),
        ),
      );
      return rowsSchema.parse(found).map(([row]) => row?.count ?? 0);
    },
    add: async (sources, stretch) => {
      await driver.batch(
        sources.map((source) =>
          sql(
            `insert into guesses (source, stretch, count) values (?, ?, 1)
             on conflict (source, stretch) do update set count = count + 1`,
            source,
            stretch,
          ),
        ),
      );
    },
  };
}

import * as z from 'zod';
import { rowsOf, type SqlDriver, sql } from './sql-driver.ts';

const noteRow = z
  .object({
    text: z.string(),
    region: z.string(),
    note: z.string(),
    agent: z.string(),
    at: z.int(),
  })
  .transform(({ region, ...row }) => ({ ...row, region: region === '' ? null : region }));
/** What an agent wrote beside a question that nothing was found for. */
export type Note = z.output<typeof noteRow>;

export interface NoteStore {
  readonly add: (note: Omit<Note, 'at'>, at: number) => Promise<void>;
  /** all notes, the oldest first */
  readonly list: () => Promise<readonly Note[]>;
}

export function createNoteStore(driver: SqlDriver): NoteStore {
  return {
    add: async ({ text, region, note, agent }, at) => {
      await driver.batch([
        sql(
          'insert into notes (text, region, note, agent, at) values (?, ?, ?, ?, ?)',
          text,
          region ?? '',
          note,
          agent,
          at,
        ),
      ]);
    },
    list: async () =>
      z
        .array(noteRow)
        .parse(
          await rowsOf(driver, sql('select text, region, note, agent, at from notes order by id')),
        ),
  };
}

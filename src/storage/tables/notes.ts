import * as z from 'zod';
import type { Keeping } from '../keeping.ts';
import { readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

const noteRow = z.object({
  question: z.int(),
  note: z.string(),
  agent: z.string(),
  at: z.int(),
});
/** What an agent wrote beside a question that nothing was found for; it goes with its question. */
export type Note = z.output<typeof noteRow>;

export interface NoteStore {
  readonly add: (note: Omit<Note, 'at'>, at: number) => Promise<void>;
  /** all notes, the oldest first */
  readonly list: () => Promise<readonly Note[]>;
}

/** Notes of agents on questions without an answer; they go with their question. */
export function createNoteStore(driver: SqlDriver, { redact }: Keeping): NoteStore {
  return {
    add: async ({ question, note, agent }, at) => {
      await driver.batch([
        sql(
          'insert into notes (question, note, agent, at) values (?, ?, ?, ?)',
          question,
          redact(note),
          agent,
          at,
        ),
      ]);
    },
    list: async () =>
      readRows(
        noteRow,
        await rowsOf(driver, sql('select question, note, agent, at from notes order by id')),
      ),
  };
}

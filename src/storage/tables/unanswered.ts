import * as z from 'zod';
import type { Keeping } from '../keeping.ts';
import { readRows, rowsOf, type SqlDriver, type Statement, sql } from '../sql-driver.ts';

/** The longest question that is kept. */
const MAX_KEPT = 200;

const unansweredRow = z
  .object({
    id: z.int(),
    text: z.string(),
    region: z.string(),
    count: z.int(),
    first_at: z.int(),
    last_at: z.int(),
  })
  .transform(({ id, text, region, count, first_at, last_at }) => ({
    id,
    text,
    region: region === '' ? null : region,
    count,
    firstAt: first_at,
    lastAt: last_at,
  }));
/** A question that nothing was found for, and how often it was asked. */
export type Unanswered = z.output<typeof unansweredRow>;

export interface UnansweredStore {
  /** counts a question once more; `asker` is whoever asked, as a name of no person */
  readonly add: (
    question: { readonly text: string; readonly region: string | null },
    asker: string,
    at: number,
  ) => Promise<void>;
  /** the most frequent first, then the latest */
  readonly list: (limit: number) => Promise<readonly Unanswered[]>;
  /** the number of a question as it is listed; null when there is none (any more) */
  readonly find: (text: string, region: string | null) => Promise<number | null>;
}

/**
 * Questions without an answer, counted; who asked is a keyed hash, so that they can be withdrawn.
 */
export function createUnansweredStore(driver: SqlDriver, { redact }: Keeping): UnansweredStore {
  return {
    add: async ({ text, region }, asker, at) => {
      await driver.batch(unansweredStatements({ text: redact(text), region }, asker, at));
    },
    list: async (limit) =>
      readRows(
        unansweredRow,
        await rowsOf(
          driver,
          sql('select * from unanswered order by count desc, last_at desc, text limit ?', limit),
        ),
      ),
    find: async (text, region) => {
      const rows = await rowsOf(
        driver,
        sql('select id from unanswered where text = ? and region = ?', text, region ?? ''),
      );
      return readRows(z.object({ id: z.int() }), rows)[0]?.id ?? null;
    },
  };
}

/** Counts a question once more, for an asker who may take it back. */
export function unansweredStatements(
  question: { readonly text: string; readonly region: string | null },
  asker: string,
  at: number,
): Statement[] {
  const text = [...question.text].slice(0, MAX_KEPT).join('');
  const region = question.region ?? '';
  return [
    sql(
      `insert into unanswered (text, region, count, first_at, last_at) values (?1, ?2, 1, ?3, ?3)
       on conflict (text, region) do update set count = count + 1, last_at = excluded.last_at`,
      text,
      region,
      at,
    ),
    sql(
      `insert into unanswered_askers (question, asker, times)
       select id, ?3, 1 from unanswered where text = ?1 and region = ?2
       on conflict (question, asker) do update set times = times + 1`,
      text,
      region,
      asker,
    ),
  ];
}

/** Takes back what somebody asked; a question that nobody else asked goes with the notes on it. */
export function withdrawStatements(asker: string): Statement[] {
  return [
    sql(
      `update unanswered set count = count - (
         select times from unanswered_askers where question = unanswered.id and asker = ?1)
       where id in (select question from unanswered_askers where asker = ?1)`,
      asker,
    ),
    sql('delete from unanswered_askers where asker = ?', asker),
    sql('delete from notes where question in (select id from unanswered where count <= 0)'),
    sql('delete from unanswered where count <= 0'),
  ];
}

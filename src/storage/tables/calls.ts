import * as z from 'zod';
import type { Keeping } from '../keeping.ts';
import { readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

const callRow = z
  .object({
    id: z.int(),
    agent: z.string(),
    started_at: z.int(),
    ended_at: z.int(),
    reason: z.string(),
    outcome: z.string(),
    note: z.string(),
    measures: z.string(),
    handed_to: z.string().nullable(),
    taken_by: z.string().nullable(),
    answer: z.string().nullable(),
    done_at: z.int().nullable(),
  })
  .transform(({ started_at, ended_at, handed_to, taken_by, done_at, measures, ...row }) => ({
    ...row,
    startedAt: started_at,
    endedAt: ended_at,
    measures: readIds(measures),
    /** '' for anybody; null where the call is settled */
    handedTo: handed_to,
    takenBy: taken_by,
    doneAt: done_at,
  }));
/** A call as its agent wrote it down. */
export type CallRecord = z.output<typeof callRow>;
export type NewCall = Pick<
  CallRecord,
  'agent' | 'startedAt' | 'endedAt' | 'reason' | 'outcome' | 'note' | 'measures' | 'handedTo'
>;

/** How a handed-over call goes on: somebody takes it, settles it, or puts it back. */
export type HandOverStep =
  | { readonly kind: 'take'; readonly agent: string }
  | { readonly kind: 'settle'; readonly agent: string; readonly answer: string }
  | { readonly kind: 'put-back' };

/** Calls of one agent on one day with one reason and outcome. */
export interface CallCount {
  /** civil date in Asia/Shanghai */
  readonly day: string;
  readonly agent: string;
  readonly reason: string;
  readonly outcome: string;
  readonly count: number;
}

export interface CallStore {
  /** Writes a call down; written again, it replaces what the same agent wrote of it before. */
  readonly save: (call: NewCall) => Promise<CallRecord>;
  /** the latest first */
  readonly list: (filter: {
    /** null for everybody's */
    readonly agent: string | null;
    /** of the beginning, milliseconds; `to` is not in it */
    readonly from: number;
    readonly to: number;
    readonly limit: number;
  }) => Promise<readonly CallRecord[]>;
  /** what waits to be gone on with, the oldest first */
  readonly queue: () => Promise<readonly CallRecord[]>;
  /** the changed call, or null where none with this id waits */
  readonly step: (id: number, step: HandOverStep, at: number) => Promise<CallRecord | null>;
  readonly count: (from: number, to: number) => Promise<readonly CallCount[]>;
}

const MOST_WAITING = 200;

/**
 * Calls of agents, without what could name a caller.
 * @throws StoreError by each of its functions; Error where a call that was written is not there
 */
export function createCallStore(driver: SqlDriver, { redact }: Keeping): CallStore {
  const calls = async (...statement: Parameters<typeof sql>) =>
    readRows(callRow, await rowsOf(driver, sql(...statement)));
  return {
    save: async ({ agent, startedAt, endedAt, reason, outcome, note, measures, handedTo }) => {
      const [saved] = await calls(
        `insert into calls (agent, started_at, ended_at, reason, outcome, note, measures, handed_to)
         values (?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (agent, started_at) do update set ended_at = excluded.ended_at,
           reason = excluded.reason, outcome = excluded.outcome, note = excluded.note,
           measures = excluded.measures, handed_to = excluded.handed_to
         returning *`,
        ...[agent, startedAt, endedAt, reason, outcome, redact(note)],
        JSON.stringify(measures),
        handedTo,
      );
      if (saved === undefined) throw new Error('the call was not written down');
      return saved;
    },
    list: ({ agent, from, to, limit }) =>
      calls(
        `select * from calls where (?1 is null or agent = ?1) and started_at >= ?2 and started_at < ?3
         order by started_at desc, id desc limit ?4`,
        ...[agent, from, to, limit],
      ),
    queue: () =>
      calls(
        `select * from calls where handed_to is not null and done_at is null
         order by id limit ${MOST_WAITING}`,
      ),
    step: async (id, step, at) => {
      const taken = step.kind === 'put-back' ? null : step.agent;
      const answer = step.kind === 'settle' ? redact(step.answer) : null;
      const done = step.kind === 'settle' ? at : null;
      const [changed] = await calls(
        `update calls set taken_by = ?2, answer = coalesce(?3, answer), done_at = ?4
         where id = ?1 and handed_to is not null and done_at is null returning *`,
        ...[id, taken, answer, done],
      );
      return changed ?? null;
    },
    count: async (from, to) => {
      const rows = await rowsOf(
        driver,
        sql(
          `select date((started_at + 28800000) / 1000, 'unixepoch') as day, agent, reason, outcome,
             count(*) as count
           from calls where started_at >= ? and started_at < ?
           group by day, agent, reason, outcome order by day desc`,
          from,
          to,
        ),
      );
      return readRows(countRow, rows);
    },
  };
}

const countRow = z.object({
  day: z.string(),
  agent: z.string(),
  reason: z.string(),
  outcome: z.string(),
  count: z.int(),
});

const idsSchema = z.array(z.string());

/** Damaged ids read as none. */
function readIds(text: string): string[] {
  try {
    return idsSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

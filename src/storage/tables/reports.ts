import * as z from 'zod';
import type { Keeping } from '../keeping.ts';
import { redactDeep } from '../redact-deep.ts';
import { readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

export const reportStatusSchema = z.enum(['open', 'accepted', 'rejected', 'fixed']);
export type ReportStatus = z.infer<typeof reportStatusSchema>;

const reportRow = z
  .object({
    id: z.int(),
    measure: z.string(),
    reason: z.string(),
    snapshot: z.string().nullable(),
    revision: z.string(),
    agent: z.string(),
    status: reportStatusSchema,
    note: z.string().nullable(),
    at: z.int(),
    changed_at: z.int(),
  })
  .transform(({ measure, snapshot, at, changed_at, ...row }) => ({
    ...row,
    measureId: measure,
    snapshot: snapshot === null ? null : readJson(snapshot),
    createdAt: at,
    changedAt: changed_at,
  }));
/** A fault that an agent found in a record, on its way through the department's queue. */
export type Report = z.output<typeof reportRow>;

export interface NewReport {
  readonly measureId: string;
  readonly reason: string;
  /** facts and answer that the agent had before them */
  readonly snapshot?: unknown;
  /** of the knowledge that the record was read in */
  readonly revision: string;
  readonly agent: string;
}

export interface ReportStore {
  readonly add: (report: NewReport, at: number) => Promise<Report>;
  /** the newest first; all when a filter is null */
  readonly list: (filter: {
    readonly status: ReportStatus | null;
    readonly measureId: string | null;
    readonly limit: number;
  }) => Promise<readonly Report[]>;
  /** the changed report, or null for an unknown id */
  readonly decide: (
    id: number,
    decision: { readonly status: ReportStatus; readonly note: string | null },
    at: number,
  ) => Promise<Report | null>;
}

/**
 * Faults that agents reported in records, with their state.
 * @throws StoreError by each of its functions; Error where a report that was written is not there
 */
export function createReportStore(driver: SqlDriver, { redact }: Keeping): ReportStore {
  const read = async (id: unknown) => {
    const rows = await rowsOf(driver, sql('select * from reports where id = ?', z.int().parse(id)));
    return readRows(reportRow, rows)[0] ?? null;
  };
  return {
    add: async ({ measureId, reason, snapshot, revision, agent }, at) => {
      const [row] = await rowsOf(
        driver,
        sql(
          `insert into reports (measure, reason, snapshot, revision, agent, status, at, changed_at)
           values (?1, ?2, ?3, ?4, ?5, 'open', ?6, ?6) returning id`,
          measureId,
          redact(reason),
          snapshot === undefined ? null : JSON.stringify(redactDeep(snapshot, redact)),
          revision,
          agent,
          at,
        ),
      );
      const added = await read(row?.['id']);
      if (added === null) throw new Error('a report vanished as it was added');
      return added;
    },

    list: async ({ status, measureId, limit }) => {
      const rows = await rowsOf(
        driver,
        sql(
          `select * from reports where (?1 is null or status = ?1) and (?2 is null or measure = ?2)
           order by id desc limit ?3`,
          status,
          measureId,
          limit,
        ),
      );
      return readRows(reportRow, rows);
    },

    decide: async (id, { status, note }, at) => {
      await driver.batch([
        sql(
          'update reports set status = ?2, note = ?3, changed_at = ?4 where id = ?1',
          id,
          status,
          note === null ? null : redact(note),
          at,
        ),
      ]);
      return read(id);
    },
  };
}

/** A damaged snapshot reads as none. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

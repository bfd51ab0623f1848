import * as z from 'zod';
import { readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

const auditRow = z.object({
  id: z.int(),
  at: z.int(),
  agent: z.string(),
  action: z.string(),
  subject: z.string().nullable(),
  detail: z.string().nullable(),
});
/** One thing an agent did: who, what, to which case or record. */
export type AuditEntry = z.infer<typeof auditRow>;

export interface AuditTrail {
  readonly add: (
    entry: {
      readonly agent: string;
      readonly action: string;
      readonly subject?: string | undefined;
      readonly detail?: string | undefined;
    },
    at: number,
  ) => Promise<void>;
  /** the newest first, those with an id below `before` */
  readonly list: (limit: number, before?: number) => Promise<readonly AuditEntry[]>;
}

/** The schema itself refuses to change or delete an entry. */
export function createAuditTrail(driver: SqlDriver): AuditTrail {
  return {
    add: async ({ agent, action, subject, detail }, at) => {
      await driver.batch([
        sql(
          'insert into audit (at, agent, action, subject, detail) values (?, ?, ?, ?, ?)',
          at,
          agent,
          action,
          subject ?? null,
          detail ?? null,
        ),
      ]);
    },
    list: async (limit, before = Number.MAX_SAFE_INTEGER) =>
      readRows(
        auditRow,
        await rowsOf(
          driver,
          sql('select * from audit where id < ? order by id desc limit ?', before, limit),
        ),
      ),
  };
}

import { rowsOf, type SqlDriver, type Statement, sql } from './sql-driver.ts';

const DAY_MS = 86_400_000;
/** How long a platform or a client may still repeat a message. */
const DELIVERY_MS = 2 * DAY_MS;
/** Rows that one transaction deletes: it must not hold up an answer. */
const AT_ONCE = 200;
/** What stands in a report in the place of words that have lapsed. */
const LAPSED = '（原文已过保存期，删除了）';

/** Tables with words of people, each with its time, and the name of its rows. */
interface Aged {
  readonly table: string;
  readonly name: string;
  readonly time: string;
  /** the time of a row that was written while the clock was ahead; `?1` is now */
  readonly restored?: string;
}
const AGED: readonly Aged[] = [
  { table: 'deliveries', name: 'key', time: 'at' },
  { table: 'turns', name: 'id', time: 'at' },
  { table: 'cases', name: 'code', time: 'at' },
  { table: 'feedback', name: 'rowid', time: 'at' },
  { table: 'conversations', name: 'id', time: 'seen_at' },
  { table: 'unanswered', name: 'id', time: 'last_at' },
  { table: 'sessions', name: 'id', time: 'seen_at' },
  // An agent has one call at a time.
  { table: 'calls', name: 'id', time: 'started_at', restored: '?1 - id' },
];
/** Reports stay, and lose their words. */
const REPORTS: Aged = { table: 'reports', name: 'id', time: 'changed_at' };

/**
 * Deletes what people have said that is older than `days`, a few rows at a time, and lets others in
 * between. Of reports and the audit trail the words go; what happened to which record stays.
 * @param rest called between two transactions
 */
export async function purge(
  driver: SqlDriver,
  now: number,
  days: number,
  rest: () => Promise<void> = async () => {},
): Promise<void> {
  const before = now - days * DAY_MS;
  let deleted = 0;
  const drain = async (statement: Statement) => {
    for (let rows = AT_ONCE; rows >= AT_ONCE; await rest()) {
      rows = (await rowsOf(driver, statement)).length;
      deleted += rows;
    }
  };
  for (const { table, name, time, restored = '?1' } of [...AGED, REPORTS]) {
    // Written while the clock was ahead: it would stay for years. It is kept as if it came now.
    await drain(
      sql(
        `update ${table} set ${time} = ${restored} where ${name} in
           (select ${name} from ${table} where ${time} > ?2 limit ${AT_ONCE}) returning ${name}`,
        now,
        now + DAY_MS,
      ),
    );
  }
  for (const { table, name, time } of AGED) {
    const end = table === 'deliveries' ? Math.max(before, now - DELIVERY_MS) : before;
    await drain(
      sql(
        `delete from ${table} where ${name} in
           (select ${name} from ${table} where ${time} < ?1 limit ${AT_ONCE}) returning ${name}`,
        end,
      ),
    );
  }
  // What a delivery alone needed goes with it; notes and askers go with their question.
  await drain(
    sql(
      `delete from turns where id in
         (select id from turns where at < ?1 and since is null limit ${AT_ONCE}) returning id`,
      now - DELIVERY_MS,
    ),
  );
  for (const table of ['notes', 'unanswered_askers']) {
    await driver.batch([
      sql(`delete from ${table} where question not in (select id from unanswered)`),
    ]);
  }
  await drain(
    sql(
      `update reports set reason = ?2, snapshot = null, note = null where id in
         (select id from reports where changed_at < ?1 and reason <> ?2 limit ${AT_ONCE}) returning id`,
      before,
      LAPSED,
    ),
  );
  await driver.batch([
    sql('delete from guesses where stretch < ?', now - DAY_MS),
    // A backup older than that is not restored any more.
    sql('delete from forgotten where at < ?', now - 2 * days * DAY_MS),
  ]);
  if (deleted > 0) await driver.wipe?.();
}

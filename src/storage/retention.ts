import { type SqlDriver, sql } from './sql-driver.ts';

const DAY_MS = 86_400_000;
/** The longest time after which a platform still repeats a delivery. */
const DELIVERY_DAYS = 4;

/**
 * Deletes what people have said that is older than `days`. Reports and the audit trail stay: they are
 * about records and agents.
 */
export async function purge(driver: SqlDriver, now: number, days: number): Promise<void> {
  const before = now - days * DAY_MS;
  const delivered = now - Math.min(days, DELIVERY_DAYS) * DAY_MS;
  await driver.batch([
    sql('delete from conversations where version < ?', before),
    sql('delete from deliveries where at < ?', delivered),
    sql('delete from feedback where at < ?', before),
    sql('delete from unanswered where last_at < ?', before),
    sql('delete from notes where at < ?', before),
    sql('delete from cases where at < ?', before),
    sql('delete from calls where started_at < ?', before),
  ]);
}

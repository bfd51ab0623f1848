import * as z from 'zod';
import { type SqlDriver, sql } from './sql-driver.ts';

const settingRows = z.tuple([z.object({ value: z.string().min(22) })]);

/**
 * The secret of this installation, made once and kept in its database; it names chats and signs
 * sessions. All processes on one database get the same.
 * @param proposal 32 random bytes in base64url, taken if there is none yet
 */
export async function installSecret(driver: SqlDriver, proposal: string): Promise<string> {
  const [, rows] = await driver.batch([
    sql(`insert into settings (name, value) values ('secret', ?) on conflict do nothing`, proposal),
    sql(`select value from settings where name = 'secret'`),
  ]);
  return settingRows.parse(rows)[0].value;
}

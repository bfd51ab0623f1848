import * as z from 'zod';
import { readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

const sessionRow = z.object({
  agent: z.string(),
  token: z.string(),
  began_at: z.int(),
  seen_at: z.int(),
});

/** An agent who is signed in. */
export interface Session {
  readonly agent: string;
  /** a keyed hash of the token that the agent signed in with */
  readonly token: string;
  readonly beganAt: number;
  readonly seenAt: number;
}

/** Sessions by the keyed hash of what their cookie holds. */
export interface SessionStore {
  readonly add: (id: string, session: Session) => Promise<void>;
  readonly find: (id: string) => Promise<Session | null>;
  readonly touch: (id: string, at: number) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Sessions by keyed hash; a cookie itself is never stored. */
export function createSessionStore(driver: SqlDriver): SessionStore {
  return {
    add: async (id, { agent, token, beganAt, seenAt }) => {
      await driver.batch([
        sql(
          'insert into sessions (id, agent, token, began_at, seen_at) values (?, ?, ?, ?, ?)',
          id,
          agent,
          token,
          beganAt,
          seenAt,
        ),
      ]);
    },
    find: async (id) => {
      const rows = await rowsOf(
        driver,
        sql('select agent, token, began_at, seen_at from sessions where id = ?', id),
      );
      const [found] = readRows(sessionRow, rows);
      if (found === undefined) return null;
      const { agent, token, began_at: beganAt, seen_at: seenAt } = found;
      return { agent, token, beganAt, seenAt };
    },
    touch: async (id, at) => {
      await driver.batch([sql('update sessions set seen_at = ? where id = ?', at, id)]);
    },
    remove: async (id) => {
      await driver.batch([sql('delete from sessions where id = ?', id)]);
    },
  };
}

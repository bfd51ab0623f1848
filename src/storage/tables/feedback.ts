import type { Keeping } from '../keeping.ts';
import { rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

/** What an owner thought of one answer; a second opinion on it replaces the first. */
export interface Feedback {
  readonly conversationId: string;
  readonly turn: number;
  readonly helpful: boolean;
  readonly comment?: string | undefined;
}

export interface FeedbackStore {
  /** false when there is no such conversation */
  readonly add: (feedback: Feedback, at: number) => Promise<boolean>;
}

/** Opinions on answers. */
export function createFeedbackStore(driver: SqlDriver, { redact }: Keeping): FeedbackStore {
  return {
    add: async ({ conversationId, turn, helpful, comment }, at) => {
      const stored = await rowsOf(
        driver,
        sql(
          `insert into feedback (conversation, turn, helpful, comment, at)
           select id, ?2, ?3, ?4, ?5 from conversations where id = ?1
           on conflict (conversation, turn)
           do update set helpful = excluded.helpful, comment = excluded.comment, at = excluded.at
           returning turn`,
          conversationId,
          turn,
          helpful ? 1 : 0,
          comment === undefined ? null : redact(comment),
          at,
        ),
      );
      return stored.length > 0;
    },
  };
}

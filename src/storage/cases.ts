import { z } from 'zod';
import type { CaseContent } from '../conversation/conversation.ts';
import { type Reply, replySchema } from '../conversation/reply.ts';
import { rowsOf, type SqlDriver, sql } from './sql-driver.ts';

const caseRow = z.object({ content: z.string(), at: z.int(), conversation: z.string() });
const replyRow = z.object({ reply: z.string() });

/** A case and the answers that were given under its code, as long as they are kept. */
export interface FoundCase {
  readonly content: CaseContent;
  readonly at: number;
  /** word for word what the owner saw, in order */
  readonly replies: readonly Reply[];
}

export interface CaseStore {
  /**
   * What the code pins, the latest where two people got the same code; null for an unknown code.
   * @param conversationId whose case it must be; null for anybody's
   */
  readonly find: (code: string, conversationId: string | null) => Promise<FoundCase | null>;
}

export function createCaseStore(driver: SqlDriver): CaseStore {
  return {
    find: async (code, conversationId) => {
      const rows = await rowsOf(
        driver,
        sql(
          `select content, at, conversation from cases where code = ?1 and (?2 is null or conversation = ?2)
           order by at desc limit 1`,
          code,
          conversationId,
        ),
      );
      const [found] = z.array(caseRow).parse(rows);
      if (found === undefined) return null;
      const told = z
        .array(replyRow)
        .parse(
          await rowsOf(
            driver,
            sql(
              'select reply from deliveries where conversation = ? order by at',
              found.conversation,
            ),
          ),
        );
      const replies = told
        .flatMap(({ reply }) => replySchema.safeParse(JSON.parse(reply)).data ?? [])
        .filter((reply) => reply.caseCode === code);
      return { content: JSON.parse(found.content) as CaseContent, at: found.at, replies };
    },
  };
}

import { z } from 'zod';
import type { CaseContent } from '../conversation/conversation.ts';
import { rowsOf, type SqlDriver, sql } from './sql-driver.ts';

const caseRow = z.object({ content: z.string(), at: z.int() });

export interface CaseStore {
  /**
   * What the code pins, the latest where two people got the same code; null for an unknown code.
   * @param conversationId whose case it must be; null for anybody's
   */
  readonly find: (
    code: string,
    conversationId: string | null,
  ) => Promise<{ content: CaseContent; at: number } | null>;
}

export function createCaseStore(driver: SqlDriver): CaseStore {
  return {
    find: async (code, conversationId) => {
      const rows = await rowsOf(
        driver,
        sql(
          `select content, at from cases where code = ?1 and (?2 is null or conversation = ?2)
           order by at desc limit 1`,
          code,
          conversationId,
        ),
      );
      const [found] = z.array(caseRow).parse(rows);
      return found ? { content: JSON.parse(found.content) as CaseContent, at: found.at } : null;
    },
  };
}

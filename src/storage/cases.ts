import { z } from 'zod';
import type { CaseContent } from '../conversation/conversation.ts';
import { rowsOf, type SqlDriver, sql } from './sql-driver.ts';

const caseRow = z.object({ content: z.string(), at: z.int() });

export interface CaseStore {
  /** what the code pins, the latest where two people got the same code; null for an unknown code */
  readonly find: (code: string) => Promise<{ content: CaseContent; at: number } | null>;
}

export function createCaseStore(driver: SqlDriver): CaseStore {
  return {
    find: async (code) => {
      const rows = await rowsOf(
        driver,
        sql('select content, at from cases where code = ? order by at desc limit 1', code),
      );
      const [found] = z.array(caseRow).parse(rows);
      return found ? { content: JSON.parse(found.content) as CaseContent, at: found.at } : null;
    },
  };
}

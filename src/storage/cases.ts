import * as z from 'zod';
import { type CaseContent, caseContentSchema } from '../conversation/case/case-content.ts';
import { rowsOf, type SqlDriver, sql } from './sql-driver.ts';

const caseRow = z.object({ content: z.string(), at: z.int(), conversation: z.string() });

/** A case, and the conversation's earlier ones. */
export interface FoundCase {
  readonly content: CaseContent;
  readonly at: number;
  /** what led there, the oldest first, this case last: word for word what the owner saw */
  readonly turns: readonly { readonly content: CaseContent; readonly at: number }[];
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
      const content = found === undefined ? null : readContent(found.content);
      if (found === undefined || content === null) return null;
      const earlier = z
        .array(caseRow)
        .parse(
          await rowsOf(
            driver,
            sql(
              'select content, at, conversation from cases where conversation = ? and at <= ?',
              found.conversation,
              found.at,
            ),
          ),
        );
      const turns = earlier
        .flatMap((row) => {
          const read = readContent(row.content);
          return read === null ? [] : [{ content: read, at: row.at }];
        })
        .filter((one) => leadsTo(one.content, content))
        .sort((a, b) => a.content.turn - b.content.turn);
      return { content, at: found.at, turns };
    },
  };
}

/** Null for a case of another shape: its code is answered like one that has lapsed. */
function readContent(text: string): CaseContent | null {
  const read = caseContentSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

/** Whether a turn belongs to what a case rests on: after 重新开始 nothing said before does. */
function leadsTo(earlier: CaseContent, content: CaseContent): boolean {
  const [first] = earlier.answers;
  const [start] = content.answers;
  const isOfOneTalk = first === undefined || (first.at === start?.at && first.fact === start.fact);
  return earlier.turn <= content.turn && isOfOneTalk;
}

import * as z from 'zod';
import { type CaseContent, caseContentSchema } from '../../conversation/case/case-content.ts';
import { type Keeping, packedCell, readPacked } from '../keeping.ts';
import { readRows, rowsOf, type SqlDriver, sql } from '../sql-driver.ts';

const caseRow = z.object({
  conversation: z.string(),
  since: z.int(),
  content: packedCell,
  at: z.int(),
});
const turnRow = z.object({ content: packedCell, at: z.int() });
const basisSchema = caseContentSchema.omit({ said: true, reply: true });
const turnSchema = caseContentSchema.pick({ said: true, reply: true });

/** What was said and seen in one turn, word for word. */
export type CaseTurn = z.infer<typeof turnSchema> & { readonly at: number };

/** One segment of a conversation: what its last answer rests on, and the turns that led there. */
export interface FoundCase {
  readonly basis: Omit<CaseContent, 'said' | 'reply'>;
  readonly at: number;
  /** the oldest first, the last answer last */
  readonly turns: readonly CaseTurn[];
}

export interface CaseStore {
  /**
   * What the code names; null for an unknown code, and for one that is damaged.
   * @param conversationId whose case it must be; null for anybody's
   */
  readonly find: (code: string, conversationId: string | null) => Promise<FoundCase | null>;
}

/** What a case code opens: the last answer and the talk that led to it. */
export function createCaseStore(driver: SqlDriver, { packer }: Keeping): CaseStore {
  return {
    find: async (code, conversationId) => {
      const [found] = z.array(caseRow).parse(
        await rowsOf(
          driver,
          sql(
            `select conversation, since, content, at from cases
               where code = ?1 and (?2 is null or conversation = ?2)`,
            code,
            conversationId,
          ),
        ),
      );
      if (found === undefined) return null;
      const basis = basisSchema.safeParse(readPacked(found.content, packer));
      if (!basis.success) return null;
      const rows = await rowsOf(
        driver,
        sql(
          'select content, at from turns where conversation = ? and since = ? order by turn',
          found.conversation,
          found.since,
        ),
      );
      const turns = readRows(turnRow, rows).flatMap(({ content, at }) => {
        const read = turnSchema.safeParse(readPacked(content, packer));
        return read.success ? [{ ...read.data, at }] : [];
      });
      return turns.length === 0 ? null : { basis: basis.data, at: found.at, turns };
    },
  };
}

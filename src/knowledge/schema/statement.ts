import * as z from 'zod';

/** The source's own numbering within a document: 举措三, 附件1 清单7 第1行. */
export const locatorSchema = z.string().trim().min(1, '出处不能为空');

/** A sentence and where its paper bears it out; without a locator, the record's own. */
export interface Statement {
  readonly text: string;
  readonly locator?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * One sentence of ours that a line of a paper bears out. An officer may write a bare string; its
 * locator is then the measure's.
 */
export const statementSchema: z.ZodType<Statement> = z.union([
  z
    .string()
    .trim()
    .min(1)
    .transform((text) => ({ text })),
  z.strictObject({
    text: z.string().trim().min(1),
    locator: locatorSchema.optional(),
    url: z.url().optional(),
  }),
]);

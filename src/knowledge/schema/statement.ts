import * as z from 'zod';

/** The source's own numbering within a document: 举措三, 附件1 清单7 第1行. */
export const locatorSchema = z.string().trim().min(1, '出处不能为空');

/** What one may want to know of a measure that a sentence of its record answers. */
const pointSchema = z.enum([
  'term', // how long what is given lasts: 每次贷款最长3年
  'processing', // how long it takes until there is a result: 3个工作日内答复
  'times', // whether it can be had again, or by somebody else too: 每人一次
  'form', // a form that is filled in
  'issuer', // who issues a certificate
  'kept', // whether papers are handed in or kept: 留着备查
  'order', // in which order something is deducted
  'pay-out', // how the money comes: 发到市民卡
  'members', // what is on a list, and what is not: 六种税
  'counted-from', // from when something counts: 从办税务登记那天算
  'automatic', // it comes without being applied for
  'applied', // it has to be applied for, or declared
  'where', // at which window, on which site or app
  'together', // whether it goes with others
]);
export type Point = z.infer<typeof pointSchema>;

/** A sentence and where its paper bears it out; without a locator, the record's own. */
export interface Statement {
  readonly text: string;
  readonly locator?: string | undefined;
  readonly url?: string | undefined;
  /** what it answers, where the sentence alone is an answer */
  readonly answers?: readonly Point[] | undefined;
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
    answers: z.array(pointSchema).min(1).optional(),
  }),
]);

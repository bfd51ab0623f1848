import * as z from 'zod';
import { civilDateSchema } from '../knowledge/civil-date.ts';

/** The longest question that is read; longer ones are refused with a sentence that says so. */
export const MAX_TEXT = 2000;

/**
 * One inbound message: free text, or the answer to the open question, or neither (a greeting).
 * `region` is a GB/T 2260 code or a name in any usual form; `asOf` the day validity is judged for.
 */
export const inboundSchema = z
  .strictObject({
    text: z.string().max(MAX_TEXT, `一次最多写 ${MAX_TEXT} 个字，请分几次说`).optional(),
    answer: z
      .strictObject({
        question: z.string().max(200),
        value: z.union([z.string().max(200), z.number()]),
      })
      .optional(),
    region: z.string().max(60).optional(),
    asOf: civilDateSchema.optional(),
  })
  .refine(
    (inbound) => inbound.text === undefined || inbound.answer === undefined,
    'text 和 answer 只能给一个',
  );
export type Inbound = z.infer<typeof inboundSchema>;

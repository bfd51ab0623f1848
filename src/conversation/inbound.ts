import * as z from 'zod';
import { civilDateSchema } from '../knowledge/civil-date.ts';
import { cutAtSentence } from '../language/cut-at-sentence.ts';
import { typed } from '../language/words.ts';

/** As much of a message as is read; beyond it, it is cut at a sentence. */
export const MAX_TEXT = 2000;

/**
 * One inbound message: free text, or the answer to the open question, or neither (a greeting).
 * `region` is a GB/T 2260 code or a name in any usual form; `asOf` the day validity is judged for.
 */
export const inboundSchema = z
  .strictObject({
    text: z
      .string()
      .transform((text) => typed(cutAtSentence(text, MAX_TEXT)))
      .optional(),
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

/** A message of free text, as a channel has heard it. */
export const inboundOfText = (text: string): Inbound => ({ text: typed(text) });

/** The same as a client sends it: its text is plain, until it is taken in. */
export type Sent = z.input<typeof inboundSchema>;

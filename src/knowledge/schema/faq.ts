import * as z from 'zod';
import { measureIdSchema } from './ids.ts';

const line = z.string().trim().min(1);

/** What a record's fields can be asked for; the names are those of `Aspect` of the reader. */
export const matterAspectSchema = z.enum([
  ...['whether', 'holds', 'amount', 'calculation', 'from', 'until', 'where', 'whom', 'phone'],
  ...['materials', 'steps', 'duration', 'must-apply', 'checks', 'combination', 'conditions'],
  ...['why-not', 'if-not', 'source', 'who-decides'],
  ...['term', 'times', 'form', 'issuer', 'hand-in', 'order', 'pay-out', 'counted-from', 'included'],
  'offline',
] as const);

/** A question that people ask with the measure in hand, and where its record answers it. */
export const faqSchema = z
  .strictObject({
    /** wordings of the question, as an owner types them in the middle of a talk */
    asks: z.array(line.max(30)).min(1).max(6),
    /** pieces of the sentences of the record that answer it, each standing in one sentence alone */
    says: z.union([line.transform((text) => [text]), z.array(line).min(1).max(2)]).optional(),
    /** the field of the record that answers it */
    aspect: matterAspectSchema.optional(),
    /** neither record nor paper answers it */
    silent: z.literal(true).optional(),
    /** the case that the answer belongs to */
    clause: z
      .string()
      .regex(/^[a-z]$/)
      .optional(),
    /** the record that answers it, where it is another of the same matter */
    of: measureIdSchema.optional(),
  })
  .refine(
    ({ says, aspect, silent }) =>
      [says, aspect, silent].filter((one) => one !== undefined).length === 1,
    'faq 的一条要写 says、aspect、silent 里的一样，只写一样',
  );
export type Faq = z.infer<typeof faqSchema>;

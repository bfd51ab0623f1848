import * as z from 'zod';
import { slugSchema } from './ids.ts';

const sentence = z.string().trim().min(1);

/** The longest answer to a trouble, in characters: one breath. */
const LONGEST = 70;

const short = sentence.refine((text) => [...text].length <= LONGEST, `最多 ${LONGEST} 个字`);

/** Trouble that is told beside or instead of a question. */
export const troubleSchema = z.strictObject({
  id: slugSchema,
  /** how it is told; … leaves room for some characters */
  words: z.array(sentence).min(1),
  /** what is said first, in plain warm words */
  care: short,
  /** whom to turn to, where no paper here is about it */
  says: short.optional(),
  /** what one can do where the papers give nothing that holds today */
  meanwhile: short.optional(),
  /** common usage that no paper defines */
  source: z.literal('general').optional(),
});
export type Trouble = z.infer<typeof troubleSchema>;

import * as z from 'zod';
import { documentIdSchema, factIdSchema } from './ids.ts';

const sentence = z.string().trim().min(1);

/** The longest explanation, in characters: read at a glance on a phone. */
export const LONGEST_MEANING = 80;

/** A word that stands in questions, options or answers, explained to an owner. */
export const termSchema = z.strictObject({
  term: sentence,
  /** other names of the same thing */
  words: z.array(sentence).default([]),
  /** in plain words */
  means: sentence.refine(
    (text) => [...text].length <= LONGEST_MEANING,
    `解释最多 ${LONGEST_MEANING} 个字`,
  ),
  /** one from a shop's life */
  example: sentence,
  /** how to find out for oneself */
  how: sentence,
  /** the passage that says so, or `general`: common usage that no paper defines */
  source: z.union([
    z.literal('general'),
    z.strictObject({ document: documentIdSchema, locator: sentence }),
  ]),
  /** the questions in which it stands: asked what is meant, the first of them is explained */
  facts: z.array(factIdSchema).default([]),
});
export type Term = z.infer<typeof termSchema>;

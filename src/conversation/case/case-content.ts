import * as z from 'zod';
import { civilDateSchema } from '../../knowledge/civil-date.ts';
import { contactSchema, replySchema } from '../reply.ts';
import { answerSchema } from '../state.ts';

/** One case of a measure, as its rule read on the day the code was given out. */
const ruleSchema = z.object({
  measureId: z.string(),
  clause: z.string(),
  title: z.string(),
  /** one sentence for each thing that must hold */
  conditions: z.array(z.string()),
});
export type CaseRule = z.infer<typeof ruleSchema>;

/**
 * What a case code pins: what was said, what was answered, and what the answer rested on, so that a
 * later state of the knowledge can be held against it. No personal data beyond the answers themselves.
 */
export const caseContentSchema = z.object({
  turn: z.int(),
  /** the owner's last words, or the label of the button pressed */
  said: z.string(),
  answers: z.array(answerSchema),
  measures: z.array(z.string()),
  question: z.string(),
  on: civilDateSchema,
  revision: z.string(),
  /** what the owner saw, with what was judged then */
  reply: replySchema,
  rules: z.array(ruleSchema),
  /** whom the measures' papers name for this person */
  contacts: z.array(contactSchema),
});
export type CaseContent = z.infer<typeof caseContentSchema>;

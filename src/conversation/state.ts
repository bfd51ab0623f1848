import * as z from 'zod';
import { civilDateSchema } from '../knowledge/civil-date.ts';

/** How many answers are kept; the oldest go first. */
export const MAX_ANSWERS = 200;

/** How many blocks of earlier turns are remembered as said. */
export const MAX_SHOWN = 120;

/** One thing the person has said about himself, in the order said. */
export const answerSchema = z.strictObject({
  fact: z.string(),
  value: z.union([z.string(), z.number()]),
  /** the turn it was said in */
  at: z.int(),
});
export type Answer = z.infer<typeof answerSchema>;

/** What the talk is about now: the measures under judgement, best first, and the words that led there. */
export const focusSchema = z.strictObject({
  measures: z.array(z.string()).max(40),
  question: z.string(),
  /** facts asked for this focus; at most six */
  asked: z.array(z.string()),
  closed: z.boolean(),
  /** a lapsed measure is judged for the time it held: the owner asked about then */
  ofThatTime: z.boolean().optional(),
});
export type Focus = z.infer<typeof focusSchema>;

/**
 * The whole stored state of a conversation: the list of answers, and what is being talked about.
 * Verdicts, sums and questions are recomputed each turn. `version` names this shape; a stored state of
 * another version is read by `parseState`, which starts afresh rather than guess.
 */
// What it does not know is of an earlier shape, and left out.
export const stateSchema = z.object({
  version: z.literal(1),
  turn: z.int(),
  answers: z.array(answerSchema).max(MAX_ANSWERS),
  focus: focusSchema.nullable(),
  /** the open question: its id and fact, and its place in the series, told again when it is put again */
  open: z
    .strictObject({
      id: z.string(),
      fact: z.string(),
      progress: z.strictObject({ asked: z.int(), atMost: z.int() }).optional(),
    })
    .nullable(),
  asOf: civilDateSchema.nullable(),
  /** the turn in which the talk was begun anew; 0 where it never was */
  since: z.int().default(0),
  /** marks of what has been said in first layers, the latest last; see `finish/unsaid.ts` */
  shown: z.array(z.string().max(8)).max(MAX_SHOWN).default([]),
});
export type ConversationState = z.infer<typeof stateSchema>;

export const emptyState: ConversationState = {
  version: 1,
  turn: 0,
  answers: [],
  focus: null,
  open: null,
  asOf: null,
  since: 0,
  shown: [],
};

/** Reads a stored state; null when it is of another version or damaged, and the talk starts afresh. */
export function parseState(stored: unknown): ConversationState | null {
  const parsed = stateSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

import * as z from 'zod';
import { type Block, type BlockType, block, blockSchema, firstLayer } from './block.ts';
import { contactSchema } from './contact.ts';

export { type Contact, contactSchema } from './contact.ts';

/**
 * What a turn gives back, in channel-neutral blocks. Every `text` is complete by itself: a channel may
 * show it alone.
 */

const validityStatusSchema = z.enum(['not_started', 'in_force', 'expired', 'open_ended']);

export const resolvedValiditySchema = z.object({
  status: validityStatusSchema,
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string().nullable(),
  /** whether one can count on it that day; false in cases kept before it was told */
  holds: z.boolean().default(false),
});

const amountSchema = z.union([z.number(), z.object({ low: z.number(), high: z.number() })]);

export const assessmentSchema = z.object({
  measureId: z.string(),
  clause: z.string().optional(),
  title: z.string(),
  clauseTitle: z.string().optional(),
  verdict: z.enum(['eligible', 'ineligible', 'unknown']),
  /** what nobody said and `eligible` takes for granted: 以前没领过 */
  presumed: z.array(z.string()).readonly().optional(),
  validity: resolvedValiditySchema,
  discretion: z.string().optional(),
  reasons: z
    .array(
      z.object({
        text: z.string(),
        fact: z.string().optional(),
        holds: z.boolean().nullable(),
        locator: z.string(),
      }),
    )
    .readonly(),
  missing: z.array(z.string()).readonly(),
  nearMiss: z
    .array(
      z.object({
        fact: z.string(),
        text: z.string(),
        /** the verdict after the change: unknown while something else is open */
        verdict: z.enum(['eligible', 'unknown']).optional(),
      }),
    )
    .readonly()
    .optional(),
  estimate: z
    .object({
      amount: amountSchema,
      unit: z.string(),
      formula: z.string(),
      explanation: z.string(),
      /** facts not asked about yet that would narrow the amount */
      missing: z.array(z.string()).readonly().optional(),
      /** what to mind about the figure: 这是最多能贴的数 */
      note: z.string().optional(),
    })
    .optional(),
});
export type AssessmentView = z.infer<typeof assessmentSchema>;

export const questionSchema = z.object({
  id: z.string(),
  fact: z.string(),
  text: z.string(),
  why: z.string(),
  how: z.string().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  input: z.enum(['choice', 'number', 'date', 'text']),
  canSkip: z.boolean(),
  progress: z.object({ asked: z.int(), atMost: z.int() }),
});
export type Question = z.infer<typeof questionSchema>;

export const citationSchema = z.object({
  measureId: z.string(),
  document: z.string(),
  number: z.string().nullable(),
  locator: z.string(),
  issued: z.string().nullable(),
  /** where its issuer publishes the paper */
  url: z.string().optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** Replies stored before there were blocks have none. */
const blocks = z.array(blockSchema).default([]);

/** One message; `text` is its first layer, complete in itself, and `blocks` are all layers. */
const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string(), blocks }),
  z.object({ type: z.literal('measure'), text: z.string(), measureId: z.string(), blocks }),
  z.object({ type: z.literal('contacts'), text: z.string(), blocks }),
  z.object({ type: z.literal('notice'), text: z.string(), blocks }),
]);
export type Message = z.infer<typeof messageSchema>;

/** A message of these blocks. */
export function messageOf(
  type: Exclude<Message['type'], 'measure'>,
  blocks: readonly Block[],
): Message {
  return { type, text: firstLayer(blocks), blocks: [...blocks] };
}

/** A message about one measure. */
export function messageAbout(measureId: string, blocks: readonly Block[]): Message {
  return { type: 'measure', measureId, text: firstLayer(blocks), blocks: [...blocks] };
}

/** A way on: what the button says, and what it sends. */
const suggestionSchema = z.object({
  label: z.string(),
  text: z.string(),
  /** a command directs the talk or asks of the matter in hand, a topic leads to another */
  kind: z.enum(['command', 'topic']).default('topic'),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** One thing the owner has said about the shop, in words they can check and correct. */
const knownFactSchema = z.object({
  fact: z.string(),
  /** 参保方式 */
  label: z.string(),
  /** the answer as they would say it: 自己交灵活就业 */
  value: z.string(),
  /** the owner did not say it: it follows from what they said, or was only asked about */
  untold: z.literal(true).optional(),
});
export type KnownFact = z.infer<typeof knownFactSchema>;

/** The whole answer of one turn; `conversationId` is added by whoever keeps the conversation. */
export const replySchema = z.object({
  turn: z.int(),
  messages: z.array(messageSchema),
  question: questionSchema.optional(),
  assessments: z.array(assessmentSchema),
  contacts: z.array(contactSchema),
  citations: z.array(citationSchema),
  suggestions: z.array(suggestionSchema),
  /** everything said so far, for the "what I know of you" panel; absent while nothing is known */
  known: z.array(knownFactSchema).optional(),
  /** short code that an agent enters to see this conversation; from the first answer on */
  caseCode: z.string().optional(),
});
export type Reply = z.infer<typeof replySchema>;

/** One sentence as a message. */
export const sentence = (text: string, type: BlockType = 'statement'): Message =>
  messageOf('text', [block(type, text)]);

import * as z from 'zod';
import { documentIdSchema, measureIdSchema, slugSchema } from '../../knowledge/schema/ids.ts';

const word = z.string().trim().min(1);
/** A block of text, one sentence a line. */
const lines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

/** `lexicon.yaml`: ideas with their everyday words, and characters that look alike. */
export const conceptsFileSchema = z.strictObject({
  concepts: z.record(slugSchema, z.array(word).min(1)),
  shapes: z.array(z.string().min(2)).default([]),
  documents: z.record(documentIdSchema, z.array(word).min(1)).default({}),
});

/** `situations/*.yaml`: one matter, the measures of all papers that are about it, how people put it. */
export const situationSchema = z.strictObject({
  topic: slugSchema,
  measures: z.array(measureIdSchema).min(1),
  say: lines,
});
export type Situation = z.infer<typeof situationSchema>;

/** `outside/`: a matter that no paper is about. */
export const outsideSchema = z.strictObject({
  topic: slugSchema,
  label: word,
  kind: z.enum(['smalltalk', 'outside-topic']),
  hotline: z
    .string()
    .regex(/^\d{3,5}$/)
    .optional(),
  say: lines,
});
export type Outside = z.infer<typeof outsideSchema>;

const hotline = z.string().regex(/^\d{3,5}$/);

const nounSchema = z.strictObject({
  noun: word,
  words: z.array(word).min(1),
  /** topics of `situations/` */
  near: z.array(slugSchema).default([]),
  /** how those are called when it is asked back */
  instead: word.optional(),
  ask: hotline.optional(),
});

/**
 * `neighbours.yaml`: what lies next door to the papers and is not in them, each by its noun, with whom
 * to ask and which matters of the papers are nearest.
 */
export const neighbourGroupSchema = z.strictObject({
  topic: slugSchema,
  ask: hotline,
  nouns: z.array(nounSchema).min(1),
  /** found as they stand, and certain; they teach no topic, so that one more of them moves no other answer */
  named: z.array(nounSchema).default([]),
  say: lines,
});
export type NeighbourGroup = z.infer<typeof neighbourGroupSchema>;

/** `talk.yaml`: messages that are no question about a policy. */
export const talkSchema = z.strictObject({
  intent: z.enum([
    'greeting',
    'thanks',
    'noted',
    'goodbye',
    'help',
    'capabilities',
    'human',
    'list-all',
    'result',
    'undo',
    'restart',
    'correction',
    'forget',
    'what-i-said',
    'yes',
    'assent',
    'no',
    'unknown',
    'abuse',
    'injection',
  ]),
  exact: z.array(word).default([]),
  words: z.array(word).default([]),
  /** words that say nothing by themselves, before, between and after those of `exact` */
  among: z.array(word).default([]),
});
export type Talk = z.infer<typeof talkSchema>;

/** Everything about language that officers edit beside the records. */
export interface Lexicon {
  readonly concepts: Readonly<Record<string, readonly string[]>>;
  readonly shapes: readonly string[];
  readonly situations: readonly Situation[];
  readonly outside: readonly Outside[];
  readonly neighbours: readonly NeighbourGroup[];
  readonly talk: readonly Talk[];
  /** how people call each document */
  readonly documents: Readonly<Record<string, readonly string[]>>;
}

import * as z from 'zod';
import { matterAspectSchema } from './faq.ts';
import { slugSchema } from './ids.ts';

const line = z.string().trim().min(1);
const factIdSchema = z.string().regex(/^[a-z][a-z0-9_]*$/);

/** `classes/*.yaml`: words that play one part in a sentence; `{other}` takes in another class. */
export const wordClassesSchema = z.record(slugSchema, z.array(line).min(1));
export type WordClasses = z.infer<typeof wordClassesSchema>;

/** A value of a fact: given outright, or taken from a slot: `$n`, `$rent/month`, `$sales@quarter`, `$n-1`, `$n+$m`, `$n-$m`, `$m/$n`. */
const valueSchema = z.union([z.string(), z.number()]);
const meansSchema = z.record(factIdSchema, valueSchema);

/** A sentence with what it tells; without `gives` it tells what its frame means, and nothing else. */
const readsSchema = z.union([
  line,
  z.strictObject({ text: line, gives: z.record(factIdSchema, valueSchema) }),
]);

/** People who may be the subject of a frame; see `Person` of the reader. */
const personSchema = z.enum([
  'owner',
  'landlord',
  'tenant',
  'staff',
  'family',
  'bank',
  'office',
  'other',
]);

/** `frames/*.yaml`: one thing that is told, in all the ways it is said; see knowledge/README.md. */
export const frameSchema = z.strictObject({
  id: slugSchema,
  say: z.array(line).min(1),
  /** what an affirmed sentence tells */
  means: meansSchema.default({}),
  /** what a denied sentence tells */
  denied: meansSchema.default({}),
  /** `done`: told only of what has happened; `state`: also of what is */
  needs: z.enum(['done', 'state']).default('state'),
  /** nothing is told where one of these stands in the same clause */
  unless: z.array(line).default([]),
  /** whose doing or state it must be */
  by: z.array(personSchema).default(['owner', 'office', 'bank', 'staff']),
  /** only the one who runs the shop can be it, not the shop: 当过兵 */
  self: z.boolean().default(false),
  /** told of the past too: 以前开过店 */
  ever: z.boolean().default(false),
  /** 能 and 会 leave it a fact: 一个月能卖三万 */
  able: z.boolean().default(false),
  /** wanted is told too: 想贷十万 */
  wanted: z.boolean().default(false),
  /** counts only where the message, or the talk before it, tells this: what a landlord says of rents */
  given: meansSchema.default({}),
  /** told also where its words are part of something wider: 公司|统一交社保 */
  stays: z.boolean().default(false),
  /** gives way to any other reading of the same fact; `last`: to other weak ones too */
  weak: z.union([z.boolean(), z.literal('last')]).default(false),
  /** holds against any other value of the same fact: 请了三个，就剩俩了 */
  prevails: z.boolean().default(false),
  /** the digits that the code of the shop's place begins with; elsewhere it tells nothing: 国企 is one of two */
  within: z.string().optional(),
  /** tells only where its fact has just been asked for: 我二叔的 of whose the house is */
  asked: z.boolean().default(false),
  reads: z.array(readsSchema).min(1),
  leaves: z.array(line).default([]),
});
export type Frame = z.infer<typeof frameSchema>;

/** `consequences.yaml`: what follows from a fact, unless it is told otherwise. */
export const consequenceSchema = z.strictObject({
  when: z.strictObject({
    fact: factIdSchema,
    value: valueSchema.optional(),
    /** of numbers: from this one on */
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  follows: meansSchema,
});
export type Consequence = z.infer<typeof consequenceSchema>;

/** What a clause asks for: of a measure, of a question, or of a word. */
const aspectSchema = z.enum([
  ...matterAspectSchema.options,
  ...(['which', 'meaning', 'why-asked', 'how-to-know'] as const),
]);

/** `requests.yaml`: one thing that is asked, in all the ways it is said. */
export const requestFrameSchema = z.strictObject({
  aspect: aspectSchema,
  say: z.array(line).min(1),
  reads: z.array(line).min(1),
  leaves: z.array(line).default([]),
});
export type RequestFrame = z.infer<typeof requestFrameSchema>;

const replyMeaningSchema = z.strictObject({
  says: z.enum(['yes', 'no', 'none', 'all', 'unknown', 'declines']),
  /** whole replies, without what may stand around them */
  words: z.array(line).min(1),
  reads: z.array(line).min(1),
  leaves: z.array(line).default([]),
  /** lines that mean it wherever they stand, where nothing else in the message answers: 会计管着 */
  say: z.array(line).default([]),
  /** what these lines must read, and what they must leave */
  sayReads: z.array(line).default([]),
  sayLeaves: z.array(line).default([]),
});
export type ReplyMeaning = z.infer<typeof replyMeaningSchema>['says'];

/** `replies.yaml`: short answers that mean the same to any question, and how a correction begins. */
export const repliesSchema = z.strictObject({
  around: z.strictObject({ before: z.array(line), after: z.array(line) }),
  meanings: z.array(replyMeaningSchema),
  corrects: z.strictObject({
    words: z.array(line).min(1),
    /** says that yes and no were taken for each other */
    reversed: z.array(line),
    before: z.array(line),
    /** words anywhere in a clause by which it says how it is instead: 会计改口说205万, 实际九万六 */
    marks: z.array(line).default([]),
    /** characters before a correction that make it somebody else's, or none */
    others: z.array(line),
    reads: z.array(line).min(1),
    leaves: z.array(line).default([]),
  }),
  /** words before or behind a figure that make it more or less than what was told: 再招一个, 走了一个 */
  relative: z.strictObject({
    more: z.array(line),
    less: z.array(line),
    without: z.array(line),
  }),
});
export type Replies = z.infer<typeof repliesSchema>;

export const noReplies: Replies = {
  around: { before: [], after: [] },
  meanings: [],
  corrects: { words: [], reversed: [], before: [], marks: [], others: [], reads: [], leaves: [] },
  relative: { more: [], less: [], without: [] },
};

/** `phrases/*.yaml`: a turn of speech that is asked for by its name; see knowledge/README.md. */
export const phraseSchema = z.strictObject({
  id: slugSchema,
  say: z.array(line).min(1),
  reads: z.array(line).min(1),
  leaves: z.array(line).default([]),
});
export type Phrase = z.infer<typeof phraseSchema>;

/** `dialects.yaml`: how people write as they speak, and how it is read; see the head of the file. */
export const dialectSchema = z.strictObject({
  id: slugSchema,
  /** `written=read`; `甲|乙=丙` are two */
  say: z.array(line).min(1),
  /** the same, read only beside one of `say` */
  beside: z.array(line).default([]),
  /** words that only look like it */
  keeps: z.array(line).default([]),
  /** `as written = as read` */
  reads: z.array(line).min(1),
  leaves: z.array(line).default([]),
});
export type Dialect = z.infer<typeof dialectSchema>;

/** How people say what bears on a case: all that reading needs beside the dictionary. */
export interface Speech {
  readonly classes: WordClasses;
  readonly frames: readonly Frame[];
  readonly consequences: readonly Consequence[];
  readonly requests: readonly RequestFrame[];
  readonly replies: Replies;
  /** `wordings.yaml`: what people and papers say differently and mean alike */
  readonly wordings: WordClasses;
  readonly phrases: readonly Phrase[];
  readonly dialects: readonly Dialect[];
  /** weights of the answers to questions, see `language/learned`; empty: none are learnt */
  readonly learned: string;
}

import * as z from 'zod';
import { civilDateSchema } from '../knowledge/civil-date.ts';
import { typed } from '../language/words.ts';
import { aspectSchema } from './block.ts';

/** How many answers are kept; the oldest go first. */
export const MAX_ANSWERS = 200;

/** How many blocks of earlier turns are remembered as said. */
export const MAX_SHOWN = 120;

/** One thing the owner has said about themselves, in the order said. */
export const answerSchema = z.strictObject({
  fact: z.string(),
  value: z.union([z.string(), z.number()]),
  /** the turn it was said in */
  at: z.int(),
  /** nobody said it: it follows from what was said, or was only asked about */
  untold: z.literal(true).optional(),
});
export type Answer = z.infer<typeof answerSchema>;

/** Something supposed of the owner: nobody has said it. */
const supposedSchema = answerSchema.pick({ fact: true, value: true });

/** How many measures may be in question: all that can be had at one place. */
export const MAX_IN_HAND = 120;

/** How many characters of what a case was asked for by are kept. */
export const MAX_QUESTION = 500;

/** How many measures told of before are remembered, for 那个税呢. */
export const MAX_NAMED = 12;

/** How many people a talk is about at most, beside its owner. */
export const MAX_PEOPLE = 6;

/** One of several people asked for: what is told of them is theirs, and no answer of the owner's. */
const personSchema = z.strictObject({
  /** 妈, 弟, 公司, 甲; 您 for the speaker: a word of the vocabulary, or the mark that they were given */
  name: z.string(),
  /** what was found for them; empty where they were asked about beside the owner */
  measure: z.string(),
  answers: z.array(answerSchema),
  /** the owner's own, another of their goods or shops: what else is told of the owner holds of it as well */
  isOwners: z.literal(true).optional(),
});
export type Person = z.infer<typeof personSchema>;

/** What the talk is about now: the measures under judgement, best first, and the words that led there. */
const focusSchema = z.strictObject({
  measures: z.array(z.string()).max(MAX_IN_HAND),
  question: z.string().transform(typed),
  /** facts asked for this focus; at most six */
  asked: z.array(z.string()),
  closed: z.boolean(),
  /** a lapsed measure is judged for the time it held: the owner asked about then */
  ofThatTime: z.boolean().optional(),
  /** measures in the order they were offered, for 第二个; absent where nothing was listed */
  list: z.array(z.string()).max(MAX_IN_HAND).optional(),
  /** those of a long list that are for few, and only counted: pointed to by name alone */
  apart: z.array(z.string()).max(MAX_IN_HAND).optional(),
  /** what was told of last: what 这个 means; absent in older states */
  hand: z.array(z.string()).max(MAX_IN_HAND).optional(),
  /** what was asked last of the matter in hand; 诸暨的呢 asks it again of another place */
  aspect: aspectSchema.nullable().optional(),
  /** of several queries, by which matter and in what words each was asked for: what it is called from then on */
  called: z
    .array(
      z.strictObject({
        measure: z.string(),
        /** absent where no noun brought one up */
        matter: z.string().optional(),
        /** what was asked for it, as said */
        words: z.string().transform(typed).optional(),
      }),
    )
    .optional(),
  /** what was asked last of the matter in hand, in words that name none: 后面那个呢 asks it of another */
  lastly: z.string().transform(typed).optional(),
  /** where one asks for several people: each with their own facts */
  people: z.array(personSchema).max(MAX_PEOPLE).optional(),
});
export type Focus = z.infer<typeof focusSchema>;

/** Something asked that has not been answered yet: as it was read, never its words. */
const waitingSchema = z.strictObject({
  measures: z.array(z.string()).min(1).max(3),
  aspect: aspectSchema.nullable(),
  /** the case that was asked about; absent where none was */
  clause: z.string().optional(),
});
export type Waiting = z.infer<typeof waitingSchema>;

/** How many measures are asked back about at once. */
export const MAX_OFFERED = 3;

/** What was asked back about (最接近的是…，问的是这个吗？), the nearest first, with the words that led to it. */
const offeredSchema = z.strictObject({
  measures: z.array(z.string()).min(1).max(MAX_OFFERED),
  question: z.string().transform(typed),
});
export type Offered = z.infer<typeof offeredSchema>;

const openSchema = z.strictObject({
  id: z.string(),
  fact: z.string(),
  progress: z.strictObject({ asked: z.int(), atMost: z.int() }).optional(),
});

/** Of how many measures it is remembered in what words they were asked for. */
export const MAX_CALLED = 8;

/** How many things asked may wait. */
export const MAX_WAITING = 4;

/** How a talk stood before a turn changed it, for 上一步. */
const momentSchema = z.strictObject({
  /** how many answers there were */
  answers: z.int(),
  focus: focusSchema.nullable(),
  open: openSchema.nullable(),
  waiting: z.array(waitingSchema).max(MAX_WAITING).default([]),
  named: z.array(z.string()).max(MAX_NAMED).default([]),
  asOf: civilDateSchema.nullable().default(null),
});
export type Moment = z.infer<typeof momentSchema>;

/** How many steps 上一步 can go back. */
export const MAX_MOMENTS = 4;

/**
 * The whole stored state of a conversation: the list of answers, and what is being talked about.
 * Verdicts, sums and questions are recomputed each turn. What an older state lacks is empty.
 */
// What it does not know is of an earlier shape, and left out.
export const stateSchema = z.object({
  version: z.literal(1),
  turn: z.int(),
  answers: z.array(answerSchema).max(MAX_ANSWERS),
  focus: focusSchema.nullable(),
  /** the open question: its id and fact, and its place in the series, told again when it is put again */
  open: openSchema.nullable(),
  asOf: civilDateSchema.nullable(),
  /** asked back about by the last reply; null where it asked nothing back */
  offered: offeredSchema.nullable().default(null),
  /** the answer that a word stands for, which was explained last: 那我就是 takes it */
  explained: z.strictObject({ fact: z.string(), value: z.string() }).nullable().default(null),
  /** id of the trouble that was told last; null once anything can be had is told */
  trouble: z.string().nullable().default(null),
  /** kinds of help that were asked for last while the place was not known: 我在南昌 asks for them there */
  wished: z.array(z.string()).default([]),
  /** what the last reply looked up in the directory, without its place: 诸暨的呢 looks it up there */
  lookup: z.string().transform(typed).nullable().default(null),
  /** the turn in which the talk was begun anew; 0 where it never was */
  since: z.int().default(0),
  /** marks of what has been said in first layers, the latest last; see `finish/unsaid.ts` */
  shown: z.array(z.string().max(8)).max(MAX_SHOWN).default([]),
  /** what was in hand before the last replies supposed something; empty where they supposed nothing */
  supposing: z.array(z.string()).max(MAX_IN_HAND).default([]),
  /** what the last reply supposed of the owner; empty where it supposed nothing */
  supposed: z.array(supposedSchema).default([]),
  /** what was asked and is still to be answered, in order */
  waiting: z.array(waitingSchema).max(MAX_WAITING).default([]),
  /** measures told of in this talk, the latest first */
  named: z.array(z.string()).max(MAX_NAMED).default([]),
  /** the talk before the last turns that changed it, oldest first */
  past: z.array(momentSchema).max(MAX_MOMENTS).default([]),
});
export type ConversationState = z.infer<typeof stateSchema>;

export const emptyState: ConversationState = {
  version: 1,
  turn: 0,
  answers: [],
  focus: null,
  open: null,
  asOf: null,
  offered: null,
  explained: null,
  trouble: null,
  wished: [],
  lookup: null,
  since: 0,
  shown: [],
  supposing: [],
  supposed: [],
  waiting: [],
  named: [],
  past: [],
};

/** Reads a stored state, older ones too; null when it is damaged, and the talk starts afresh. */
export function parseState(stored: unknown): ConversationState | null {
  const parsed = stateSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

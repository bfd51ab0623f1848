import * as z from 'zod';
import { factIdSchema, slugSchema } from './ids.ts';

const sentence = z.string().trim().min(1);
const implication = z.strictObject({
  fact: factIdSchema,
  value: z.union([z.string(), z.number()]),
});

/** So much of another fact, in its unit, both ends inclusive: 租满一到三年. */
const amountTold = z.strictObject({ fact: factIdSchema, min: z.number(), max: z.number() });

const exclusion = z.strictObject({ fact: factIdSchema, values: z.array(z.string()).min(1) });

/** One answer that may be picked; `words` are everyday phrases that mean it wherever they are said. */
const optionSchema = z.strictObject({
  value: z.string().regex(/^[a-z0-9_]+$/),
  label: sentence,
  words: z.array(sentence).default([]),
  /** phrases that mean it only in reply to this question, and nothing when said in passing */
  replies: z.array(sentence).default([]),
  /** how many in a hundred of those asked give this answer, by our estimate; the others share the rest */
  percent: z.int().min(1).max(99).optional(),
  /**
   * taken for granted in a talk, and said so, where all else is known; `beside` names facts of which one
   * must be known first, or lie so
   */
  presumed: z
    .strictObject({
      says: sentence,
      beside: z.array(z.union([factIdSchema, amountTold])).default([]),
    })
    .optional(),
  /** names of kin who are it: 老婆 is a woman */
  kin: z.array(sentence).default([]),
  /** of the fact with `key: who`: the part in which such a person is spoken to */
  role: z.enum(['shop', 'company', 'landlord', 'flexible']).optional(),
  /** places that this answer stands for, by the leading digits of their codes; the longest decides */
  from: z.array(z.string().regex(/^(\d{2}|\d{4})?$/)).optional(),
  /** facts that this answer settles as well, unless they are answered themselves */
  implies: z.array(implication).default([]),
  /** answers of the same fact that it says more exactly: a landlord without a licence is a landlord */
  narrows: z.array(z.string()).default([]),
  /** answers to other facts that cannot be true beside this one: who files by the month has a licence */
  rulesOut: z.array(exclusion).default([]),
});
export type Option = z.infer<typeof optionSchema>;

/** A range offered in place of an exact number; ends in the fact's unit, `max` inclusive. */
const bandSchema = z.strictObject({
  value: z.string().regex(/^[a-z0-9_]+$/),
  label: sentence,
  min: z.number(),
  max: z.number().optional(),
});

/** A kindred fact, told in place of another where the matter in hand turns on that one only. */
const kindredSchema = z.strictObject({
  fact: factIdSchema,
  /** words that say it is that fact and no other: 一年卖260万 is no income */
  unless: z.array(sentence).default([]),
  /** of a choice: the answer that a number comes to; ends inclusive */
  as: z
    .array(
      z.strictObject({ value: z.string(), min: z.number().optional(), max: z.number().optional() }),
    )
    .default([]),
});

const presumedNumberSchema = z
  .strictObject({
    /** in the fact's unit */
    value: z.number().optional(),
    /** the number of another fact, once that is told */
    like: factIdSchema.optional(),
    /** so many times that number: 每个月都差不多, a quarter is three months of it */
    times: z.int().min(2).optional(),
    /** 租满了一整年 */
    says: sentence,
    /** what must be known first: 给员工交着社保 */
    beside: z.array(implication).default([]),
  })
  .refine(({ value, like }) => (value === undefined) !== (like === undefined), {
    message: 'presumed 写 value 或 like，只写一个',
  });
export type PresumedNumber = z.infer<typeof presumedNumberSchema>;

/** A flag settled by the share that one told number has in another: 3 of 25 are 12 %, and 10 % is asked for. */
const shareSchema = z.strictObject({
  part: factIdSchema,
  whole: factIdSchema,
  /** the first whose `wholeMax` (inclusive) is not passed decides; percent of the whole, inclusive */
  atLeast: z
    .array(z.strictObject({ wholeMax: z.number().optional(), percent: z.number().positive() }))
    .min(1),
});
export type Share = z.infer<typeof shareSchema>;

/** One thing that an owner can be asked about themselves. */
export const factSchema = z.strictObject({
  id: factIdSchema,
  type: z.enum(['choice', 'flag', 'number', 'date', 'region', 'industry']),
  /** of `groups.yaml`: under which heading a profile lists it */
  group: slugSchema,
  /** what the engine knows it by, where it must know one: `who` says who one is */
  key: z.enum(['who']).optional(),
  /** asked about, it is taken for one's own while no other is told: 个体户能减多少 */
  ownWhenAsked: z.boolean().default(false),
  unit: z.string().optional(),
  /** the short noun of the "what I know of you" list: 参保方式 */
  label: sentence,
  /** where it concerns few: how a list calls them (退役军人), and words that speak of them and tell nothing */
  concerns: z
    .strictObject({ whom: sentence.max(12).optional(), words: z.array(sentence).min(1) })
    .optional(),
  question: sentence,
  /** the same put to who keeps no shop: a landlord is asked for the house, a company as one */
  askedOf: z
    .strictObject({
      company: sentence.optional(),
      landlord: sentence.optional(),
      flexible: sentence.optional(),
    })
    .default({}),
  /** why it is asked */
  why: sentence,
  /** how to find out */
  how: sentence,
  /** leading digits of the only places that it is about: the groups listed are one town's */
  within: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional(),
  /** of the matter asked about, not of who asks: 印花税能减吗 tells which tax, though it asks */
  topical: z.boolean().default(false),
  /** how hard it is to answer, 1 (at once) to 5 (look into the books) */
  cost: z.int().min(1).max(5),
  /** whether an owner could change it; place, age and what has happened cannot be */
  changeable: z.boolean().default(false),
  /**
   * health, hardship and the like: asked after everything else, together and free to skip, and never
   * shown to agents
   */
  sensitive: z.boolean().default(false),
  /** answers with which this is not asked: a landlord has no trade of their own */
  notFor: z.array(implication).default([]),
  /** facts that should be asked before this one */
  after: z.array(factIdSchema).default([]),
  options: z.array(optionSchema).default([]),
  bands: z.array(bandSchema).default([]),
  /** what a sane number lies between, in the unit */
  bounds: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  /** everyday phrases by which a number or date of this kind is named: 月租, 一个月房租 */
  words: z.array(sentence).default([]),
  /** facts settled by any answer to this one, unless answered themselves */
  implies: z.array(implication).default([]),
  /** 招了三个 is told of insured staff where only they count: facts that may be told in its place */
  takes: z.array(kindredSchema).default([]),
  /** of a number: what it is taken for, and said so, where nobody told it and all else is known */
  presumed: presumedNumberSchema.optional(),
  /** of a flag: follows from two numbers, unless it is answered itself */
  share: shareSchema.optional(),
});
export type Fact = z.infer<typeof factSchema>;

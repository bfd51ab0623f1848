import * as z from 'zod';
import { civilDateSchema } from '../civil-date.ts';
import { measureIdSchema, regionCodeSchema, slugSchema } from './ids.ts';

const sentence = z.string().trim().min(1);
const words = z.array(sentence).default([]);

/** A place with documents or with short forms of its own; all other places come from GB/T 2260. */
export const regionSchema = z.strictObject({
  code: regionCodeSchema,
  name: sentence,
  /** short forms, nicknames, towns and landmarks of speech */
  aliases: words,
});

/** A trade of the fact `trade`, with how its people name it. */
export const industrySchema = z.strictObject({
  value: z.string().regex(/^[a-z_]+$/),
  label: sentence,
  /** GB/T 4754-2017 codes, category letter or leading digits: H62 */
  codes: z.array(z.string().regex(/^[A-T]\d{0,4}$/)).default([]),
  /** the wider trades it is part of: taxi is part of transport */
  broader: z.array(z.string()).default([]),
  words,
});

/** What happened and when it ended, by whose word. */
export const eventSchema = z.strictObject({
  id: slugSchema,
  name: sentence,
  /** how the papers call it */
  words,
  from: civilDateSchema.optional(),
  end: civilDateSchema,
  source: sentence,
  caveat: sentence,
});

/** A topic as an owner thinks of it. */
export const themeSchema = z.strictObject({
  id: slugSchema,
  label: sentence,
  /** see `groupSchema`; without one it stands under 其他 */
  group: slugSchema.optional(),
  /** what people say when they mean it */
  words,
  /** named by whoever asks for any policy at all; it says nothing of the matter */
  general: z.boolean().default(false),
});

/** A matter by the nouns that are enough to bring it up: several in a row (房租社保) are told apart by them. */
export const matterNameSchema = z.strictObject({
  id: slugSchema,
  /** how an answer among several begins */
  label: sentence,
  /** a measure of one of these themes is about it */
  themes: z.array(slugSchema),
  /** other nouns for it */
  nouns: words,
});

/** A heading under which facts or themes stand, in the order of a talk. */
export const groupSchema = z.strictObject({
  of: z.enum(['facts', 'themes']),
  id: slugSchema,
  label: sentence,
  /** what a question of the kind in general (税怎么交) is answered with, by ids of measures; the first that holds */
  opening: z.array(measureIdSchema).default([]),
});

export type Region = z.infer<typeof regionSchema>;
export type Industry = z.infer<typeof industrySchema>;
export type PolicyEvent = z.infer<typeof eventSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type MatterName = z.infer<typeof matterNameSchema>;
export type Group = z.infer<typeof groupSchema>;

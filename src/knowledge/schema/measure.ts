import * as z from 'zod';
import { civilDateSchema } from '../civil-date.ts';
import { estimateSchema } from './amount.ts';
import { conditionSchema } from './condition.ts';
import { faqSchema } from './faq.ts';
import { factIdSchema, measureIdSchema, slugSchema } from './ids.ts';
import { locatorSchema, statementSchema } from './statement.ts';
import { validitySchema } from './validity.ts';

const sentence = z.string().trim().min(1);
const verdictSchema = z.enum(['eligible', 'ineligible', 'unknown']);

/** What a person can get or use under one set of conditions, with its own dates and sum. */
const clauseSchema = z.strictObject({
  id: z.string().regex(/^[a-z]$/, '分项编号用一个小写字母'),
  title: sentence.max(40),
  /** what one gets, in one plain sentence */
  gist: sentence,
  locator: locatorSchema.optional(),
  when: conditionSchema,
  validity: validitySchema.optional(),
  estimate: estimateSchema.optional(),
  /** words of discretion (鼓励, 可, 酌情, 经审核), said beside the verdict */
  discretion: sentence.optional(),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A case with its known outcome, run at every build. */
const exampleSchema = z.strictObject({
  name: sentence,
  facts: z.record(factIdSchema, z.union([z.string(), z.number()])),
  /** the day for which validity is judged */
  on: civilDateSchema.optional(),
  expect: verdictSchema,
  /** one clause instead of the whole measure */
  clause: z.string().optional(),
  status: z.enum(['not_started', 'in_force', 'expired', 'open_ended']).optional(),
  amount: z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() })]).optional(),
  locator: locatorSchema.optional(),
});
export type Example = z.infer<typeof exampleSchema>;

/** One record of the knowledge base: a measure of a paper, as an officer edits it. */
export const measureSchema = z.strictObject({
  id: measureIdSchema,
  title: sentence.max(40),
  kind: z.enum(['benefit', 'service', 'governance']),
  locator: locatorSchema,
  /** topics, the first being what the measure is about; ids of themes.yaml */
  themes: z.array(slugSchema).min(1),
  /** two or three short sentences that an owner understands at first reading */
  summary: sentence,
  validity: validitySchema,
  /** one or more for benefits and services; none for governance, which is not judged */
  clauses: z.array(clauseSchema).default([]),
  steps: z.array(statementSchema).default([]),
  materials: z.array(statementSchema).default([]),
  /** further facts of the paper that are no condition: goals, schedule, who does what */
  details: z.array(statementSchema).default([]),
  /** desks of the directory, the nearest to the matter first */
  contacts: z.array(slugSchema).default([]),
  /** agencies in charge; they need no printed number */
  offices: z
    .strictObject({
      lead: z.array(slugSchema).default([]),
      assist: z.array(slugSchema).default([]),
    })
    .default({ lead: [], assist: [] }),
  discretion: sentence.optional(),
  caveats: z.array(statementSchema).default([]),
  /** passages of a damaged paper that cannot be read */
  damaged: z.array(statementSchema).default([]),
  /** readings taken over from a sister paper, with the reason */
  inferred: z
    .array(z.strictObject({ what: sentence, from: measureIdSchema, reason: sentence }))
    .default([]),
  /** how different people would ask for it */
  asks: z.array(sentence).default([]),
  /** what people ask with the measure in hand, and the sentence that answers it */
  faq: z.array(faqSchema).default([]),
  /** how it stands to other measures: not both, or on top of each other, or one and the same relief */
  excludes: z
    .array(
      z.strictObject({
        measure: measureIdSchema,
        text: sentence,
        locator: locatorSchema.optional(),
      }),
    )
    .default([]),
  /** what stands in its place now that it has lapsed, the nearest first; of any paper, for any place */
  replacedBy: z.array(measureIdSchema).default([]),
  /** where it does not fit somebody, what to look at next: over the threshold, the reduced rate */
  otherwise: z.array(measureIdSchema).default([]),
  /** figures that stand in no line of the paper, with what they come from */
  derived: z.array(z.strictObject({ value: sentence, from: sentence })).default([]),
  /** facts from elsewhere, each with its own source */
  outside: z.array(z.strictObject({ value: sentence, source: sentence })).default([]),
  examples: z.array(exampleSchema).default([]),
});
export type Measure = z.infer<typeof measureSchema>;

import * as z from 'zod';
import { civilDateSchema } from '../civil-date.ts';
import { documentIdSchema, measureIdSchema, regionCodeSchema, slugSchema } from './ids.ts';
import { locatorSchema, statementSchema } from './statement.ts';

const sentence = z.string().trim().min(1);

/**
 * A passage of the paper that records cite. Sections stand in the order of the source; each begins at
 * the first place after the previous one's start where `anchor` stands, and ends where the next one
 * of its own or a higher level begins. The level is the number of words in the locator, so
 * `举措五 措施二` lies within `举措五`.
 */
const sectionSchema = z.strictObject({ locator: locatorSchema, anchor: z.string().min(1) });

const sourceSchema = z.strictObject({
  /** a file of ../shared/sources; `papers/x.txt` one of ../shared/papers */
  file: sentence,
  /** where the paper begins and ends in its file, by words that stand there */
  from: sentence.optional(),
  to: sentence.optional(),
});
export type DocumentSource = z.infer<typeof sourceSchema>;

export const documentSchema = z.strictObject({
  id: documentIdSchema,
  title: sentence,
  /** the short name used in sentences, one word: 绍兴2020年政策指引. Other papers' records cite by it. */
  shortTitle: sentence.regex(/^\S+$/, '简称里不要有空格，别的文件的出处用它开头'),
  /** document number as printed, or absent */
  number: sentence.optional(),
  issuers: z.array(sentence).default([]),
  /** the printed date of issue: a day, a month (2023-09), or absent where none is printed */
  issued: z.union([civilDateSchema, z.string().regex(/^\d{4}-\d{2}$/)]).optional(),
  /** year that "22年" in a question points to */
  year: z.int().optional(),
  /** absent where the place is blanked out; 000000 holds for every shop in the country */
  region: regionCodeSchema.optional(),
  /** the place in words: 绍兴市, 某省（省名隐去） */
  place: sentence,
  /** precise: can be judged; damaged: a torn scan; reference: blanked out, never asserted for a town */
  nature: z.enum(['precise', 'damaged', 'reference']),
  /** package: what a place offers at large; scheme: one scheme or one field, so that on other matters
   *  its place counts as one whose papers we don't have */
  scope: z.enum(['package', 'scheme']).default('package'),
  implements: sentence.optional(),
  /** one file, or the paper's parts in order */
  source: z
    .union([sourceSchema, z.array(sourceSchema).min(1)])
    .transform((source): readonly DocumentSource[] => (Array.isArray(source) ? source : [source])),
  /** where its issuer publishes it */
  url: z.url().optional(),
  /** how much of the published text our copy holds: 约95%：六条全文齐 */
  completeness: sentence.optional(),
  sections: z.array(sectionSchema).min(1),
  aims: z.array(statementSchema).default([]),
  organisation: z.array(statementSchema).default([]),
  safeguards: z.array(statementSchema).default([]),
  offices: z.array(sentence).default([]),
  closing: z.array(statementSchema).default([]),
  /** what is blanked out, torn or lost */
  missing: z.array(statementSchema).default([]),
  caveats: z.array(statementSchema).default([]),
  /** items whose page is lost: a question on their theme is told so, with a sister paper's measure as reference */
  lost: z
    .array(
      z.strictObject({
        item: sentence,
        themes: z.array(slugSchema).min(1),
        sister: z.array(measureIdSchema).default([]),
      }),
    )
    .default([]),
  derived: z.array(z.strictObject({ value: sentence, from: sentence })).default([]),
});
export type Document = z.infer<typeof documentSchema>;

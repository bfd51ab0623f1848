import * as z from 'zod';
import { documentIdSchema, regionCodeSchema, slugSchema } from './ids.ts';
import { locatorSchema } from './statement.ts';

const sentence = z.string().trim().min(1);

/** A phone as printed, without area code and hyphens. */
const phoneSchema = z.strictObject({
  number: z.string().regex(/^\d{5,12}$/, '电话只写数字，区号写在 areaCode'),
  areaCode: z
    .string()
    .regex(/^0\d{2,3}$/)
    .optional(),
  kind: z.enum(['office', 'mobile', 'hotline']),
  quality: z.enum(['ok', 'doubtful']).default('ok'),
  note: sentence.optional(),
});
export type Phone = z.infer<typeof phoneSchema>;

/** One desk of an agency as one paper prints it: its person, numbers, address and what it is for. */
const deskSchema = z.strictObject({
  id: slugSchema,
  person: sentence.optional(),
  /** what one calls it for, in everyday words */
  role: sentence.optional(),
  phones: z.array(phoneSchema).default([]),
  regions: z.array(regionCodeSchema).min(1).optional(),
  address: sentence.optional(),
  source: z.union([
    z.strictObject({ document: documentIdSchema, locator: locatorSchema }),
    /** a public hotline that stands by itself, with where that is laid down */
    z.strictObject({ standing: z.literal(true), reference: sentence }),
  ]),
});
export type Desk = z.infer<typeof deskSchema>;

/** What an agency has to do with; a look-up falls back on others of its sector. */
const sectorSchema = z.enum([
  'hrss',
  'tax',
  'market',
  'commerce',
  'development',
  'finance',
  'state-assets',
  'bank',
  'bank-regulator',
  'central-bank',
  'carrier',
  'landlord',
  'testing',
  'power',
  'utilities',
  'health',
  'transport',
  'housing',
  'justice',
  'culture',
  'economy',
  'agriculture',
  'veterans',
  'statistics',
  'data',
  'audit',
  'science',
  'association',
  'local',
  'hotline',
  'other',
]);

export const agencySchema = z.strictObject({
  id: slugSchema,
  /** as an owner would read it: 柯桥区人社局 */
  name: sentence,
  fullName: sentence.optional(),
  /** short and everyday forms, without the place: 人社, 社保局 */
  aliases: z.array(sentence).default([]),
  sector: sectorSchema,
  /** a public hotline: of one sector (tax), or for everything */
  hotlineFor: sectorSchema.or(z.literal('everything')).optional(),
  /** absent for agencies of a blanked-out place */
  regions: z.array(regionCodeSchema).default([]),
  desks: z.array(deskSchema).default([]),
});
export type Agency = z.infer<typeof agencySchema>;

import * as z from 'zod';

const phoneViewSchema = z.object({
  number: z.string(),
  areaCode: z.string().optional(),
  /** `tel:` target, or null for a doubtful number */
  dial: z.string().nullable(),
  kind: z.enum(['office', 'mobile', 'hotline']),
  quality: z.enum(['ok', 'doubtful']),
  note: z.string().optional(),
});

/** Whom to ask: an office or a person, with the numbers printed for them. */
export const contactSchema = z.object({
  agency: z.string(),
  person: z.string().optional(),
  role: z.string().optional(),
  phones: z.array(phoneViewSchema),
  regions: z.array(z.string()),
  /** measures that this desk is printed for */
  for: z.array(z.string()),
  address: z.string().optional(),
  source: z.union([
    z.object({ document: z.string(), locator: z.string(), published: z.string().nullable() }),
    z.object({ standing: z.literal(true), reference: z.string() }),
  ]),
  /** which rung of the ladder this is: the measure's own, the district's, the city's, a hotline */
  step: z.enum(['measure', 'district', 'city', 'hotline']).optional(),
});
export type Contact = z.infer<typeof contactSchema>;

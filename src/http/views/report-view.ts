import * as z from 'zod';
import { type Report, reportStatusSchema } from '../../storage/tables/reports.ts';

export const reportSchema = z
  .object({
    id: z.int(),
    measureId: z.string(),
    reason: z.string(),
    snapshot: z.unknown(),
    /** of the knowledge that the fault was found in */
    revision: z.string(),
    agent: z.string(),
    status: reportStatusSchema,
    note: z.string().nullable(),
    createdAt: z.string(),
    changedAt: z.string(),
  })
  .meta({ id: 'Report' });

/** A report with its times as ISO 8601 in place of milliseconds. */
export function reportView({ createdAt, changedAt, ...report }: Report) {
  return {
    ...report,
    createdAt: new Date(createdAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
  };
}

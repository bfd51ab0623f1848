import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../civil-date.ts';
import { slugSchema } from './ids.ts';
import { locatorSchema } from './statement.ts';

/**
 * When a clause holds, as its paper says it. Both ends are inclusive civil dates. An end bound to an
 * event (疫情防控期间) names the event and how many months beyond it; `openEnded` says that the paper
 * sets no end, or that its dates are blanked out.
 */
export interface ValiditySpec {
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
  readonly untilEvent?: string | undefined;
  readonly plusMonths?: number | undefined;
  readonly openEnded?: boolean | undefined;
  readonly note?: string | undefined;
  readonly locator?: string | undefined;
  /** a later paper that may have put an end to it: from that day on it is never said to hold */
  readonly mayHaveEnded?: Doubt | undefined;
  /** what a validity takes from its document when the measure is compiled */
  readonly paper?: { readonly isSample: boolean; readonly issued?: string } | undefined;
}

export interface Doubt {
  readonly from: CivilDate;
  /** what the later paper says, and whom to ask */
  readonly text: string;
  readonly locator: string;
}

/** `ValiditySpec` as a record writes it: an end, an event or no end, and one of them alone. */
export const validitySchema: z.ZodType<ValiditySpec> = z
  .strictObject({
    from: civilDateSchema.optional(),
    to: civilDateSchema.optional(),
    untilEvent: slugSchema.optional(),
    plusMonths: z.int().min(1).max(24).optional(),
    openEnded: z.literal(true).optional(),
    note: z.string().trim().min(1).optional(),
    locator: locatorSchema.optional(),
    mayHaveEnded: z
      .strictObject({
        from: civilDateSchema,
        text: z.string().trim().min(1),
        locator: locatorSchema,
      })
      .optional(),
  })
  .refine(
    (spec) =>
      [spec.to, spec.untilEvent, spec.openEnded].filter((end) => end !== undefined).length === 1,
    '有效期的终点三选一：to 日期、untilEvent 事件、openEnded: true（文件没写截止）',
  )
  .refine(
    (spec) => spec.plusMonths === undefined || spec.untilEvent !== undefined,
    'plusMonths 只能和 untilEvent 一起写',
  )
  .refine(
    (spec) => spec.mayHaveEnded === undefined || spec.openEnded === true,
    '写了截止的，不用再写 mayHaveEnded',
  )
  .refine((spec) => !(spec.from && spec.to && spec.from > spec.to), '开始日期晚于截止日期');

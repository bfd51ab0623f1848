import * as z from 'zod';
import { type FactId, factIdSchema } from './ids.ts';

/** A sum as an expression over facts; numbers are in the estimate's unit, or plain factors. */
export type Expression =
  | { readonly kind: 'const'; readonly value: number }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | {
      readonly kind: 'choose';
      readonly fact: FactId;
      readonly by: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'add' | 'mul' | 'min' | 'max'; readonly of: readonly Expression[] }
  /** by an answer, the sum that goes with it: filed by month the month's sales, by quarter the quarter's */
  | {
      readonly kind: 'which';
      readonly fact: FactId;
      readonly by: Readonly<Record<string, Expression>>;
    }
  | { readonly kind: 'sub'; readonly of: readonly [Expression, Expression] }
  | { readonly kind: 'percent'; readonly percent: number; readonly of: Expression }
  | {
      readonly kind: 'brackets';
      readonly on: Expression;
      /** in rising order; the last step has no `upTo` */
      readonly steps: readonly { readonly upTo?: number | undefined; readonly percent: number }[];
    }
  | { readonly kind: 'round'; readonly of: Expression; readonly to: number };

const list = z.lazy(() => z.array(expressionSchema).min(1));

/**
 * How an officer writes a sum.
 * @example `{mul: [{choose: {fact: staff_origin, by: {province: 200}}}, {fact: travellers}]}`
 */
export const expressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.number().transform((value): Expression => ({ kind: 'const', value })),
    z
      .strictObject({ fact: factIdSchema })
      .transform(({ fact }): Expression => ({ kind: 'fact', fact })),
    z
      .strictObject({
        choose: z.strictObject({ fact: factIdSchema, by: z.record(z.string(), z.number()) }),
      })
      .transform(({ choose }): Expression => ({ kind: 'choose', ...choose })),
    z.strictObject({ add: list }).transform(({ add: of }): Expression => ({ kind: 'add', of })),
    z.strictObject({ mul: list }).transform(({ mul: of }): Expression => ({ kind: 'mul', of })),
    z.strictObject({ min: list }).transform(({ min: of }): Expression => ({ kind: 'min', of })),
    z.strictObject({ max: list }).transform(({ max: of }): Expression => ({ kind: 'max', of })),
    z
      .strictObject({
        which: z.strictObject({
          fact: factIdSchema,
          by: z.record(
            z.string(),
            z.lazy(() => expressionSchema),
          ),
        }),
      })
      .transform(({ which }): Expression => ({ kind: 'which', ...which })),
    z
      .strictObject({ sub: z.tuple([expressionSchema, expressionSchema]) })
      .transform(({ sub: of }): Expression => ({ kind: 'sub', of })),
    z
      .strictObject({ percent: z.number(), of: expressionSchema })
      .transform(({ percent, of }): Expression => ({ kind: 'percent', percent, of })),
    z
      .strictObject({
        brackets: z.strictObject({
          on: expressionSchema,
          steps: z
            .array(z.strictObject({ upTo: z.number().optional(), percent: z.number() }))
            .min(1),
        }),
      })
      .transform(({ brackets }): Expression => ({ kind: 'brackets', ...brackets })),
    z
      .strictObject({ round: expressionSchema, to: z.number().positive() })
      .transform(({ round: of, to }): Expression => ({ kind: 'round', of, to })),
  ]),
);

/** What a clause is worth to one person, with the calculation in words. */
export const estimateSchema = z.strictObject({
  unit: z.enum(['元', '月', '%', '倍']),
  formula: z.string().trim().min(1),
  amount: expressionSchema,
  note: z.string().trim().min(1).optional(),
  /** a share (%) of a bill that one may tell: 原价1400, 一个月电费三千 */
  ofBill: z.literal(true).optional(),
});
export type Estimate = z.infer<typeof estimateSchema>;

import * as z from 'zod';
import { type CivilDate, civilDateSchema } from '../civil-date.ts';
import { type FactId, factIdSchema } from './ids.ts';
import { locatorSchema } from './statement.ts';

/** What a node says of itself: its words for a reader, and where the paper says it. */
interface Said {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  readonly locator?: string | undefined;
}

/** What a test demands of one fact's value. */
export type Demand =
  /** one of the options; for trades a narrower trade counts too (taxi is transport) */
  | { readonly op: 'in' | 'notIn'; readonly values: readonly string[] }
  /** region codes, satisfied by the place itself and all below it */
  | { readonly op: 'within'; readonly codes: readonly string[] }
  /** in the fact's unit; an open end excludes the bound itself */
  | {
      readonly op: 'range';
      readonly min?: number | undefined;
      readonly max?: number | undefined;
      readonly minOpen?: boolean | undefined;
      readonly maxOpen?: boolean | undefined;
    }
  /** inclusive civil dates */
  | {
      readonly op: 'dates';
      readonly from?: CivilDate | undefined;
      readonly until?: CivilDate | undefined;
    };

/** A rule over facts, judged in three-valued logic. */
export type Condition =
  | (Said & { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] })
  | (Said & { readonly kind: 'not'; readonly of: Condition })
  | (Said & { readonly kind: 'test'; readonly fact: FactId; readonly demand: Demand })
  /** nobody can answer it beforehand and it decides; `unstated`: the paper states nobody's conditions */
  | (Said & { readonly kind: 'manual'; readonly text: string; readonly unstated: boolean });

const said = {
  id: z.string().optional(),
  text: z.string().trim().min(1).optional(),
  locator: locatorSchema.optional(),
};
const oneOf = z.array(z.string()).min(1);

const testInput = z
  .strictObject({
    ...said,
    fact: factIdSchema,
    is: z.string().optional(),
    isNot: z.string().optional(),
    in: oneOf.optional(),
    notIn: oneOf.optional(),
    within: oneOf.optional(),
    atLeast: z.number().optional(),
    above: z.number().optional(),
    atMost: z.number().optional(),
    below: z.number().optional(),
    from: civilDateSchema.optional(),
    until: civilDateSchema.optional(),
  })
  .transform((input, context): Condition => {
    const { id, text, locator, fact } = input;
    const demand = readDemand(input);
    if (demand === null) {
      context.addIssue({
        code: 'custom',
        message:
          '一条条件只写一种要求：is / isNot / in / notIn / within，或数额 atLeast·above·atMost·below，或日期 from·until',
      });
      return z.NEVER;
    }
    return { kind: 'test', fact, demand, ...given({ id, text, locator }) };
  });

interface DemandInput {
  is?: string | undefined;
  isNot?: string | undefined;
  in?: string[] | undefined;
  notIn?: string[] | undefined;
  within?: string[] | undefined;
  atLeast?: number | undefined;
  above?: number | undefined;
  atMost?: number | undefined;
  below?: number | undefined;
  from?: CivilDate | undefined;
  until?: CivilDate | undefined;
}

/** The one demand that the input spells, or null when it spells none or several. */
function readDemand(input: DemandInput): Demand | null {
  const found: Demand[] = [];
  if (input.is !== undefined) found.push({ op: 'in', values: [input.is] });
  if (input.in) found.push({ op: 'in', values: input.in });
  if (input.isNot !== undefined) found.push({ op: 'notIn', values: [input.isNot] });
  if (input.notIn) found.push({ op: 'notIn', values: input.notIn });
  if (input.within) found.push({ op: 'within', codes: input.within });
  const { atLeast, above, atMost, below, from, until } = input;
  if ([atLeast, above, atMost, below].some((bound) => bound !== undefined)) {
    if (atLeast !== undefined && above !== undefined) return null;
    if (atMost !== undefined && below !== undefined) return null;
    found.push({
      op: 'range',
      min: atLeast ?? above,
      max: atMost ?? below,
      minOpen: above !== undefined,
      maxOpen: below !== undefined,
    });
  }
  if (from !== undefined || until !== undefined) found.push({ op: 'dates', from, until });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Drops the absent keys, so that compiled conditions stay small and equal ones compare equal. */
function given(keys: Said): Said {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

/**
 * How an officer writes a rule. A bare list means that all of it must hold.
 * @example `[{fact: entity, is: individual}, {fact: monthly_sales, atMost: 150000}]`
 */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z
      .array(conditionSchema)
      .min(1)
      .transform((of): Condition => ({ kind: 'all', of })),
    z
      .strictObject({ ...said, all: z.array(conditionSchema).min(1) })
      .transform(({ all: of, ...keys }): Condition => ({ kind: 'all', of, ...keys })),
    z
      .strictObject({ ...said, any: z.array(conditionSchema).min(1) })
      .transform(({ any: of, ...keys }): Condition => ({ kind: 'any', of, ...keys })),
    z
      .strictObject({ ...said, not: conditionSchema })
      .transform(({ not: of, ...keys }): Condition => ({ kind: 'not', of, ...keys })),
    z
      .strictObject({ id: said.id, locator: said.locator, manual: z.string().trim().min(1) })
      .transform(
        ({ manual: text, ...keys }): Condition => ({
          kind: 'manual',
          text,
          unstated: false,
          ...keys,
        }),
      ),
    z
      .strictObject({ id: said.id, locator: said.locator, unstated: z.string().trim().min(1) })
      .transform(
        ({ unstated: text, ...keys }): Condition => ({
          kind: 'manual',
          text,
          unstated: true,
          ...keys,
        }),
      ),
    testInput,
  ]),
);

import * as z from 'zod';
import { civilDateSchema } from '../knowledge/civil-date.ts';
import { faultOfText } from './middleware/json-body.ts';

/** Query parameters that several routes share. */

const text = (max: number) =>
  z
    .string()
    .max(max, `最多 ${max} 个字`)
    .superRefine((value, context) => {
      const fault = faultOfText(value);
      if (fault !== null) context.addIssue({ code: 'custom', message: fault });
    });

export const questionParam = text(500)
  .trim()
  .min(1, '要写想查的话')
  .describe('想查的话，用平常的说法就行');

/** A whole letter may be pasted; what is too long to be read is cut at a sentence. */
export const longQuestionParam = text(20_000)
  .trim()
  .min(1, '要写想查的话')
  .describe('想查的话，用平常的说法就行；2000字以上只读前面的整句');

export const regionParam = text(60)
  .optional()
  .describe('店在哪里：六位行政区划代码，或者柯桥、绍兴市柯桥区这样的地名');

export const asOfParam = civilDateSchema
  .optional()
  .describe('按哪一天看有效期，写成 2020-03-06；不写就是今天');

export const kindParam = z
  .enum(
    ['benefit', 'service', 'governance'],
    '只能写 benefit（好处）、service（服务）或 governance（管理）',
  )
  .optional()
  .describe('措施的种类');

export const idParam = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,64}$/, '编号只有字母、数字、点、短横线')
  .optional();

/** How many are wanted, from a query: 1 to `most`, else `usual`. */
export const limitParam = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, '要写整数')
    .transform(Number)
    .refine((value) => value >= 1 && value <= most, `要在 1 到 ${most} 之间`)
    .default(usual)
    .describe(`最多给几条，1 到 ${most}，不写是 ${usual}`);

/** A yes or no in an address; absent is no. */
export const flagParam = z
  .enum(['true', 'false', '1', '0'], '只能写 true 或 false')
  .default('false')
  .transform((value) => value === 'true' || value === '1');

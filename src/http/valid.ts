import type { ValidationTargets } from 'hono';
import { validator } from 'hono-openapi';
import type * as z from 'zod';
import { Problem } from './problem.ts';

const places = { query: '网址参数', json: '请求内容', param: '网址' } as const;

/**
 * Checks one part of a request against its schema, which also describes it in `/openapi.json`. What
 * is wrong is told field by field, in Chinese.
 * @throws Problem 400 by what it gives, field by field
 */
export function valid<
  Schema extends z.ZodType,
  Target extends keyof ValidationTargets & keyof typeof places,
>(target: Target, schema: Schema) {
  return validator(target, schema, (result) => {
    if (result.success) return;
    const errors = result.error.map(({ path = [], message }) => ({
      path: path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
      message,
    }));
    const [first] = errors;
    const where = first?.path ? `“${first.path}”` : places[target];
    throw new Problem(400, `${where}：${first?.message ?? '不对'}`, { errors });
  });
}

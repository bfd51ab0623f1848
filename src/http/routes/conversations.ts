import { Hono } from 'hono';
import * as z from 'zod';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { notFound } from '../faults.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { valid } from '../valid.ts';
import { conversationIdSchema } from './chat.ts';

const forgottenSchema = z.object({ forgotten: z.boolean() }).meta({ id: 'Forgotten' });

/** Deleting what is kept of a conversation; `forgotten` is false when nothing was. */
export function conversationRoutes({ turns }: AppDeps): Hono {
  return new Hono().delete(
    '/api/conversations/:id',
    describe({ summary: '删除一段对话的全部记录', tag: '对话', response: forgottenSchema }),
    valid('param', z.object({ id: conversationIdSchema })),
    async (context) => {
      const forgotten = await turns.forget(context.req.valid('param').id);
      return context.json({ forgotten });
    },
  );
}

const feedbackSchema = z
  .strictObject({
    conversationId: conversationIdSchema,
    turn: z.int().min(1).max(100_000).describe('第几轮回答'),
    helpful: z.boolean(),
    comment: z.string().max(500, '最多 500 个字').optional(),
  })
  .meta({ id: 'Feedback' });
const storedSchema = z.object({ stored: z.literal(true) }).meta({ id: 'Stored' });

/**
 * What an owner thinks of an answer.
 * @throws Problem 404 where there is no such conversation
 */
export function feedbackRoutes({ store, now }: AppDeps): Hono {
  return new Hono().post(
    '/api/feedback',
    describe({
      summary: '这个回答有没有帮上忙',
      tag: '对话',
      response: storedSchema,
      status: 201,
      problems: [404],
    }),
    jsonBody(8 * 1024),
    valid('json', feedbackSchema),
    async (context) => {
      const stored = await store.feedback.add(context.req.valid('json'), now());
      if (!stored) throw notFound('没有这段对话，可能已经删除了。');
      return context.json({ stored }, 201);
    },
  );
}

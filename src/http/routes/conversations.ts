import { Hono } from 'hono';
import * as z from 'zod';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
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

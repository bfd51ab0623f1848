import { Hono } from 'hono';
import * as z from 'zod';
import { inboundSchema } from '../../conversation/inbound.ts';
import { replySchema } from '../../conversation/reply.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe/describe.ts';
import { jsonBody } from '../middleware/json-body.ts';
import { visitorOf } from '../middleware/network.ts';
import { Problem } from '../problem.ts';
import { valid } from '../valid.ts';

/** At least 128 random bits in base64url. */
export const conversationIdSchema = z
  .string()
  .regex(/^[\w-]{22,64}$/, '对话编号不对，请用服务器给的编号，或者不写、重新开始');

const chatRequestSchema = inboundSchema
  .safeExtend({ conversationId: conversationIdSchema.optional() })
  .meta({ id: 'ChatRequest' });
const chatResponseSchema = replySchema
  .extend({ conversationId: conversationIdSchema })
  .meta({ id: 'ChatResponse' });
const deliveryKeySchema = z.uuid();

/** One turn of a conversation; `Idempotency-Key` (a UUID) makes repeating it safe. */
export function chatRoutes({ turns, clientAddress }: AppDeps): Hono {
  return new Hono().post(
    '/api/chat',
    describe({
      summary: '说一句话，或者回答一个问题',
      tag: '对话',
      response: chatResponseSchema,
      problems: [409, 422, 503],
      headers: { 'Idempotency-Key': 'UUID；同一条消息重发时带同一个，得到同一个回答' },
    }),
    jsonBody(16 * 1024),
    valid('json', chatRequestSchema),
    async (context) => {
      const { conversationId, ...inbound } = context.req.valid('json');
      const { reply, ...outcome } = await turns.takeTurn({
        from: {
          conversationId: conversationId ?? null,
          visitor: visitorOf(context, clientAddress),
        },
        deliveryKey: readDeliveryKey(context.req.header('idempotency-key')),
        inbound,
      });
      return context.json({ conversationId: outcome.conversationId, ...reply });
    },
  );
}

function readDeliveryKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const parsed = deliveryKeySchema.safeParse(header.replace(/^"(.*)"$/, '$1'));
  if (parsed.success) return parsed.data;
  throw new Problem(400, 'Idempotency-Key 要写成 UUID。', {
    errors: [{ path: 'Idempotency-Key', message: '要写成 UUID' }],
  });
}

import { Hono } from 'hono';
import { z } from 'zod';
import type { AgentGate } from '../agents.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { limitParam } from '../params.ts';
import { valid } from '../valid.ts';

const unansweredSchema = z
  .object({
    questions: z.array(
      z.object({
        text: z.string(),
        region: z.string().nullable(),
        count: z.int(),
        firstAt: z.string(),
        lastAt: z.string(),
      }),
    ),
  })
  .meta({ id: 'UnansweredList' });
const auditSchema = z
  .object({
    entries: z.array(
      z.object({
        id: z.int(),
        at: z.string(),
        agent: z.string(),
        action: z.string(),
        subject: z.string().nullable(),
        detail: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AuditList' });
const auditQuerySchema = z.object({
  limit: limitParam(500, 100),
  before: z
    .string()
    .regex(/^\d{1,15}$/, '要写整数')
    .transform(Number)
    .optional(),
});
const time = (milliseconds: number) => new Date(milliseconds).toISOString();

/** What the knowledge does not answer yet, and who did what. */
export function oversightRoutes({ store }: AppDeps, { agentsOnly }: AgentGate): Hono {
  return new Hono()
    .get(
      '/api/unanswered',
      describe({
        summary: '没答上来的问题，问得多的在前',
        tag: '坐席',
        response: unansweredSchema,
        agentsOnly: true,
      }),
      agentsOnly,
      valid('query', z.object({ limit: limitParam(500, 100) })),
      async (context) => {
        const questions = await store.unanswered.list(context.req.valid('query').limit);
        return context.json({
          questions: questions.map(({ firstAt, lastAt, ...question }) => ({
            ...question,
            firstAt: time(firstAt),
            lastAt: time(lastAt),
          })),
        });
      },
    )
    .get(
      '/api/audit',
      describe({
        summary: '谁做过什么，新的在前',
        tag: '坐席',
        response: auditSchema,
        agentsOnly: true,
      }),
      agentsOnly,
      valid('query', auditQuerySchema),
      async (context) => {
        const { limit, before } = context.req.valid('query');
        const entries = await store.audit.list(limit, before);
        return context.json({
          entries: entries.map(({ at, ...entry }) => ({ ...entry, at: time(at) })),
        });
      },
    );
}

import { Hono } from 'hono';
import * as z from 'zod';
import { redact } from '../../conversation/redact.ts';
import type { AgentGate } from '../agents.ts';
import type { AppDeps } from '../deps.ts';
import { describe } from '../describe.ts';
import { jsonBody } from '../json-body.ts';
import { limitParam } from '../params.ts';
import { valid } from '../valid.ts';

export const unansweredSchema = z
  .object({
    questions: z.array(
      z.object({
        text: z.string(),
        region: z.string().nullable(),
        count: z.int(),
        firstAt: z.string(),
        lastAt: z.string(),
        notes: z.array(z.object({ note: z.string(), agent: z.string(), at: z.string() })),
      }),
    ),
  })
  .meta({ id: 'UnansweredList' });
export const auditSchema = z
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
const newNoteSchema = z
  .strictObject({
    text: z.string().min(1).max(400),
    region: z.string().max(6).nullable(),
    note: z.string().trim().min(1, '要写备注').max(200, '最多 200 个字'),
  })
  .meta({ id: 'NewNote' });
/** What the console tells of an agent's own work; words of callers are kept without numbers. */
const lookUpSchema = z
  .strictObject({
    action: z.enum([
      'search',
      'measure.read',
      'contacts.search',
      'profile.judge',
      'copy',
      'export',
    ]),
    subject: z.string().max(200),
    detail: z.string().max(200).default(''),
  })
  .meta({ id: 'LookUp' });
const time = (milliseconds: number) => new Date(milliseconds).toISOString();

/** What the knowledge does not answer yet, and who did what. */
export function oversightRoutes({ store, now }: AppDeps, { agentsOnly }: AgentGate): Hono {
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
        const [questions, notes] = await Promise.all([
          store.unanswered.list(context.req.valid('query').limit),
          store.notes.list(),
        ]);
        return context.json({
          questions: questions.map(({ firstAt, lastAt, ...question }) => ({
            ...question,
            firstAt: time(firstAt),
            lastAt: time(lastAt),
            notes: notes
              .filter(({ text, region }) => text === question.text && region === question.region)
              .map(({ note, agent, at }) => ({ note, agent, at: time(at) })),
          })),
        });
      },
    )
    .post(
      '/api/unanswered/notes',
      describe({
        summary: '给没答上来的问题写一条备注',
        tag: '坐席',
        response: newNoteSchema,
        status: 201,
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(8 * 1024),
      valid('json', newNoteSchema),
      async (context) => {
        const given = context.req.valid('json');
        const agent = context.get('agent');
        const note = { ...given, agent };
        await store.notes.add(note, now());
        await store.audit.add({ agent, action: 'unanswered.note', subject: given.text }, now());
        return context.json({ text: note.text, region: note.region, note: note.note }, 201);
      },
    )
    .post(
      '/api/audit',
      describe({
        summary: '记下坐席查了什么、导出了什么',
        tag: '坐席',
        response: lookUpSchema,
        status: 201,
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(4 * 1024),
      valid('json', lookUpSchema),
      async (context) => {
        const { action, subject, detail } = context.req.valid('json');
        // Words of callers may hold numbers; ids and days of ours may not be taken for such.
        const typed = action === 'search' || action === 'contacts.search';
        const kept = { action, subject: typed ? redact(subject) : subject, detail };
        await store.audit.add({ agent: context.get('agent'), ...kept }, now());
        return context.json(kept, 201);
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

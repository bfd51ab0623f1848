import { Hono } from 'hono';
import * as z from 'zod';
import type { AgentGate } from '../../access/agents.ts';
import type { AppDeps } from '../../deps.ts';
import { describe } from '../../describe/describe.ts';
import { notFound } from '../../faults.ts';
import { jsonBody } from '../../middleware/json-body.ts';
import { limitParam } from '../../params.ts';
import { valid } from '../../valid.ts';

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
const newUnansweredSchema = z
  .strictObject({
    text: z.string().trim().min(1, '要写问题').max(200, '最多 200 个字'),
    region: z
      .string()
      .regex(/^\d{6}$/, '要写六位行政区划代码')
      .nullable(),
  })
  .meta({ id: 'NewUnanswered' });
const newNoteSchema = z
  .strictObject({
    text: z.string().min(1).max(400),
    region: z.string().max(6).nullable(),
    note: z.string().trim().min(1, '要写备注').max(200, '最多 200 个字'),
  })
  .meta({ id: 'NewNote' });
/** What the console tells of an agent's own work; of words looked up only that there were some is kept. */
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

/**
 * What the knowledge does not answer yet, and who did what.
 * @throws Problem by its handlers: 401 without an agent, 404 where there is no such question
 */
export function oversightRoutes(deps: AppDeps, { agentsOnly }: AgentGate): Hono {
  const { store, now } = deps;
  const idsOf = createIdFilter(deps);
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
          questions: questions.map(({ id, firstAt, lastAt, ...question }) => ({
            ...question,
            firstAt: time(firstAt),
            lastAt: time(lastAt),
            notes: notes
              .filter((note) => note.question === id)
              .map(({ note, agent, at }) => ({ note, agent, at: time(at) })),
          })),
        });
      },
    )
    .post(
      '/api/unanswered',
      describe({
        summary: '记下坐席没查到的一个问题',
        tag: '坐席',
        response: newUnansweredSchema,
        status: 201,
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(8 * 1024),
      valid('json', newUnansweredSchema),
      async (context) => {
        const given = context.req.valid('json');
        await store.unanswered.add(given, `agent ${context.get('agent')}`, now());
        return context.json(given, 201);
      },
    )
    .post(
      '/api/unanswered/notes',
      describe({
        summary: '给没答上来的问题写一条备注',
        tag: '坐席',
        response: newNoteSchema,
        status: 201,
        problems: [404],
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(8 * 1024),
      valid('json', newNoteSchema),
      async (context) => {
        const given = context.req.valid('json');
        const agent = context.get('agent');
        const question = await store.unanswered.find(given.text, given.region);
        if (question === null) throw notFound('没有这个问题了，可能已经过期删除。');
        await store.notes.add({ question, note: given.note, agent }, now());
        await store.audit.add({ agent, action: 'unanswered.note', subject: `#${question}` }, now());
        return context.json(given, 201);
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
        const kept = { action, subject: idsOf(subject), detail: idsOf(detail) };
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

/**
 * Lets through ids and days of ours, names of tables and counts of rows: the trail cannot be changed, so a
 * caller's words may never get into it.
 */
function createIdFilter({ knowledge }: AppDeps): (text: string) => string {
  const ours = new Set<string>(
    [knowledge.measures, knowledge.documents, knowledge.facts, knowledge.themes].flatMap(
      (records) => records.map(({ id }) => id as string),
    ),
  );
  const isOurs = (word: string): boolean =>
    ours.has(word) ||
    /^\d{4}-\d\d-\d\d$|^[a-z]{2,12}\.(?:csv|xlsx|json|txt)$|^\d{1,5}行$/.test(word);
  return (text) => text.split(' ').filter(isOurs).join(' ');
}

import { Hono } from 'hono';
import * as z from 'zod';
import { civilDateSchema } from '../../../knowledge/civil-date.ts';
import { indexOf } from '../../../knowledge/knowledge-index.ts';
import type { CallRecord } from '../../../storage/tables/calls.ts';
import type { AgentGate } from '../../access/agents.ts';
import type { AppDeps } from '../../deps.ts';
import { describe } from '../../describe/describe.ts';
import { notFound } from '../../faults.ts';
import { jsonBody } from '../../middleware/json-body.ts';
import { limitParam } from '../../params.ts';
import { Problem } from '../../problem.ts';
import { startOfDay } from '../../start-of-day.ts';
import { valid } from '../../valid.ts';

const instant = z.int().min(0).max(8.64e15);
const nameSchema = z.string().max(32);
const newCallSchema = z
  .strictObject({
    /** milliseconds since the epoch; names the call among those of its agent */
    startedAt: instant,
    endedAt: instant,
    /** ids of `/api/desk`, '' where nothing was picked */
    reason: nameSchema,
    outcome: nameSchema,
    note: z.string().trim().max(500, '最多 500 个字'),
    measures: z.array(z.string().max(64)).max(40),
    /** who goes on with it: a name, '' for anybody, null where it is settled */
    handedTo: nameSchema.nullable(),
  })
  .meta({ id: 'NewCall' });
export const callSchema = z
  .object({
    id: z.int(),
    agent: z.string(),
    startedAt: z.string(),
    endedAt: z.string(),
    reason: z.string(),
    outcome: z.string(),
    note: z.string(),
    measures: z.array(z.string()),
    handedTo: z.string().nullable(),
    takenBy: z.string().nullable(),
    /** what came of it */
    answer: z.string().nullable(),
    doneAt: z.string().nullable(),
  })
  .meta({ id: 'Call' });
const callsSchema = z.object({ calls: z.array(callSchema) }).meta({ id: 'CallList' });
const stepSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('take') }),
    z.strictObject({
      kind: z.literal('settle'),
      answer: z.string().trim().min(1, '要写结果').max(500, '最多 500 个字'),
    }),
    z.strictObject({ kind: z.literal('put-back') }),
  ])
  .meta({ id: 'HandOverStep' });
const listQuerySchema = z.object({
  agent: nameSchema.optional().describe('谁接的；不写，班长看全部，别人看自己的'),
  day: civilDateSchema.optional().describe('哪一天的；不写就是今天'),
  limit: limitParam(500, 200),
});
const DAY_MS = 86_400_000;
const tag = '坐席';

/**
 * Calls as agents write them down, and the queue of those that a colleague goes on with.
 * @throws Problem 401 without an agent, 404 where there is no such call
 */
export function callRoutes(deps: AppDeps, { agentsOnly }: AgentGate): Hono {
  const { store, agents, supervisors, knowledge, now } = deps;
  const ids = (kind: 'reason' | 'outcome') =>
    new Set(knowledge.callWords.filter((word) => word.kind === kind).map(({ id }) => id));
  const [reasons, outcomes] = [ids('reason'), ids('outcome')];
  const check = ({ reason, outcome, handedTo }: z.infer<typeof newCallSchema>) => {
    if (reason !== '' && !reasons.has(reason)) throw unknownValue('reason');
    if (outcome !== '' && !outcomes.has(outcome)) throw unknownValue('outcome');
    if (handedTo && !agents.some(({ name }) => name === handedTo)) throw unknownValue('handedTo');
  };

  return new Hono()
    .post(
      '/api/calls',
      describe({
        summary: '记一通来电；再记一次就是改',
        tag,
        response: callSchema,
        status: 201,
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(16 * 1024),
      valid('json', newCallSchema),
      async (context) => {
        const given = context.req.valid('json');
        check(given);
        const agent = context.get('agent');
        const measures = given.measures.filter(
          (id) => indexOf(knowledge).measure(id) !== undefined,
        );
        const saved = await store.calls.save({ ...given, measures, agent });
        return context.json(callView(saved), 201);
      },
    )
    .get(
      '/api/calls',
      describe({
        summary: '一天的来电，新的在前',
        tag,
        response: callsSchema,
        problems: [403],
        agentsOnly: true,
      }),
      agentsOnly,
      valid('query', listQuerySchema),
      async (context) => {
        const { day, limit, ...query } = context.req.valid('query');
        const own = context.get('agent');
        const leads = supervisors.includes(own);
        const agent = query.agent ?? (leads ? null : own);
        if (agent !== own && !leads) throw new Problem(403, '别人的来电，班长才能看。');
        const from = startOfDay(day ?? now());
        const calls = await store.calls.list({ agent, from, to: from + DAY_MS, limit });
        return context.json({ calls: calls.map(callView) });
      },
    )
    .get(
      '/api/handovers',
      describe({
        summary: '交给同事、还没办完的来电，先来的在前',
        tag,
        response: callsSchema,
        agentsOnly: true,
      }),
      agentsOnly,
      async (context) => context.json({ calls: (await store.calls.queue()).map(callView) }),
    )
    .patch(
      '/api/handovers/:id',
      describe({
        summary: '接过、办完或者放回一通交下来的来电',
        tag,
        response: callSchema,
        problems: [404],
        agentsOnly: true,
      }),
      agentsOnly,
      jsonBody(8 * 1024),
      valid('json', stepSchema),
      async (context) => {
        const id = Number(context.req.param('id'));
        const agent = context.get('agent');
        const step = { ...context.req.valid('json'), agent };
        const changed = Number.isSafeInteger(id) ? await store.calls.step(id, step, now()) : null;
        if (changed === null) throw notFound('这通不在等着了，可能同事已经办完。');
        await store.audit.add({ agent, action: `call.${step.kind}`, detail: `#${id}` }, now());
        return context.json(callView(changed));
      },
    );
}

function callView({ startedAt, endedAt, doneAt, ...call }: CallRecord): z.infer<typeof callSchema> {
  const time = (at: number) => new Date(at).toISOString();
  return {
    ...call,
    startedAt: time(startedAt),
    endedAt: time(endedAt),
    doneAt: doneAt === null ? null : time(doneAt),
  };
}

function unknownValue(path: string): Problem {
  const message = '没有这个选项，能写的见 /api/desk';
  return new Problem(400, `“${path}”：${message}`, { errors: [{ path, message }] });
}

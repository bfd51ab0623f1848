import { Hono } from 'hono';
import * as z from 'zod';
import type { AgentGate } from '../../access/agents.ts';
import type { AppDeps } from '../../deps.ts';
import { describe } from '../../describe/describe.ts';
import { jsonBody } from '../../middleware/json-body.ts';
import { Problem } from '../../problem.ts';
import { valid } from '../../valid.ts';

const loginSchema = z.strictObject({ token: z.string().min(1).max(200) }).meta({ id: 'Login' });
const agentSchema = z.object({ name: z.string() }).meta({ id: 'Agent' });
const goneSchema = z.object({ name: z.null() }).meta({ id: 'NoAgent' });
const tag = '坐席';

/**
 * Signing in and out of the console.
 * @throws Problem by its handlers: 401 for a wrong token, or where no agent is set up
 */
export function sessionRoutes({ agents, store, now }: AppDeps, gate: AgentGate): Hono {
  return new Hono()
    .get(
      '/console/session',
      describe({ summary: '现在登录的是谁', tag, response: agentSchema, agentsOnly: true }),
      gate.agentsOnly,
      (context) => context.json({ name: context.get('agent') }),
    )
    .post(
      '/console/login',
      describe({ summary: '用口令登录', tag, response: agentSchema, problems: [401] }),
      jsonBody(4 * 1024),
      valid('json', loginSchema),
      async (context) => {
        if (agents.length === 0) throw gate.refusal();
        const agent = await gate.byToken(context, context.req.valid('json').token);
        if (agent === null) throw new Problem(401, '口令不对，请核对后再试。');
        await gate.sessions.open(context, agent);
        await store.audit.add({ agent: agent.name, action: 'login' }, now());
        return context.json({ name: agent.name });
      },
    )
    .post(
      '/console/logout',
      describe({ summary: '退出登录', tag, response: goneSchema }),
      async (context) => {
        const agent = await gate.agentOf(context);
        await gate.sessions.close(context);
        if (agent !== null) await store.audit.add({ agent, action: 'logout' }, now());
        return context.json({ name: null });
      },
    );
}

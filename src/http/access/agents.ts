import type { Context, MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { KeyedHash } from '../../conversation/service/keyed-hash.ts';
import { sameText } from '../../conversation/service/keyed-hash.ts';
import { Problem } from '../problem.ts';
import type { AgentToken } from './agent-token.ts';
import type { Guesses } from './guesses.ts';
import type { Sessions } from './sessions.ts';

/** Finds out which agent a request comes from. */
export interface AgentGate {
  /**
   * the agent's name, or null for everybody else
   * @throws Problem 429 when the address has guessed too many tokens
   */
  readonly agentOf: (context: Context) => Promise<string | null>;
  /**
   * the agent whose token this is, by which somebody signs in; a wrong one is counted
   * @throws Problem 429 when the address has guessed too many tokens
   */
  readonly byToken: (context: Context, token: string) => Promise<AgentToken | null>;
  readonly sessions: Sessions;
  /** what everybody else is told, with how to become one */
  readonly refusal: () => Problem;
  /** Lets agents through, with their name as `agent`; 401 for everybody else. */
  readonly agentsOnly: MiddlewareHandler<{ Variables: { agent: string } }>;
}

const locked =
  '坐席功能还没有开通：在环境变量 AGENT_TOKENS 里写上“名字:口令”（多个用逗号隔开，口令至少16位，例如 wang:一串足够长的随机字符），重启服务后再用这个口令登录。';
const unknown = '需要坐席身份：先在 /console 登录，或者带上 Authorization: Bearer 口令。';

/**
 * Lets agents in by a token or a session; without any agent it lets nobody in.
 * @throws Problem by what it gives: 401 without a valid token or session
 */
export function createAgentGate({
  agents,
  sessions,
  guesses,
  hash,
}: {
  readonly agents: readonly AgentToken[];
  readonly sessions: Sessions;
  readonly guesses: Guesses;
  readonly hash: KeyedHash;
}): AgentGate {
  const byToken = async (context: Context, token: string): Promise<AgentToken | null> => {
    await guesses.check(context);
    // Digests under the installation's secret are compared, so that time tells nothing of a token.
    const presented = await hash('agent', token);
    let found: AgentToken | null = null;
    for (const agent of agents) {
      if (sameText(await hash('agent', agent.token), presented)) found = agent;
    }
    if (found === null) await guesses.failed(context, 'login.failed');
    return found;
  };

  const agentOf = async (context: Context): Promise<string | null> => {
    const [, token] = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '') ?? [];
    if (agents.length === 0) return null;
    if (token !== undefined) return (await byToken(context, token))?.name ?? null;
    return sessions.read(context);
  };

  const refusal = () =>
    new Problem(401, agents.length === 0 ? locked : unknown, {
      headers: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' },
    });

  return {
    agentOf,
    byToken,
    sessions,
    refusal,
    agentsOnly: createMiddleware<{ Variables: { agent: string } }>(async (context, next) => {
      context.header('cache-control', 'no-store');
      const agent = await agentOf(context);
      if (agent === null) throw refusal();
      context.set('agent', agent);
      await next();
    }),
  };
}

import { env } from 'cloudflare:workers';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answerFault } from '../../src/http/faults.ts';
import { limitRate, type RateLimitBinding } from '../../src/http/rate-limit.ts';
import { expectProblem } from '../contracts/client.ts';

describe('the rate limit of the platform', () => {
  it('stops one address after its 120 turns a minute, and serves the others', async () => {
    const chat = env['CHAT_LIMITER'] as RateLimitBinding;
    const others = env['API_LIMITER'] as RateLimitBinding;
    const app = new Hono();
    app.use(
      limitRate(
        { kind: 'bindings', chat, others },
        {
          scope: 'chat',
          perMinute: 120,
          clientAddress: (context) => context.req.header('cf-connecting-ip') ?? null,
        },
      ),
    );
    app.get('/', (context) => context.text('ok'));
    app.onError((error, context) =>
      answerFault(error, context, { request: () => {}, fault: () => {} }),
    );
    const ask = (address: string) => app.request('/', { headers: { 'cf-connecting-ip': address } });

    const statuses: number[] = [];
    for (let turn = 0; turn < 121; turn += 1) statuses.push((await ask('203.0.113.7')).status);
    expect(statuses[0]).toBe(200);
    expect(statuses).toContain(429);
    await expectProblem(await ask('203.0.113.7'), 429);
    expect((await ask('203.0.113.8')).status).toBe(200);
  });
});

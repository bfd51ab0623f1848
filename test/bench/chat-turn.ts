import { Hono } from 'hono';
import { randomToken } from '../../src/conversation/keyed-hash.ts';
import type { SqlDriver, Statement } from '../../src/storage/sql-driver.ts';
import { openNodeService } from '../contracts/node-service.ts';
import { digits, inTurn, quantile, ratio, timesOf } from './time.ts';

/** A stored turn of a new conversation, beside a bare Hono route that runs the very same SQL. */
export async function chatTurn(questions: readonly string[]) {
  let batches: (readonly Statement[])[] = [];
  let driver: SqlDriver | undefined;
  const service = await openNodeService({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent' }, (inner) => {
    driver = inner;
    return {
      batch: (statements) => {
        batches.push(statements);
        return inner.batch(statements);
      },
    };
  });
  const ask = (app: Hono) => async (text: string) => {
    const body = JSON.stringify({ text });
    const headers = { 'content-type': 'application/json' };
    const response = await app.request('/api/chat', { method: 'POST', headers, body });
    return response.text();
  };

  batches = [];
  const answer = await ask(service.app)(questions[0] ?? '');
  const recorded = batches;
  const { conversationId } = JSON.parse(answer) as { conversationId: string };
  const bare = new Hono().post('/api/chat', async (context) => {
    await context.req.json();
    const fresh = randomToken();
    for (const statements of recorded) {
      await driver?.batch(
        statements.map(({ sql, args }) => ({
          sql,
          args: args.map((value) => (value === conversationId ? fresh : value)),
        })),
      );
    }
    return context.body(answer, 200, { 'content-type': 'application/json' });
  });

  const base = await timesOf(inTurn(questions, ask(bare)));
  const turn = await timesOf(inTurn(questions, ask(service.app)));
  batches = [];
  service.close();
  const [a, b] = [quantile(base, 0.5), quantile(turn, 0.5)];
  return [
    {
      what: 'bare Hono with the same SQL',
      'p50 ms': digits(a),
      'p99 ms': digits(quantile(base, 0.99)),
    },
    { what: 'a stored chat turn', 'p50 ms': digits(b), 'p99 ms': digits(quantile(turn, 0.99)) },
    { what: 'ratio', 'p50 ms': ratio(b, a), 'p99 ms': '' },
  ];
}

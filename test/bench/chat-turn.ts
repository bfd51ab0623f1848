import { Hono } from 'hono';
import { randomToken } from '../../src/conversation/service/keyed-hash.ts';
import type { SqlDriver, Statement } from '../../src/storage/sql-driver.ts';
import { openNodeService } from '../contracts/node-service.ts';
import { cycle, digits, quantile, timesOf } from './time.ts';

/** What the service did for one question: its answer, and the statements it ran, batch by batch. */
interface Recorded {
  readonly answer: string;
  readonly conversationId: string;
  readonly batches: readonly (readonly Statement[])[];
}

/** Stored turns of new conversations, beside a bare Hono route that runs the very same SQL for each. */
export async function chatTurn(questions: readonly string[]) {
  let batches: (readonly Statement[])[] | null = null;
  let driver: SqlDriver | undefined;
  const service = await openNodeService({ RATE_LIMIT: 'off', LOG_LEVEL: 'silent' }, (inner) => {
    driver = inner;
    return {
      batch: (statements) => {
        batches?.push(statements);
        return inner.batch(statements);
      },
    };
  });
  const ask = (app: Hono) => async (text: string) => {
    const body = JSON.stringify({ text });
    // As every client sends it; without a length the body is counted while it is read.
    const length = String(new TextEncoder().encode(body).length);
    const headers = { 'content-type': 'application/json', 'content-length': length };
    const response = await app.request('/api/chat', { method: 'POST', headers, body });
    return response.text();
  };

  const recorded = new Map<string, Recorded>();
  for (const question of questions) {
    const list: (readonly Statement[])[] = [];
    batches = list;
    const answer = await ask(service.app)(question);
    const { conversationId } = JSON.parse(answer) as { conversationId: string };
    recorded.set(question, { answer, conversationId, batches: list });
  }
  batches = null;
  const bare = new Hono().post('/api/chat', async (context) => {
    const { text } = await context.req.json<{ text: string }>();
    const known = recorded.get(text);
    if (known === undefined) return context.notFound();
    const fresh = randomToken();
    const rename = (value: Statement['args'][number]) =>
      value === known.conversationId ? fresh : value;
    for (const statements of known.batches) {
      await driver?.batch(statements.map(({ sql, args }) => ({ sql, args: args.map(rename) })));
    }
    return context.body(known.answer, 200, { 'content-type': 'application/json' });
  });

  const [base, turn] = await costsSideBySide(
    cycle(questions, ask(bare)),
    cycle(questions, ask(service.app)),
  );
  service.close();
  const row = (what: string, { times, cpuMs }: Cost) => ({
    what,
    'p50 ms': digits(quantile(times, 0.5)),
    'p99 ms': digits(quantile(times, 0.99)),
    'CPU ms': digits(cpuMs / times.length),
    'of the bare throughput': digits(base.cpuMs / base.times.length / (cpuMs / times.length)),
  });
  return [row('bare Hono with the same SQL', base), row('a stored chat turn', turn)];
}

interface Cost {
  /** sorted */
  readonly times: readonly number[];
  /** of the whole process, its other threads included */
  readonly cpuMs: number;
}

/** A bout of each in turn. Time on the processor says more than the clock where others are at work. */
async function costsSideBySide(
  one: () => unknown,
  other: () => unknown,
): Promise<readonly [Cost, Cost]> {
  const bout = async (work: () => unknown, before: Cost): Promise<Cost> => {
    const start = process.cpuUsage();
    const times = await timesOf(work, SECONDS / BOUTS, 0);
    const { user, system } = process.cpuUsage(start);
    return {
      times: [...before.times, ...times],
      cpuMs: before.cpuMs + (user + system) / 1000,
    };
  };
  for (const work of [one, other]) await timesOf(work, SECONDS / BOUTS);
  let costs: readonly [Cost, Cost] = [
    { times: [], cpuMs: 0 },
    { times: [], cpuMs: 0 },
  ];
  for (let round = 0; round < BOUTS; round += 1) {
    costs = [await bout(one, costs[0]), await bout(other, costs[1])];
  }
  const sorted = ({ times, cpuMs }: Cost) => ({ times: [...times].sort((a, b) => a - b), cpuMs });
  return [sorted(costs[0]), sorted(costs[1])];
}

const SECONDS = 4;
const BOUTS = 8;

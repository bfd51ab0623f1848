import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digits, quantile } from '../bench/time.ts';
import { readCases } from '../relevance/questions.ts';
import { spawnService } from '../runtime/process/spawn-service.ts';
import { send, type TurnAnswer } from './client.ts';

/**
 * `npm run soak`: stored turns of many short talks against the built service, until so many turns or so
 * many seconds have passed. Ends in one line of figures, and with 1 where an answer failed, memory grew or
 * the store did.
 */
const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '50000' },
    seconds: { type: 'string', default: '900' },
    connections: { type: 'string', default: '16' },
  },
});
const [turns, seconds, connections] = [values.turns, values.seconds, values.connections].map(
  Number,
) as [number, number, number];
/** Turns of one talk: a question, two answers to what is asked back. */
const TALK = 3;
const MOST_GROWN_MB = 40;
const MOST_KB_A_TURN = 3;

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const service = spawnService(folder, { RATE_LIMIT: 'off', LOG_LEVEL: 'error' }, true);
const url = await service.url();
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const questions = readCases('open').map(({ text }) => text);
const times: number[] = [];
let failed = 0;
let begun = 0;
const end = performance.now() + seconds * 1000;

const megabytes = () =>
  Number(
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.child.pid}/status`, 'utf8'))?.[1] ?? 0,
  ) / 1024;

async function talk(): Promise<void> {
  let last: TurnAnswer | undefined;
  for (let turn = 0; turn < TALK; turn += 1) {
    const asked = last?.question;
    const [option] = asked?.options ?? [];
    const said =
      asked !== undefined && option !== undefined
        ? { answer: { question: asked.id, value: option.value } }
        : { text: questions[begun % questions.length] };
    begun += 1;
    const body = last === undefined ? said : { conversationId: last.conversationId, ...said };
    const key = { 'idempotency-key': crypto.randomUUID() };
    const answer = await send(agent, `${url}/api/chat`, body, key);
    times.push(answer.milliseconds);
    if (answer.status !== 200) failed += 1;
    else last = JSON.parse(answer.body) as TurnAnswer;
  }
}

let warm = 0;
await Promise.all(
  Array.from({ length: connections }, async () => {
    while (begun < turns && performance.now() < end) {
      await talk();
      // By then the heap has the size that it keeps.
      if (warm === 0 && times.length > turns / 3) warm = megabytes();
    }
  }),
);
const [taken, hot] = [times.length, megabytes()];
agent.destroy();
service.child.kill('SIGTERM');
const code = await service.ended;
const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
rmSync(folder, { recursive: true });

const middle = (part: readonly number[]) =>
  digits(
    quantile(
      [...part].sort((a, b) => a - b),
      0.5,
    ),
  );
const sorted = [...times].sort((a, b) => a - b);
const total = times.reduce((sum, one) => sum + one, 0) / connections / 1000;
const kilobytes = digits(bytes / 1024 / taken);
const tenth = Math.ceil(taken / 10);
console.log(
  [
    `soak: ${taken} turns of ${Math.ceil(taken / TALK)} talks, ${Math.round(taken / total)} a second`,
    `p50 ${middle(times)} ms, p99 ${digits(quantile(sorted, 0.99))} ms, ${connections} at once`,
    `first tenth ${middle(times.slice(0, tenth))} ms, last tenth ${middle(times.slice(-tenth))} ms`,
    `memory ${Math.round(warm)} → ${Math.round(hot)} MB`,
    `store ${digits(bytes / 1024 / 1024)} MB, ${kilobytes} KB a turn`,
    `${failed} failed, exit ${code}`,
  ].join('; '),
);
const isSound =
  failed === 0 && code === 0 && hot - warm < MOST_GROWN_MB && kilobytes < MOST_KB_A_TURN;
process.exitCode = isSound ? 0 : 1;

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstAnswer, freePort } from './start-up.ts';
import { digits, quantile } from './time.ts';

const CONNECTIONS = 64;
const WARM_UP_MS = 3000;
const MEASURED_MS = 8000;
const root = join(import.meta.dirname, '../..');

/** The built service under 64 connections, each of which asks again as soon as it has its answer. */
export async function connections(questions: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'dist/node.js')], {
    env: {
      ...process.env,
      ...{ PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent', RATE_LIMIT: 'off' },
    },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/api/chat`;
  const times: number[] = [];
  try {
    await firstAnswer(url);
    const from = performance.now() + WARM_UP_MS;
    const until = from + MEASURED_MS;
    const client = async (number: number) => {
      for (let turn = number; performance.now() < until; turn += CONNECTIONS) {
        const start = performance.now();
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text: questions[turn % questions.length] }),
        });
        await response.text();
        if (!response.ok) throw new Error(`status ${response.status}`);
        if (start >= from) times.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => client(number)));
  } finally {
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  }
  times.sort((a, b) => a - b);
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  return [
    {
      what: `chat turns over ${CONNECTIONS} connections`,
      'p50 ms': digits(p50),
      'p99 ms': digits(p99),
      'p99 against p50': `${(p99 / p50).toFixed(2)}×`,
      'turns a second': Math.round((1000 * times.length) / MEASURED_MS),
    },
  ];
}

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digits, quantile, ratio } from './time.ts';

const RUNS = 7;
const root = join(import.meta.dirname, '../..');

/** From starting the process to its first answer, and its memory then: the service beside a bare Hono. */
export async function startUp() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const bare: Started[] = [];
  const service: Started[] = [];
  // Alternating, so that whatever else the machine does hits both.
  for (let run = 0; run < RUNS; run += 1) {
    bare.push(await start(join(root, 'test/bench/bare-server.mjs'), folder));
    service.push(await start(join(root, 'dist/node.js'), folder));
  }
  rmSync(folder, { recursive: true });
  const [a, b] = [middle(bare), middle(service)];
  return [
    { what: 'start to first answer, bare Hono', ...a },
    { what: 'start to first answer, the service', ...b },
    {
      what: 'ratio',
      ms: ratio(b.ms, a.ms),
      'CPU ms': ratio(b['CPU ms'], a['CPU ms']),
      MB: ratio(b.MB, a.MB),
    },
  ];
}

interface Started {
  readonly ms: number;
  /** of the whole process, which says more than the clock where others are at work */
  readonly 'CPU ms': number;
  readonly MB: number;
}

function middle(runs: readonly Started[]): Started {
  const of = (key: keyof Started) =>
    digits(
      quantile(
        runs.map((run) => run[key]).sort((a, b) => a - b),
        0.5,
      ),
    );
  return { ms: of('ms'), 'CPU ms': of('CPU ms'), MB: of('MB') };
}

async function start(script: string, folder: string): Promise<Started> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  try {
    await firstAnswer(`http://127.0.0.1:${port}/api/chat`);
    const ms = performance.now() - started;
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], {
      encoding: 'utf8',
    });
    return { ms, 'CPU ms': cpuMsOf(child.pid ?? 0), MB: Number(kilobytes) / 1024 };
  } finally {
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

/** What all threads of a process have used so far; of Linux alone, NaN elsewhere. */
function cpuMsOf(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads
      .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0])
      .reduce((sum, nanoseconds) => sum + Number(nanoseconds) / 1e6, 0);
  } catch {
    return Number.NaN;
  }
}

/** Asks until there is an answer. */
export async function firstAnswer(url: string): Promise<void> {
  const end = performance.now() + 20_000;
  while (performance.now() < end) {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: '我在柯桥开面馆，房租能减吗' }),
      });
      if (response.ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
  }
  throw new Error(`no answer from ${url}`);
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

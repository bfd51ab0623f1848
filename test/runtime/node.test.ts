import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const entry = join(import.meta.dirname, '../../src/runtime/node/node.ts');

describe('the process that npm start runs', () => {
  let folder: string;
  let child: ChildProcess;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'node-'));
  });
  afterEach(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** Starts it; `output` grows, `until` waits for a text, `ended` for the exit code. */
  const start = (settings: Record<string, string>) => {
    child = spawn(process.execPath, ['--import', 'tsx', entry], {
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: folder, ...settings },
    });
    const heard = { output: '' };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        heard.output += chunk;
      });
    }
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const until = async (pattern: RegExp) => {
      for (;;) {
        const found = pattern.exec(heard.output);
        if (found) return found;
        const over = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
        if (over !== undefined) throw new Error(`ended: ${heard.output}`);
      }
    };
    return { heard, ended, until };
  };

  it('says where it is and what is off, answers, and ends in good order', async () => {
    const { heard, ended, until } = start({});
    const [, url = ''] = await until(/惠小店开门了：(\S+?)（/);
    await until(/坐席台：没开，设 AGENT_TOKENS/);
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(200);
    await until(/"msg":"request"/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(heard.output).not.toContain('"level":50');
  });

  it('names every wrong setting and does not start', async () => {
    const { heard, ended } = start({ PORT: 'x', RETENTION_DAYS: '-1' });
    expect(await ended).toBe(1);
    expect(heard.output).toMatch(/PORT：.*\n.*RETENTION_DAYS：/);
  });

  it('says so when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { heard, ended } = start({ PORT: String((other.address() as AddressInfo).port) });
    expect(await ended).toBe(1);
    expect(heard.output).toContain('端口已经被别的程序占用');
    other.close();
  });
}, 60_000);

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Spawned, spawnService } from './spawn-service.ts';

describe('the process that npm start runs', () => {
  let folder: string;
  let service: Spawned;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'node-'));
  });
  afterEach(() => {
    service.child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  const start = (settings: Record<string, string>) => {
    service = spawnService(folder, settings);
    return service;
  };

  it('says where it is and what is off, answers, and ends in good order', async () => {
    const { heard, ended, until } = start({});
    const [, url = ''] = await until(/惠小店开门了：(\S+?)（/);
    await until(/坐席台：没开，设 AGENT_TOKENS/);
    const response = await fetch(`${url}/healthz`);
    expect(response.status).toBe(200);
    await until(/"msg":"request"/);
    service.child.kill('SIGTERM');
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

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibsql } from '../../../src/runtime/node/database/libsql-driver.ts';
import { rowsOf, sql } from '../../../src/storage/sql-driver.ts';
import { type Spawned, spawnService } from './spawn-service.ts';

describe('the process under load', () => {
  let folder: string;
  let service: Spawned;
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'down-')), 'data');
    service = spawnService(folder, { RATE_LIMIT: 'off', LOG_LEVEL: 'warn' });
  });
  afterEach(() => {
    service.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  /** One turn over a connection that is kept; the conversation's id, or null when it was not answered. */
  const takeTurn = (url: string, agent: Agent) =>
    new Promise<string | null>((resolve) => {
      const headers = { 'content-type': 'application/json' };
      const sent = request(`${url}/api/chat`, { method: 'POST', agent, headers }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => {
          resolve(response.statusCode === 200 ? JSON.parse(body).conversationId : null);
        });
        response.on('error', () => resolve(null));
      });
      sent.on('error', () => resolve(null));
      sent.end(JSON.stringify({ text: '房租能减吗' }));
    });

  it('ends by itself on SIGTERM while clients keep asking, with 0, and loses no turn that was answered', async () => {
    const url = await service.url();
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const answered: string[] = [];
    let isOver = false;
    const clients = Array.from({ length: 16 }, async () => {
      while (!isOver) {
        const id = await takeTurn(url, agent);
        if (id === null) return;
        answered.push(id);
      }
    });
    while (answered.length < 100) await new Promise((resolve) => setTimeout(resolve, 20));
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    isOver = true;
    await Promise.all(clients);
    agent.destroy();

    // The one file is whole: nothing stands beside it any more.
    expect(readdirSync(folder).filter((name) => statSync(join(folder, name)).size > 0)).toEqual([
      'hui-xiaodian.db',
    ]);
    const database = await openLibsql(folder, []);
    const stored = await rowsOf(database, sql('select id from conversations'));
    database.close();
    const ids = new Set(stored.map(({ id }) => id));
    expect(answered.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('keeps folder and files for their owner alone', async () => {
    const url = await service.url();
    await takeTurn(url, new Agent());
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder))
      expect({ name, mode: statSync(join(folder, name)).mode & 0o777 }).toEqual({
        name,
        mode: 0o600,
      });
  });

  it('takes a few kilobytes of a body without end, refuses, and closes', async () => {
    const { hostname, port } = new URL(await service.url());
    for (const [method, path] of [
      ['POST', '/view'],
      ['POST', '/nothing'],
      ['GET', '/'],
    ]) {
      const socket = connect(Number(port), hostname);
      let heard = '';
      let sent = 0;
      let isRefused = false;
      socket.on('error', () => {});
      socket.on('data', (chunk) => {
        heard += chunk;
        isRefused = true;
      });
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.write(`${method} ${path} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n`);
      const piece = `4000\r\n${'a'.repeat(0x4000)}\r\n`;
      while (!socket.destroyed && !isRefused && sent < 400_000_000) {
        sent += piece.length;
        if (!socket.write(piece))
          await Promise.race([new Promise((go) => socket.once('drain', go)), closed]);
      }
      await closed;
      expect({ method, path, heard: heard.slice(0, 12) }).toEqual({
        method,
        path,
        heard: 'HTTP/1.1 413',
      });
      // What the operating system's buffers swallow is not the service's doing.
      expect(sent).toBeLessThan(20_000_000);
    }
    const memory = await fetch(`${await service.url()}/healthz`);
    expect(memory.status).toBe(200);
  });

  it('closes a connection on which half a request came, and answers others meanwhile', async () => {
    const url = await service.url();
    const { hostname, port } = new URL(url);
    const half = Array.from({ length: 50 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      socket.resume();
      socket.write('POST /api/chat HTTP/1.1\r\nhost: x\r\ncontent-le');
      return new Promise((resolve) => socket.on('close', resolve));
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await Promise.all(half);
  });
});

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyState } from '../../src/conversation/state.ts';
import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';
import { explainStartFault } from '../../src/runtime/node/start-words.ts';
import { rowsOf, sql } from '../../src/storage/sql-driver.ts';
import { expectProblem, json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings } from '../contracts/settings.ts';
import { spawnService } from '../runtime/process/spawn-service.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faulty-'));
  file = join(folder, 'hui-xiaodian.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a service whose database', () => {
  let service: NodeService;
  beforeEach(async () => {
    service = await openNodeService({ ...contractSettings, DATA_DIR: folder });
  });
  const chat = async (body: object = { text: '房租能减吗' }) =>
    service.app.request('/api/chat', json(body));
  const expectUnable = async () => {
    const refused = await chat();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const problem = await expectProblem(refused, 503);
    expect(problem.detail).toContain('请过一会儿再发');
    return expectProblem(await service.app.request('/readyz'), 503);
  };

  it('is locked answers what needs none meanwhile, and turns again once it is free', async () => {
    const other = new Database(file);
    other.exec('begin exclusive');
    let isAnswered = false;
    const waiting = expectUnable().finally(() => {
      isAnswered = true;
    });
    let alive = 0;
    while (!isAnswered) {
      expect((await service.app.request('/healthz')).status).toBe(200);
      expect((await service.app.request('/api/search?q=房租')).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 5));
      alive += 1;
    }
    // The loop was never held up: it went round many times while one turn waited.
    expect(alive).toBeGreaterThan(20);
    expect((await waiting).detail).toContain('别的程序');
    other.exec('rollback');
    other.close();
    expect((await chat()).status).toBe(200);
    service.close();
  });

  it('is gone says so, and goes on with the one that is put in its place', async () => {
    const { conversationId } = await (await chat()).json();
    service.close();
    copyFileSync(file, join(folder, 'copy'));
    service = await openNodeService({ ...contractSettings, DATA_DIR: folder });
    await chat();
    rmSync(file);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect((await expectUnable()).detail).toContain('npm run restore');
    expect((await service.app.request('/healthz')).status).toBe(200);
    copyFileSync(join(folder, 'copy'), file);
    const next = await (await chat({ conversationId, text: '你好' })).json();
    expect(next).toMatchObject({ conversationId, turn: 2 });
    service.close();
  });
});

describe('a text in the database that is no UTF-8', () => {
  it('ends no process: what can be read of it is read', async () => {
    const database = await openLibsql(folder, loadMigrations());
    const bad = "cast(x'e7bfff41' as text)";
    await database.batch([
      sql(`insert into audit (at, agent, action, subject) values (1, ${bad}, 'login', ${bad})`),
    ]);
    const [row] = await rowsOf(database, sql('select agent, at, subject from audit'));
    expect(row).toEqual({ agent: '\ufffd\ufffdA', at: 1, subject: '\ufffd\ufffdA' });
    const changed = await rowsOf(
      database,
      sql(`insert into settings (name, value) values ('x', ${bad}) returning *`),
    );
    expect(changed).toEqual([{ name: 'x', value: '\ufffd\ufffdA' }]);
    database.close();
  });
});

describe('a database of another time', () => {
  it('that is older is brought up to date, its talks go on, and no word of a caller is left in the trail', async () => {
    const old = await openLibsql(
      folder,
      loadMigrations().filter(({ name }) => name < '0003'),
    );
    const { since: _, ...state } = { ...emptyState, turn: 4, caseCode: '46ZUX-BEDJD' };
    await old.batch([
      sql(
        'insert into conversations (id, version, state) values (?, ?, ?)',
        ...['A'.repeat(22), Date.now(), JSON.stringify(state)],
      ),
      sql(`insert into audit (at, agent, action, subject) values (1, 'li', 'search', '紫檀木鱼')`),
    ]);
    old.close();
    const service = await openNodeService({ ...contractSettings, DATA_DIR: folder });
    const body = { conversationId: 'A'.repeat(22), text: '你好' };
    const next = await (await service.app.request('/api/chat', json(body))).json();
    expect(next).toMatchObject({ conversationId: body.conversationId, turn: 5 });
    service.close();
    expect(readFileSync(file).includes('紫檀木鱼')).toBe(false);
  });

  it('that is newer is left alone', async () => {
    const database = await openLibsql(folder, loadMigrations());
    await database.batch([sql(`insert into migrations values ('9999_later.sql')`)]);
    database.close();
    await expect(openLibsql(folder, loadMigrations())).rejects.toMatchObject({ fault: 'newer' });
  });
});

describe('a start with a database that cannot be used', () => {
  it.each([
    ['is no database', () => writeFileSync(file, 'x'.repeat(8192)), 'npm run restore'],
    ['is a folder', () => rmSync(folder, { recursive: true }), ''],
  ] as const)('that %s says what to do, without a stack', async (of, spoil, words) => {
    spoil();
    if (of === 'is a folder') writeFileSync(folder, '');
    const { ended, heard } = spawnService(folder);
    expect(await ended).toBe(1);
    expect(heard.output).toMatch(/^服务没有启动：/m);
    expect(heard.output).toContain(words);
    expect(heard.output).not.toMatch(/\n\s+at |Error:|panicked/);
  });

  it('has a sentence for every fault', async () => {
    for (const code of ['EACCES', 'ENOSPC', 'EROFS', 'ENOTDIR', 'EADDRINUSE', 'ESOMETHING'])
      expect(explainStartFault(Object.assign(new Error('x'), { code }))).toMatch(/^服务没有启动：/);
  });
});

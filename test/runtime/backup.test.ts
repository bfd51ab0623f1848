import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup } from '../../src/runtime/node/database/backup.ts';
import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';
import { restore } from '../../src/runtime/node/database/restore.ts';
import { sql } from '../../src/storage/sql-driver.ts';
import { json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings } from '../contracts/settings.ts';

describe('a drill with a backup', () => {
  let folder: string;
  let copy: string;
  let service: NodeService;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'drill-'));
    copy = join(mkdtempSync(join(tmpdir(), 'copies-')), "o'clock.db");
    service = await openNodeService({ ...contractSettings, DATA_DIR: folder });
  });
  afterEach(() => {
    service.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(join(copy, '..'), { recursive: true, force: true });
  });
  const say = async (body: object) => (await service.app.request('/api/chat', json(body))).json();
  /** A file is looked after from time to time. */
  const noticed = () => new Promise((resolve) => setTimeout(resolve, 150));

  it('is taken while the service runs, and holds what was said until then', async () => {
    const { conversationId, caseCode } = await say({ text: '房租能减吗', region: '柯桥' });
    backup(folder, copy);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(copy, '..'))).toEqual(["o'clock.db"]);
    service.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });

    expect(await restore(folder, copy)).toBe(0);
    service = await openNodeService({ ...contractSettings, DATA_DIR: folder });
    expect(await say({ conversationId, text: '你好' })).toMatchObject({ conversationId, turn: 2 });
    const headers = { authorization: 'Bearer a-token-for-tests-only' };
    const found = await service.app.request(`/api/cases/${caseCode}`, { headers });
    expect(found.status).toBe(200);
  });

  it('is put back while the service runs, which goes on with it', async () => {
    const { conversationId } = await say({ text: '你好' });
    backup(folder, copy);
    await say({ conversationId, text: '房租能减吗' });
    await restore(folder, copy);
    await noticed();
    expect(await say({ conversationId, text: '你好' })).toMatchObject({ conversationId, turn: 2 });
    expect(readdirSync(folder).filter((name) => !name.startsWith('hui-xiaodian.db'))).toEqual([]);
  });

  it('brings nobody back who has had everything deleted since', async () => {
    const [mine, other] = [await say({ text: '我开紫檀木鱼斋' }), await say({ text: '你好' })];
    backup(folder, copy);
    await say({ conversationId: mine.conversationId, text: '删除我的记录' });
    expect(await restore(folder, copy)).toBe(1);
    await noticed();
    const { conversationId } = await say({ conversationId: mine.conversationId, text: '你好' });
    expect(conversationId).not.toBe(mine.conversationId);
    const theirs = await say({ conversationId: other.conversationId, text: '你好' });
    expect(theirs.conversationId).toBe(other.conversationId);
  });

  it('that is damaged, of a later program or not there leaves everything as it is', async () => {
    const { conversationId } = await say({ text: '你好' });
    writeFileSync(copy, 'x'.repeat(10_000));
    await expect(restore(folder, copy)).rejects.toThrow('不是完好的数据库');
    const later = mkdtempSync(join(tmpdir(), 'later-'));
    const database = await openLibsql(later, loadMigrations());
    await database.batch([sql(`insert into migrations values ('9999_later.sql')`)]);
    database.close();
    await expect(restore(folder, join(later, 'hui-xiaodian.db'))).rejects.toMatchObject({
      fault: 'newer',
    });
    await expect(restore(folder, join(later, 'nothing'))).rejects.toThrow('没有这个文件');
    rmSync(later, { recursive: true });
    expect(await say({ conversationId, text: '你好' })).toMatchObject({ conversationId, turn: 2 });
    expect(existsSync(join(folder, 'restoring'))).toBe(false);
  });

  it('of nothing is refused', () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-'));
    expect(() => backup(empty, copy)).toThrow('没有数据库');
    expect(existsSync(copy)).toBe(false);
    rmSync(empty, { recursive: true });
    expect(readFileSync(join(folder, 'hui-xiaodian.db')).length).toBeGreaterThan(0);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packedCell, readPacked } from '../../src/storage/keeping.ts';
import { rowsOf, type SqlDriver, sql } from '../../src/storage/sql-driver.ts';
import { json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings, contractToken } from '../contracts/settings.ts';
import { keeping } from './keeping.ts';

const DAY_MS = 86_400_000;
const MARK = '紫檀木鱼斋';
/** Nothing is found for the first; the second is judged. */
const UNANSWERED = `养老院床位补贴能领多少，${MARK}的老板问`;
const JUDGED = `我在诸暨，开网吧叫${MARK}zebra77quartz，用的移动专线，宽带费能减吗`;

describe('what was deleted', () => {
  let folder: string;
  let driver: SqlDriver;
  let service: NodeService;
  let now: number;
  beforeEach(async () => {
    now = Date.parse('2026-11-29T08:00:00Z');
    folder = mkdtempSync(join(tmpdir(), 'deletion-'));
    service = await openNodeService(
      { ...contractSettings, DATA_DIR: folder },
      (opened) => {
        driver = opened;
        return opened;
      },
      undefined,
      () => now,
    );
  });
  afterEach(() => {
    service.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const agent = { authorization: `Bearer ${contractToken}` };
  const post = async (path: string, body: object, headers = {}) =>
    (await service.app.request(path, json(body, headers))).json();

  /** Leaves the marks in everything that keeps words, as an owner and as an agent who quotes. */
  const leaveMarks = async (): Promise<string> => {
    const key = () => ({ 'idempotency-key': crypto.randomUUID() });
    const { conversationId } = await post('/api/chat', { text: UNANSWERED }, key());
    const said = { conversationId, text: JUDGED };
    const { turn } = await post('/api/chat', said, key());
    await post('/api/feedback', { conversationId, turn, helpful: false, comment: UNANSWERED });
    const asked = await service.app.request('/api/unanswered', { headers: agent });
    const [{ text, region }] = (await asked.json()).questions;
    await post('/api/unanswered/notes', { text, region, note: `${MARK}的老板` }, agent);
    await post('/api/audit', { action: 'search', subject: `${MARK} zebra77quartz` }, agent);
    await post(
      '/api/reports',
      {
        measureId: 'sx2020-14',
        reason: `店主说“${JUDGED}”，答得不对`,
        snapshot: { question: JUDGED, facts: { trade: 'zebra77quartz' } },
      },
      agent,
    );
    const call = { startedAt: now, endedAt: now + 1, reason: '', outcome: '', measures: [] };
    await post('/api/calls', { ...call, note: `开网吧叫${MARK}`, handedTo: null }, agent);
    return conversationId;
  };

  /** Every place in the files and in the packed cells where one of the marks still stands. */
  const traces = async (): Promise<string[]> => {
    const marks = [MARK, 'zebra77quartz'];
    const inFiles = readdirSync(folder).flatMap((name) => {
      const bytes = readFileSync(join(folder, name));
      return marks.filter((mark) => bytes.includes(mark)).map((mark) => `${name}: ${mark}`);
    });
    const [conversations = [], turns = [], cases = [], deliveries = []] = await driver.batch([
      sql('select state as cell from conversations'),
      sql('select content as cell from turns'),
      sql('select content as cell from cases'),
      sql('select reply as cell from deliveries where reply is not null'),
    ]);
    const packed = [...conversations, ...turns, ...cases, ...deliveries].filter(({ cell }) => {
      const text = JSON.stringify(readPacked(packedCell.parse(cell), keeping.packer));
      return marks.some((mark) => text.includes(mark));
    });
    return [...inFiles, ...packed.map(() => 'packed')];
  };

  it('was there before', async () => {
    await leaveMarks();
    expect((await traces()).length).toBeGreaterThan(3);
  });

  it.each([
    [
      '删除我的记录',
      (id: string) => post('/api/chat', { conversationId: id, text: '删除我的记录' }),
    ],
    [
      'DELETE',
      (id: string) => service.app.request(`/api/conversations/${id}`, { method: 'DELETE' }),
    ],
    [
      'the retention',
      async () => {
        now += 31 * DAY_MS;
        await service.purge();
      },
    ],
  ] as const)('by %s stands nowhere in the files any more', async (_, remove) => {
    await remove(await leaveMarks());
    expect(await traces()).toEqual([]);
  });

  it('takes nothing of another person along', async () => {
    const mine = await leaveMarks();
    const theirs = await post('/api/chat', { text: UNANSWERED });
    await post('/api/chat', { conversationId: mine, text: '删除我的记录' });
    const asked = await rowsOf(driver, sql('select count from unanswered'));
    expect(asked).toEqual([{ count: 1 }]);
    const next = await post('/api/chat', { conversationId: theirs.conversationId, text: '你好' });
    expect(next.conversationId).toBe(theirs.conversationId);
  });

  it('goes too where it was written while the clock was wrong', async () => {
    const right = now;
    now += 4000 * DAY_MS;
    await leaveMarks();
    now = right;
    await service.purge();
    expect((await traces()).length).toBeGreaterThan(0);
    now = right + 31 * DAY_MS;
    await service.purge();
    expect(await traces()).toEqual([]);
  });

  it('holds up no answer while it is deleted', async () => {
    for (let person = 0; person < 700; person += 1) await post('/api/chat', { text: '你好' });
    now += 31 * DAY_MS;
    let others = 0;
    let isOver = false;
    const serveOthers = () => {
      others += 1;
      if (!isOver) setImmediate(serveOthers);
    };
    setImmediate(serveOthers);
    await service.purge();
    isOver = true;
    const left = await rowsOf(driver, sql('select count(*) as count from conversations'));
    expect(left).toEqual([{ count: 0 }]);
    // Between two steps of at most two hundred rows whoever waits has their turn.
    expect(others).toBeGreaterThan(7);
  });
});

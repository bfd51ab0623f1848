import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packedCell, readPacked } from '../../src/storage/keeping.ts';
import { type Row, type SqlDriver, sql } from '../../src/storage/sql-driver.ts';
import { json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings, contractToken } from '../contracts/settings.ts';
import { keeping } from './keeping.ts';

const tables = [
  ...['conversations', 'turns', 'deliveries', 'cases', 'feedback', 'unanswered', 'notes'],
  ...['reports', 'calls', 'audit', 'sessions'],
];
/** How one mobile number may be written; digits alone stand in the store as `DIGITS`. */
const DIGITS = '13957501234';
const WRITTEN = [
  DIGITS,
  '139 5750 1234',
  '139-5750-1234',
  '139.5750.1234',
  '１３９５７５０１２３４',
  '139\u200b5750\u200b1234',
  '幺三九五七五零一二三四',
  '一三九 五七五〇 一二三四',
];
const OTHERS = [
  { written: '330602199001011234', digits: '330602199001011234' },
  { written: '33060219900101 123X', digits: '33060219900101123' },
  { written: '6222 0212 0800 1234 567', digits: '6222021208001234567' },
  { written: '92330602MA2ABCDE1X', digits: '92330602' },
  { written: '浙D·12345', digits: '12345' },
  { written: 'lao.wang@163.com', digits: '163' },
];

describe('what could name a person', () => {
  let driver: SqlDriver;
  let service: NodeService;
  beforeAll(async () => {
    service = await openNodeService(contractSettings, (opened) => {
      driver = opened;
      return opened;
    });
  });
  afterAll(() => service.close());
  const agent = { authorization: `Bearer ${contractToken}` };
  const post = async (path: string, body: object, headers = {}) => {
    const key = path === '/api/chat' ? { 'idempotency-key': crypto.randomUUID() } : {};
    return (await service.app.request(path, json(body, { ...headers, ...key }))).json();
  };

  /** Every text of every table, unpacked, with Chinese digits and signs between digits evened out. */
  const stored = async (): Promise<string> => {
    const texts: string[] = [];
    const digitOf = '〇零一二三四五六七八九幺';
    for (const table of tables) {
      const [rows = []] = await driver.batch([sql(`select * from ${table}`)]);
      for (const row of rows as readonly Row[]) {
        for (const cell of Object.values(row)) {
          const packed = packedCell.safeParse(cell);
          if (cell instanceof Uint8Array && packed.success)
            texts.push(JSON.stringify(readPacked(packed.data, keeping.packer)));
          else texts.push(String(cell));
        }
      }
    }
    return texts
      .join('\n')
      .normalize('NFKC')
      .replace(/[\u200b-\u200f]/g, '')
      .replace(/[〇零一二三四五六七八九幺]/g, (char) =>
        String(Math.max(0, char === '幺' ? 1 : digitOf.indexOf(char) - 1)),
      )
      .replace(/(?<=\d)[ .·-](?=\d)/g, '');
  };

  const leave = async (secret: string) => {
    // Asked, judged, answered to a question, commented, quoted: each stored in another place.
    const first = await post('/api/chat', { text: `房租能减吗，我电话${secret}`, region: '柯桥' });
    const { conversationId } = first;
    await post('/api/chat', { conversationId, text: secret });
    if (first.question)
      await post('/api/chat', {
        conversationId,
        answer: { question: first.question.id, value: secret },
      });
    await post('/api/chat', { text: `养老院床位补贴能领多少，联系${secret}` });
    await post('/api/feedback', { conversationId, turn: 1, helpful: true, comment: secret });
    const asked = await service.app.request('/api/unanswered', { headers: agent });
    const [{ text, region }] = (await asked.json()).questions;
    await post('/api/unanswered/notes', { text, region, note: `回电${secret}` }, agent);
    await post('/api/audit', { action: 'search', subject: secret, detail: secret }, agent);
    await post(
      '/api/reports',
      { measureId: 'sx2020-03', reason: `店主${secret}说`, snapshot: { facts: { a: secret } } },
      agent,
    );
    const call = { startedAt: Date.now(), endedAt: Date.now(), reason: '', outcome: '' };
    await post('/api/calls', { ...call, note: secret, measures: [], handedTo: null }, agent);
  };

  it.each(WRITTEN)('stands in no table: %s', async (written) => {
    await leave(written);
    expect(await stored()).not.toContain(DIGITS);
  });

  it.each(OTHERS)('stands in no table: $written', async ({ written, digits }) => {
    await leave(`号码${written}`);
    expect(await stored()).not.toContain(written);
    expect((await stored()).includes(digits) && digits.length > 5).toBe(false);
  });

  it('leaves sums, days and the numbers of agencies as they are', async () => {
    const text =
      '我在柯桥租城投的房子，月租3000元，去年营业额1234567元，2020-03-06签的，打过0575-85135393';
    await post('/api/chat', { text });
    const all = await stored();
    for (const kept of ['3000元', '1234567元', '20200306', '057585135393'])
      expect(all).toContain(kept);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Commit } from '../../../src/conversation/service/conversation-store.ts';
import { randomToken } from '../../../src/conversation/service/keyed-hash.ts';
import { createStore, type Store } from '../../../src/storage/create-store.ts';
import { type SqlDriver, sql } from '../../../src/storage/sql-driver.ts';
import { keeping } from '../keeping.ts';
import { commit, content } from './stored-turn.ts';

/** What is kept beside conversations, on every driver: unanswered questions, cases, opinions, reports, the trail; run on libSQL and on D1. */
export function registersContract(name: string, open: () => Promise<SqlDriver>): void {
  describe(`the registers on ${name}`, () => {
    let driver: SqlDriver;
    let store: Store;
    beforeAll(async () => {
      driver = await open();
      store = createStore(driver, keeping);
    });

    it('counts unanswered questions without numbers that name a person', async () => {
      const ask = (at: number) =>
        store.conversations.commit(
          commit({
            at,
            kept: [{ kind: 'unanswered', text: '我手机13812345678能领券吗', region: '330603' }],
          }),
        );
      await ask(10);
      await ask(20);
      const found = (await store.unanswered.list(1000)).find(({ text }) => text.includes('领券'));
      expect(found).toEqual({
        id: expect.any(Number),
        text: '我手机〔略〕能领券吗',
        region: '330603',
        count: 2,
        firstAt: 10,
        lastAt: 20,
      });
    });

    it('keeps a case by its code: what its last answer rests on, and the turns of its segment', async () => {
      const code = randomToken(4);
      const first = commit();
      const turn = (number: number, since: number, question: string): Commit => ({
        ...first,
        reply: { ...first.reply, turn: number },
        expected: number === 1 ? null : first.at + number - 2,
        kept: [{ kind: 'case', code: `${code}${since}`, since, content: content(question) }],
      });
      for (const one of [turn(1, 0, '甲'), turn(2, 0, '乙'), turn(3, 2, '丙')])
        expect(await store.conversations.commit(one)).toBe('committed');
      const found = await store.cases.find(`${code}0`, null);
      expect(found?.basis.question).toBe('乙');
      expect(found?.turns.map(({ said }) => said)).toEqual(['甲', '乙']);
      const later = await store.cases.find(`${code}2`, first.conversationId);
      expect(later?.turns.map(({ said }) => said)).toEqual(['丙']);
      expect(await store.cases.find(`${code}0`, 'somebody else')).toBeNull();
      expect(await store.cases.find('unknown', null)).toBeNull();
    });

    it('takes feedback on known conversations, the last opinion of a turn', async () => {
      const turn = commit();
      await store.conversations.commit(turn);
      const { conversationId } = turn;
      const add = (helpful: boolean, comment?: string) =>
        store.feedback.add({ conversationId, turn: 1, helpful, comment }, 7);
      expect(await add(true)).toBe(true);
      expect(await add(false, '打我13812345678')).toBe(true);
      const [rows] = await driver.batch([
        sql('select helpful, comment from feedback where conversation = ?', conversationId),
      ]);
      expect(rows).toEqual([{ helpful: 0, comment: '打我〔略〕' }]);
      const stranger = { conversationId: 'nobody', turn: 1, helpful: true };
      expect(await store.feedback.add(stranger, 7)).toBe(false);
    });

    it('moves reports through the queue', async () => {
      const measureId = `sx2020-${randomToken(4)}`;
      const added = await store.reports.add(
        {
          measureId,
          reason: '电话打不通',
          snapshot: { place: '330603' },
          revision: 'r',
          agent: 'li',
        },
        5,
      );
      expect(added).toMatchObject({ status: 'open', snapshot: { place: '330603' }, createdAt: 5 });
      const decided = await store.reports.decide(added.id, { status: 'fixed', note: '已改' }, 9);
      expect(decided).toEqual({ ...added, status: 'fixed', note: '已改', changedAt: 9 });
      const list = (status: 'open' | 'fixed') =>
        store.reports.list({ status, measureId, limit: 10 });
      expect(await list('open')).toEqual([]);
      expect(await list('fixed')).toEqual([decided]);
      expect(await store.reports.decide(999_999, { status: 'fixed', note: null }, 9)).toBeNull();
    });

    it('adds to the audit trail and lets nobody change it', async () => {
      const agent = randomToken(4);
      await store.audit.add({ agent, action: 'case.read', subject: 'K7' }, 3);
      const [entry] = await store.audit.list(1);
      expect(entry).toMatchObject({ agent, action: 'case.read', subject: 'K7', detail: null });
      expect(await store.audit.list(10, entry?.id)).not.toContainEqual(entry);
      const change = sql(`update audit set agent = 'x' where agent = ?`, agent);
      const removal = sql('delete from audit where agent = ?', agent);
      await expect(driver.batch([change])).rejects.toThrow();
      await expect(driver.batch([removal])).rejects.toThrow();
      expect(await store.audit.list(1)).toEqual([entry]);
    });

    it('makes one secret for the installation', async () => {
      const secret = await store.secret(randomToken(32));
      expect(await store.secret(randomToken(32))).toBe(secret);
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}

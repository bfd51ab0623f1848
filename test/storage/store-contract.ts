import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseContent } from '../../src/conversation/case/case-content.ts';
import type { Commit } from '../../src/conversation/service/conversation-store.ts';
import { randomToken } from '../../src/conversation/service/keyed-hash.ts';
import { emptyState } from '../../src/conversation/state.ts';
import { parseCivilDate } from '../../src/knowledge/civil-date.ts';
import { createStore, type Store } from '../../src/storage/create-store.ts';
import { ConstraintError, type SqlDriver, sql } from '../../src/storage/sql-driver.ts';
import { keeping } from './keeping.ts';

const DAY = 86_400_000;
const on = parseCivilDate('2026-11-21') ?? emptyState.asOf;

/** What every driver's store does; run on libSQL and on D1. */
export function storeContract(name: string, open: () => Promise<SqlDriver>): void {
  describe(`the store on ${name}`, () => {
    let driver: SqlDriver;
    let store: Store;
    beforeAll(async () => {
      driver = await open();
      store = createStore(driver, keeping);
    });

    const commit = (change: Partial<Commit> = {}): Commit => ({
      conversationId: randomToken(),
      asker: randomToken(),
      expected: null,
      state: { ...emptyState, turn: 1 },
      reply: {
        turn: 1,
        messages: [],
        assessments: [],
        contacts: [],
        citations: [],
        suggestions: [],
      },
      delivery: null,
      kept: [],
      at: 1_000_000,
      ...change,
    });
    const content = (question: string): CaseContent => ({
      answers: [{ fact: 'place', value: '330603', at: 1 }],
      measures: ['sx2020-03'],
      question,
      on: on ?? expect.fail('no date'),
      revision: 'abc',
      turn: 1,
      said: question,
      reply: commit().reply,
      rules: [],
      contacts: [],
    });
    const delivery = () => ({ channel: 'telegram', key: randomToken(), request: randomToken() });
    const stateOf = async (id: string) =>
      (await store.conversations.open(id, null)).conversation?.state;

    it('rolls a batch back as a whole when one statement breaks a rule', async () => {
      const key = randomToken();
      const insert = sql('insert into settings (name, value) values (?, ?)', key, 'one');
      await expect(driver.batch([insert, insert])).rejects.toBeInstanceOf(ConstraintError);
      const [rows] = await driver.batch([sql('select * from settings where name = ?', key)]);
      expect(rows).toEqual([]);
    });

    it('gives back the state and reply of a turn', async () => {
      const turn = commit({ delivery: delivery() });
      expect(await store.conversations.commit(turn)).toBe('committed');
      const opened = await store.conversations.open(turn.conversationId, turn.delivery);
      expect(opened).toEqual({
        conversation: { version: 1_000_000, state: turn.state },
        delivery: {
          conversationId: turn.conversationId,
          reply: turn.reply,
          sent: 0,
          request: turn.delivery?.request,
        },
      });
    });

    it.each([
      { of: 'a new conversation under a known name', expected: () => null },
      { of: 'a version that has passed', expected: (now: number) => now - 1 },
      { of: 'a version to come', expected: (now: number) => now + 1 },
    ])('refuses $of and stores nothing of that turn', async ({ expected }) => {
      const first = commit();
      await store.conversations.commit(first);
      const late = commit({
        conversationId: first.conversationId,
        expected: expected(first.at),
        state: { ...emptyState, turn: 9 },
        delivery: delivery(),
        kept: [{ kind: 'unanswered', text: first.conversationId, region: null }],
      });
      expect(await store.conversations.commit(late)).toBe('conflict');
      const opened = await store.conversations.open(first.conversationId, late.delivery);
      expect(opened.delivery).toBeNull();
      expect(opened.conversation?.state).toEqual(first.state);
      const asked = await store.unanswered.list(1000);
      expect(asked.filter(({ text }) => text === first.conversationId)).toEqual([]);
    });

    it('raises the version with every turn, whatever the clock says', async () => {
      const first = commit();
      await store.conversations.commit(first);
      const next = commit({ conversationId: first.conversationId, expected: first.at, at: 5 });
      expect(await store.conversations.commit(next)).toBe('committed');
      const opened = await store.conversations.open(first.conversationId, null);
      expect(opened.conversation?.version).toBe(first.at + 1);
    });

    it('stores one answer a delivery, and how much of it was sent', async () => {
      const turn = commit({ delivery: delivery() });
      await store.conversations.commit(turn);
      const again = { ...turn, expected: turn.at, state: { ...emptyState, turn: 2 } };
      expect(await store.conversations.commit(again)).toBe('conflict');
      expect(await stateOf(turn.conversationId)).toEqual(turn.state);
      await store.conversations.confirmSent(turn.delivery ?? delivery(), 2);
      const opened = await store.conversations.open(turn.conversationId, turn.delivery);
      expect(opened.delivery?.sent).toBe(2);
    });

    it('forgets everything of a conversation in the turn that asks for it', async () => {
      const turn = commit({
        delivery: delivery(),
        kept: [{ kind: 'case', code: randomToken(4), since: 0, content: content('房租') }],
      });
      await store.conversations.commit(turn);
      await store.feedback.add(
        { conversationId: turn.conversationId, turn: 1, helpful: true },
        turn.at,
      );
      const last = { ...turn, expected: turn.at, delivery: delivery() };
      await store.conversations.commit({ ...last, kept: [{ kind: 'forget' }] });

      const opened = await store.conversations.open(turn.conversationId, turn.delivery);
      expect(opened).toEqual({ conversation: null, delivery: null });
      for (const table of ['deliveries', 'feedback', 'cases', 'turns']) {
        const [rows] = await driver.batch([
          sql(`select * from ${table} where conversation = ?`, turn.conversationId),
        ]);
        expect(rows).toEqual([]);
      }
      // The platform may repeat the message that asked for it, and is told the same.
      const repeated = await store.conversations.open(turn.conversationId, last.delivery);
      expect(repeated.delivery?.reply).toEqual(turn.reply);
    });

    it('forgets on request, and says whether there was anything', async () => {
      const turn = commit();
      await store.conversations.commit(turn);
      expect(await store.conversations.forget(turn.conversationId, turn.asker)).toBe(true);
      expect(await store.conversations.forget(turn.conversationId, turn.asker)).toBe(false);
      expect(await stateOf(turn.conversationId)).toBeUndefined();
    });

    it('does not let a turn begun before the forgetting bring anything back', async () => {
      const turn = commit();
      await store.conversations.commit(turn);
      await store.conversations.forget(turn.conversationId, turn.asker);
      const late = commit({ conversationId: turn.conversationId, expected: turn.at });
      expect(await store.conversations.commit(late)).toBe('conflict');
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

    it('deletes what is older than the retention, and nothing else', async () => {
      const now = 1_000 * DAY;
      const turn = (days: number) =>
        commit({
          at: now - days * DAY,
          delivery: delivery(),
          kept: [
            { kind: 'unanswered', text: `${days}天前问的`, region: null },
            { kind: 'case', code: randomToken(4), since: 0, content: content(`${days}`) },
          ],
        });
      const turns = [turn(31), turn(29)];
      for (const one of turns) await store.conversations.commit(one);
      await store.purge(now, 30);
      const kept = await Promise.all(turns.map((one) => stateOf(one.conversationId)));
      expect(kept).toEqual([undefined, turns[1]?.state]);
      const asked = (await store.unanswered.list(1000)).map(({ text }) => text);
      expect(asked).toContain('29天前问的');
      expect(asked).not.toContain('31天前问的');
    });

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}

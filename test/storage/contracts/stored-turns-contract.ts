import { beforeAll, describe, expect, it } from 'vitest';
import { randomToken } from '../../../src/conversation/service/keyed-hash.ts';
import { emptyState } from '../../../src/conversation/state.ts';
import { createStore, type Store } from '../../../src/storage/create-store.ts';
import { ConstraintError, type SqlDriver, sql } from '../../../src/storage/sql-driver.ts';
import { keeping } from '../keeping.ts';
import { commit, delivery } from './stored-turn.ts';

/** What is stored of a turn, or is not, on every driver; run on libSQL and on D1. */
export function storedTurnsContract(name: string, open: () => Promise<SqlDriver>): void {
  describe(`turns in the store on ${name}`, () => {
    let driver: SqlDriver;
    let store: Store;
    beforeAll(async () => {
      driver = await open();
      store = createStore(driver, keeping);
    });
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
  });
}

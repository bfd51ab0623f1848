import { beforeAll, describe, expect, it } from 'vitest';
import { randomToken } from '../../../src/conversation/service/keyed-hash.ts';
import { createStore, type Store } from '../../../src/storage/create-store.ts';
import { type SqlDriver, sql } from '../../../src/storage/sql-driver.ts';
import { keeping } from '../keeping.ts';
import { commit, content, delivery } from './stored-turn.ts';

const DAY = 86_400_000;

/** What is deleted on request and by age, on every driver; run on libSQL and on D1. */
export function forgettingContract(name: string, open: () => Promise<SqlDriver>): void {
  describe(`forgetting on ${name}`, () => {
    let driver: SqlDriver;
    let store: Store;
    beforeAll(async () => {
      driver = await open();
      store = createStore(driver, keeping);
    });
    const stateOf = async (id: string) =>
      (await store.conversations.open(id, null)).conversation?.state;

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
  });
}

import { beforeAll, describe, expect, it } from 'vitest';
import { createKeyedHash } from '../../../src/conversation/service/keyed-hash.ts';
import {
  createTurnService,
  type TurnService,
} from '../../../src/conversation/service/turn-service.ts';
import { typed } from '../../../src/language/words.ts';
import { createStore } from '../../../src/storage/create-store.ts';
import { rowsOf, type SqlDriver, sql } from '../../../src/storage/sql-driver.ts';
import { keeping } from '../keeping.ts';
import { countingConversation } from './counting-conversation.ts';

/** Turns over a real database, by one service and by several at once. */
export function turnServiceContract(name: string, open: () => Promise<SqlDriver>): void {
  describe(`turns on ${name}`, () => {
    let driver: SqlDriver;
    let turns: TurnService;
    const serve = async (database: SqlDriver) =>
      createTurnService({
        conversation: countingConversation,
        store: createStore(database, keeping).conversations,
        hash: await createKeyedHash('a secret of the test, long enough'),
        now: Date.now,
      });
    beforeAll(async () => {
      driver = await open();
      turns = await serve(driver);
    });
    const say = (conversationId: string | null, text: string, deliveryKey?: string) =>
      turns.takeTurn({ from: { conversationId }, inbound: { text: typed(text) }, deliveryKey });

    it('names a new conversation with 128 random bits and goes on with it', async () => {
      const first = await say(null, '你好');
      expect(first.conversationId).toMatch(/^[\w-]{22}$/);
      const second = await say(first.conversationId, '再来');
      expect(second).toMatchObject({ conversationId: first.conversationId, reply: { turn: 2 } });
    });

    it('never takes over a name that it did not give', async () => {
      const made = 'A'.repeat(22);
      const outcome = await say(made, '你好');
      expect(outcome.conversationId).not.toBe(made);
    });

    it('answers a repeated delivery with the stored reply, on the first turn too', async () => {
      const first = await say(null, '你好', 'm1');
      expect(await say(null, '你好', 'm1')).toEqual({ ...first, repeated: true });
      const second = await say(first.conversationId, '房租', 'm2');
      expect(await say(first.conversationId, '房租', 'm2')).toEqual({ ...second, repeated: true });
      expect(second.reply.turn).toBe(2);
    });

    it('keeps chats of a channel apart, and knows each again', async () => {
      const from = (chatKey: string) => ({ channel: 'telegram', chatKey });
      const take = (chatKey: string) =>
        turns.takeTurn({
          from: from(chatKey),
          deliveryKey: '1',
          inbound: { text: typed(chatKey) },
        });
      const [a, b] = [await take('wang'), await take('li')];
      expect(a.conversationId).not.toBe(b.conversationId);
      expect(b.repeated).toBe(false);
      const next = await turns.takeTurn({ from: from('wang'), inbound: { text: typed('再来') } });
      expect(next).toMatchObject({ conversationId: a.conversationId, reply: { turn: 2 } });
      const rows = await rowsOf(driver, sql(`select * from deliveries where key like '%wang%'`));
      expect(rows).toEqual([]);
    });

    it('remembers how much of an answer was sent', async () => {
      const request = { from: { channel: 'telegram', chatKey: 'zhao' }, deliveryKey: '7' };
      await turns.takeTurn({ ...request, inbound: { text: typed('你好') } });
      await turns.confirmSent(request, 3);
      const again = await turns.takeTurn({ ...request, inbound: { text: typed('你好') } });
      expect(again).toMatchObject({ repeated: true, sent: 3 });
    });

    it('puts turns that come at once one after another, whoever takes them', async () => {
      const { conversationId } = await say(null, '0');
      const other = await serve(await open());
      const outcomes = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          (index % 2 === 0 ? turns : other).takeTurn({
            from: { conversationId },
            inbound: { text: typed(`${index}`) },
          }),
        ),
      );
      const numbers = outcomes.map(({ reply }) => reply.turn).sort((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 2));
    });

    it('takes one turn for a delivery that comes twice at once', async () => {
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => say(null, '你好', 'twice')));
      expect(new Set(outcomes.map(({ conversationId }) => conversationId)).size).toBe(1);
      expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    });

    it('starts afresh after 删除, under another name', async () => {
      const { conversationId } = await say(null, '你好');
      await say(conversationId, '删除');
      const next = await say(conversationId, '还在吗');
      expect(next.reply.turn).toBe(1);
      expect(next.conversationId).not.toBe(conversationId);
    });

    it('starts afresh where the stored state cannot be read', async () => {
      const { conversationId } = await say(null, '你好');
      await driver.batch([
        sql(`update conversations set state = '{"version":0}' where id = ?`, conversationId),
      ]);
      const next = await say(conversationId, '还在吗');
      expect(next).toMatchObject({ conversationId, reply: { turn: 1 } });
    });
  });
}

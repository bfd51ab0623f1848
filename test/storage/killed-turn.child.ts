import { createKeyedHash } from '../../src/conversation/service/keyed-hash.ts';
import { createTurnService } from '../../src/conversation/service/turn-service.ts';
import { typed } from '../../src/language/words.ts';
import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';
import { createStore } from '../../src/storage/create-store.ts';
import type { SqlDriver } from '../../src/storage/sql-driver.ts';
import { countingConversation } from './contracts/counting-conversation.ts';
import { keeping } from './keeping.ts';

/**
 * Takes turns of one chat on the database in `argv[2]`, beginning with delivery `argv[3]`, and prints
 * the number of each answered one. `argv[4]` names the database call at which the process kills itself:
 * `before:3`, `after:3`, or `never`.
 */
const [, , folder = '', start = '1', point = 'never'] = process.argv;
const database = await openLibsql(folder, loadMigrations());
let calls = 0;
const dieAt = (when: string) => {
  if (point === `${when}:${calls}`) process.kill(process.pid, 'SIGKILL');
};
const mortal: SqlDriver = {
  batch: async (statements) => {
    calls += 1;
    dieAt('before');
    const rows = await database.batch(statements);
    dieAt('after');
    return rows;
  },
};
const turns = createTurnService({
  conversation: countingConversation,
  store: createStore(mortal, keeping).conversations,
  hash: await createKeyedHash('a secret of the test, long enough'),
  now: Date.now,
});
for (let delivery = Number(start); ; delivery += 1) {
  const { reply } = await turns.takeTurn({
    from: { channel: 'telegram', chatKey: 'wang' },
    deliveryKey: String(delivery),
    inbound: { text: typed(`m${delivery}`) },
  });
  // Written at once: a line that is out is an answer that somebody has.
  process.stdout.write(`${delivery} ${reply.turn}\n`);
}

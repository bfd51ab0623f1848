import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyedHash } from '../../src/conversation/service/keyed-hash.ts';
import {
  createTurnService,
  type TurnService,
} from '../../src/conversation/service/turn-service.ts';
import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';
import { createStore } from '../../src/storage/create-store.ts';
import { conversation } from '../conversation/real-conversation.ts';
import { keeping } from '../storage/keeping.ts';

/** 2026-11-21, noon in Shanghai */
const NOW = Date.UTC(2026, 10, 21, 4);

/** Turns of the real conversation, kept in a database of their own, on a fixed day. */
export async function openTurns(): Promise<{
  readonly turns: TurnService;
  readonly close: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'turns-'));
  const database = await openLibsql(folder, loadMigrations());
  const turns = createTurnService({
    conversation,
    store: createStore(database, keeping).conversations,
    hash: await createKeyedHash('a secret of the test, long enough'),
    now: () => NOW,
  });
  return {
    turns,
    close: () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

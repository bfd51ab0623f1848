import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHolding } from '../../src/eligibility/validity/holding.ts';
import knowledge from '../../src/generated/knowledge.js';
import storedSearch from '../../src/generated/search.js';
import { webAssets } from '../../src/generated/web-assets.ts';
import type { SecurityEvent } from '../../src/http/access/security-events.ts';
import type { OperatorLog } from '../../src/http/deps.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { readConfig } from '../../src/runtime/config.ts';
import { createService, type Service } from '../../src/runtime/create-service.ts';
import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';
import { createClientAddress, createNodeKeyedHash } from '../../src/runtime/node/platform.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { openStored } from '../../src/search/stored/stored-search.ts';
import type { SqlDriver } from '../../src/storage/sql-driver.ts';
import { search } from '../conversation/real-conversation.ts';
import { contractSettings } from './settings.ts';

export interface NodeService extends Service {
  /** what was told to the operator */
  readonly faults: unknown[];
  /** what may have been an attack */
  readonly events: readonly SecurityEvent[];
  readonly close: () => void;
}

const searchOver = (known: Knowledge) =>
  createSearch(known, openStored(storedSearch), createHolding(known));

/** A clock that stands still: what is counted a minute is counted on the slowest machine. */
export const stopped =
  (at = Date.now()) =>
  () =>
    at;

/** The service as Node.js runs it, over a database in `DATA_DIR` or in a temporary folder of its own. */
export async function openNodeService(
  settings: Readonly<Record<string, string>> = contractSettings,
  wrap: (driver: SqlDriver) => SqlDriver = (driver) => driver,
  known: Knowledge = knowledge,
  now: () => number = Date.now,
): Promise<NodeService> {
  const config = readConfig(settings);
  const isOwn = settings['DATA_DIR'] === undefined;
  const folder = isOwn ? mkdtempSync(join(tmpdir(), 'service-')) : config.DATA_DIR;
  const database = await openLibsql(folder, loadMigrations());
  const faults: unknown[] = [];
  const events: SecurityEvent[] = [];
  const http: OperatorLog = {
    request: () => {},
    fault: (error) => faults.push(error),
    security: (event) => events.push(event),
  };
  const service = await createService({
    keyedHash: createNodeKeyedHash,
    config,
    driver: wrap(database),
    knowledge: known,
    search: known === knowledge ? search : searchOver(known),
    webAssets,
    log: { http, channels: () => {} },
    rateLimit: { kind: 'memory' },
    clientAddress: createClientAddress(config.TRUSTED_PROXIES),
    fetch: globalThis.fetch,
    now,
  });
  return {
    ...service,
    faults,
    events,
    close: () => {
      database.close();
      if (isOwn) rmSync(folder, { recursive: true });
    },
  };
}

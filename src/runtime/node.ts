import { serve } from '@hono/node-server';
import knowledge from '../generated/knowledge.js';
import searchData from '../generated/search.js';
import { webAssets } from '../generated/web-assets.ts';
import { createClientAddress } from './client-address.ts';
import { readConfig } from './config.ts';
import { createService } from './create-service.ts';
import { openLibsql } from './libsql-driver.ts';
import { loadMigrations } from './load-migrations.ts';
import { createLog } from './log.ts';
import { shutDownOn } from './shut-down.ts';
import { explainStartFault, startLines } from './start-words.ts';

const HOUR_MS = 3_600_000;

/** `npm start`: the service on Node.js, with an embedded database. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const database = await openLibsql(config.DATA_DIR, loadMigrations());
  const service = await createService({
    config,
    driver: database,
    knowledge,
    searchData,
    webAssets,
    log,
    rateLimit: { kind: 'memory' },
    clientAddress: createClientAddress(config.TRUSTED_PROXIES),
    fetch: globalThis.fetch,
    now: Date.now,
  });
  const server = serve(
    {
      fetch: service.app.fetch,
      port: config.PORT,
      ...(config.HOST ? { hostname: config.HOST } : {}),
    },
    ({ port }) => {
      for (const line of startLines({ port, config, knowledge, channels: service.channels })) {
        console.log(line);
      }
    },
  );
  server.on('error', fail);
  for (const channel of service.channels) if (channel.status === 'on') channel.start?.();
  const purge = () => service.purge().catch((error) => log.http.fault(error, 'purge'));
  await purge();
  const timer = setInterval(purge, HOUR_MS);
  shutDownOn(['SIGTERM', 'SIGINT'], { server, timer, database, channels: service.channels, log });
}

function fail(error: unknown): never {
  console.error(explainStartFault(error));
  process.exit(1);
}

await main().catch(fail);

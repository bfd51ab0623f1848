import { createServer, type Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { createHolding } from '../../eligibility/validity/holding.ts';
import { webAssets } from '../../generated/web-assets.ts';
import { createSearch } from '../../search/create-search.ts';
import { readConfig } from '../config.ts';
import { createService } from '../create-service.ts';
import { createLog } from '../log.ts';
import { openLibsql } from './database/libsql-driver.ts';
import { loadMigrations } from './database/load-migrations.ts';
import { loadCompiled } from './load-compiled.ts';
import { compressed, createClientAddress, createNodeKeyedHash, createPace } from './platform.ts';
import { lingerOnClose, shutDownOn } from './shut-down.ts';
import { explainStartFault, startLines } from './start-words.ts';

const HOUR_MS = 3_600_000;
/** A request that has not come by then never does: half-open connections cost one each. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2000 };
/** Connections at once; each waits for its turn, and more would only wait longer. */
const MAX_CONNECTIONS = 5000;

/**
 * Starts the service on Node.js with an embedded database, and keeps it running until a signal. What
 * keeps it from starting is told in a sentence, and ends the process.
 * @param extend adds routes of its own, for development
 */
export async function startServer(
  environment: NodeJS.ProcessEnv,
  extend: (app: Hono) => void = () => {},
): Promise<RunningServer> {
  try {
    return await start(environment, extend);
  } catch (error) {
    fail(error);
  }
}

/** A server that goes on by other knowledge, for development. */
export interface RunningServer {
  /** answers from now on by what was compiled last; channels go on as they are */
  readonly reload: () => Promise<void>;
}

async function start(
  environment: NodeJS.ProcessEnv,
  extend: (app: Hono) => void,
): Promise<RunningServer> {
  const config = readConfig(environment);
  // What the service writes is its owner's alone.
  process.umask(0o077);
  const log = createLog(config.LOG_LEVEL);
  process.on('unhandledRejection', (error) => log.http.fault(error, 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.http.fault(error, 'uncaught exception');
    process.exit(1);
  });
  const database = await openLibsql(config.DATA_DIR, loadMigrations());
  const open = async () => {
    const { knowledge, searchData } = loadCompiled();
    const search = createSearch(knowledge, searchData, createHolding(knowledge));
    const service = await createService({
      keyedHash: createNodeKeyedHash,
      ...{ config, knowledge, search, webAssets, log },
      driver: database,
      rateLimit: { kind: 'memory' },
      clientAddress: createClientAddress(config.TRUSTED_PROXIES),
      fetch: globalThis.fetch,
      pace: createPace(),
      now: Date.now,
    });
    extend(service.app);
    return { ...service, knowledge };
  };
  const service = await open();
  const { channels, knowledge } = service;
  let answering = compressed(service.app);
  const hostname = config.HOST === undefined ? {} : { hostname: config.HOST };
  const server = serve(
    {
      fetch: (...request: Parameters<typeof answering.fetch>) => answering.fetch(...request),
      ...{ port: config.PORT, ...hostname },
      createServer,
      serverOptions: TIMES,
    },
    ({ port }) => {
      for (const line of startLines({ port, config, knowledge, channels })) console.log(line);
    },
  ) as Server;
  server.maxConnections = MAX_CONNECTIONS;
  lingerOnClose(server);
  server.on('error', fail);
  for (const channel of channels) if (channel.status === 'on') channel.start?.();
  const purge = () => service.purge().catch((error) => log.http.fault(error, 'purge'));
  const timer = setInterval(purge, HOUR_MS);
  shutDownOn(['SIGTERM', 'SIGINT'], { server, timers: [timer], database, channels, log });
  await purge();
  return {
    reload: async () => {
      answering = compressed((await open()).app);
    },
  };
}

function fail(error: unknown): never {
  console.error(explainStartFault(error));
  process.exit(1);
}

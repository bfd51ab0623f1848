import { brotliDecompressSync } from 'node:zlib';
import type { D1Database, ExecutionContext, ScheduledController } from '@cloudflare/workers-types';
import { createHolding } from '../../eligibility/validity/holding.ts';
import packedKnowledge from '../../generated/knowledge.bin';
import packedSearch from '../../generated/search.bin';
import { webAssets } from '../../generated/web-assets.ts';
import type { RateLimit, RateLimitBinding } from '../../http/middleware/limiter.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { createSearch } from '../../search/create-search.ts';
import { openStored, type StoredSearch } from '../../search/stored/stored-search.ts';
import { createD1Driver } from '../../storage/d1-driver.ts';
import { type Config, readConfig } from '../config.ts';
import { createService, type Service, type Surroundings } from '../create-service.ts';
import type { ServiceLog } from '../log.ts';

interface Bindings {
  readonly DB: D1Database;
  readonly CONVERSATION_LIMITER?: RateLimitBinding;
  readonly START_LIMITER?: RateLimitBinding;
  readonly TURN_LIMITER?: RateLimitBinding;
  readonly REQUEST_LIMITER?: RateLimitBinding;
  readonly [setting: string]: unknown;
}

let service: Promise<Service> | undefined;

/** Puts the service together once for each isolate, at its first request; a failure is tried again. */
function serviceOf(bindings: Bindings): Promise<Service> {
  service ??= start(bindings).catch((error) => {
    service = undefined;
    throw error;
  });
  return service;
}

async function start(bindings: Bindings): Promise<Service> {
  const config = readConfig(bindings);
  return createService({
    config,
    driver: createD1Driver(bindings.DB),
    ...openCompiled(),
    webAssets,
    log: workerLog(config.LOG_LEVEL),
    rateLimit: limitersOf(bindings),
    clientAddress: (context) => context.req.header('cf-connecting-ip') ?? null,
    fetch: (...request) => fetch(...request),
    now: Date.now,
  });
}

/** The platform's counters; none where one is not bound. */
function limitersOf({
  CONVERSATION_LIMITER: conversation,
  START_LIMITER: start,
  TURN_LIMITER: turn,
  REQUEST_LIMITER: request,
}: Bindings): RateLimit | null {
  return conversation && start && turn && request
    ? { kind: 'bindings', bindings: { conversation, start, turn, request } }
    : null;
}

/** The service on Cloudflare Workers, kept in D1. */
export default {
  fetch: async (request: Request, bindings: Bindings, context: ExecutionContext) => {
    const { app } = await serviceOf(bindings);
    return app.fetch(request, bindings, context);
  },
  scheduled: async (_: ScheduledController, bindings: Bindings) => {
    const { purge } = await serviceOf(bindings);
    await purge();
  },
};

const severities = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/** The service's log on Workers: objects that the platform collects, without words or ids of a person. */
function workerLog(level: Config['LOG_LEVEL']): Omit<ServiceLog, 'logger'> {
  const write = (
    severity: 'info' | 'warn' | 'error',
    event: string,
    fields: Readonly<Record<string, unknown>>,
  ) => {
    if (severities.indexOf(severity) < severities.indexOf(level)) return;
    console[severity]({ event, ...fields });
  };
  return {
    http: {
      request: (line) => write('info', 'request', { ...line }),
      fault: (error, requestId) =>
        write('error', 'fault', {
          requestId,
          error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        }),
      security: (event) => write('warn', 'security', { ...event }),
    },
    channels: (severity, event, fields = {}) => write(severity, event, fields),
  };
}

const opened = (packed: ArrayBuffer): unknown =>
  JSON.parse(brotliDecompressSync(new Uint8Array(packed)).toString('utf8'));

/** What the build compiled, unpacked and opened; asked for once. */
function openCompiled(): Pick<Surroundings, 'knowledge' | 'search'> {
  const knowledge = opened(packedKnowledge) as Knowledge;
  const data = openStored(opened(packedSearch) as StoredSearch);
  return { knowledge, search: createSearch(knowledge, data, createHolding(knowledge)) };
}

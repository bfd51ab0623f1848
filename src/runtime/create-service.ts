import type { Hono } from 'hono';
import type { Channel, Log } from '../../adapters/channel.ts';
import { consoleRoutes } from '../../adapters/web/console/console-routes.tsx';
import type { WebAssets } from '../../adapters/web/page/assets/assets.ts';
import { createWebRoutes } from '../../adapters/web/page/create-web-routes.tsx';
import { createFaultDrawer } from '../../adapters/web/page/faults/draw-fault.tsx';
import manifest from '../../package.json' with { type: 'json' };
import { createConversation } from '../conversation/create-conversation.ts';
import { createJudgement } from '../conversation/create-judgement.ts';
import { createDirectory } from '../conversation/directory/directory.ts';
import {
  createKeyedHash,
  type KeyedHash,
  randomToken,
} from '../conversation/service/keyed-hash.ts';
import { createTurnService, type TurnService } from '../conversation/service/turn-service.ts';
import { createRulebook } from '../eligibility/rulebook.ts';
import { resolveValidity } from '../eligibility/validity/validity.ts';
import {
  countFaults,
  countSecurity,
  countTurns,
  createCounters,
  timeTurns,
} from '../http/counters.ts';
import { createApp } from '../http/create-app.ts';
import type { OperatorLog } from '../http/deps.ts';
import { createLimiter, limitTurns, type RateLimit } from '../http/middleware/limiter.ts';
import { type ClientAddress, visitorOf } from '../http/middleware/network.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createRedact } from '../language/redact.ts';
import type { Search } from '../search/search.ts';
import { createStore } from '../storage/create-store.ts';
import type { SqlDriver } from '../storage/sql-driver.ts';
import { createChannels } from './channels.ts';
import type { Config } from './config.ts';
import { createPacker } from './pack.ts';

/** What a runtime brings: where it keeps things, how it reaches the world, what it knows. */
export interface Surroundings {
  readonly config: Config;
  readonly driver: SqlDriver;
  readonly knowledge: Knowledge;
  /** over that knowledge, as it stands on any day */
  readonly search: Search;
  readonly webAssets: WebAssets;
  readonly log: { readonly http: OperatorLog; readonly channels: Log };
  readonly rateLimit: RateLimit | null;
  readonly clientAddress: ClientAddress;
  readonly fetch: typeof globalThis.fetch;
  /** a faster keyed hash of the same values, where the runtime has one */
  readonly keyedHash?: (secret: string) => KeyedHash;
  /** waits until the next turn may begin, where many at once would keep everything else waiting */
  readonly pace?: () => Promise<void>;
  /** milliseconds since the epoch */
  readonly now: () => number;
}

export interface Service {
  readonly app: Hono;
  readonly channels: readonly Channel[];
  /** Deletes what is older than the retention. */
  readonly purge: () => Promise<void>;
}

/** Puts the service together: the same on Node.js and on Workers. */
export async function createService(surroundings: Surroundings): Promise<Service> {
  const { config, driver, knowledge, search, log, fetch, keyedHash, now } = surroundings;
  const redact = createRedact(publishedNumbers(knowledge));
  const counters = createCounters();
  const store = createStore(countFaults(driver, counters), { redact, packer: createPacker() });
  const hash = await (keyedHash ?? createKeyedHash)(await store.secret(randomToken(32)));
  const rulebook = createRulebook(knowledge);
  const judgement = createJudgement(rulebook, search, knowledge);
  const directory = createDirectory(knowledge, config.CONTACT_POLICY);
  const retentionDays = config.RETENTION_DAYS;
  const conversation = createConversation({
    knowledge,
    search,
    judgement,
    directory,
    retentionDays,
  });
  const turns = paced(
    timeTurns(
      createTurnService({
        ...{ conversation, hash, now },
        store: countTurns(store.conversations, counters),
      }),
      counters,
    ),
    surroundings.pace,
  );
  const channels = createChannels(config, { turns, log: log.channels, fetch, now });
  const isLimited = config.RATE_LIMIT === 'on';
  const limiter = createLimiter(isLimited ? surroundings.rateLimit : null, now);
  const { clientAddress } = surroundings;
  const shared = {
    ...{ knowledge, directory, now },
    turns: limitTurns(turns, limiter),
    allowedOrigins: config.ALLOWED_ORIGINS,
    publicUrl: config.PUBLIC_URL ?? null,
  };
  const pages = createWebRoutes({
    ...shared,
    assets: surroundings.webAssets,
    validityOf: (spec, on) => resolveValidity(spec, on, rulebook),
    find: (text) => search.find(text, { limit: 60 }).results.map(({ measure }) => measure.id),
    findTyped: (text) => search.typedMeasures(text).map(({ id }) => id),
    optionsOf: judgement.options,
    keepOpinion: (opinion) => store.feedback.add(opinion, now()),
    visitorOf: (context) => visitorOf(context, clientAddress),
  });
  const drawFault = createFaultDrawer({
    assets: surroundings.webAssets,
    publicUrl: shared.publicUrl,
  });
  const locked = config.AGENT_TOKENS.length === 0;
  pages.route('/', consoleRoutes({ assets: surroundings.webAssets, knowledge, locked, now }));
  const app = createApp({
    ...shared,
    ...{ search, rulebook, judgement, store, hash, pages, drawFault },
    version: manifest.version,
    agents: config.AGENT_TOKENS,
    supervisors: config.SUPERVISORS,
    ...{ counters, limiter, isLimited, clientAddress },
    openMetrics: config.METRICS === 'open',
    webhooks: new Map(
      channels.flatMap((channel) =>
        channel.status === 'on' && channel.webhook ? [[channel.name, channel.webhook]] : [],
      ),
    ),
    log: countSecurity(log.http, counters),
  });
  return { app, channels, purge: () => store.purge(now(), retentionDays, breathe) };
}

const paced = (turns: TurnService, pace: Surroundings['pace']): TurnService =>
  pace === undefined
    ? turns
    : {
        ...turns,
        takeTurn: async (request) => {
          await pace();
          return turns.takeTurn(request);
        },
      };

/** Every number that an agency publishes, as printed and with its area code. */
const publishedNumbers = ({ agencies }: Knowledge): string[] =>
  agencies.flatMap(({ desks }) =>
    desks.flatMap(({ phones }) =>
      phones.flatMap(({ number, areaCode }) =>
        areaCode === undefined ? [number] : [number, `${areaCode}${number}`],
      ),
    ),
  );

/** Lets answers go first between two steps of a long work. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 10));

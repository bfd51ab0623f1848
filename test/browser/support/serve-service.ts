import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { SqlDriver } from '../../../src/storage/sql-driver.ts';
import { openNodeService } from '../../contracts/node-service.ts';
import { hostPage } from './host-page.ts';

/** The real service on one origin, and a partner's page on another. */
export interface Served {
  /** where the service is */
  readonly origin: string;
  /** a strict page that embeds it, on an origin that is allowed */
  readonly host: string;
  readonly faults: readonly unknown[];
  /** goes on over the same database, but with another knowledge */
  readonly switchTo: (known: Knowledge) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How the service is set up; without anything the partner is allowed and the console is locked. */
export interface ServiceSettings {
  /** whether the partner's origin stands in `ALLOWED_ORIGINS` */
  readonly allow?: boolean;
  /** what `AGENT_TOKENS` says */
  readonly agents?: string;
  /** what `SUPERVISORS` says */
  readonly supervisors?: string;
}

export async function serveService({
  allow = true,
  agents = '',
  supervisors = '',
}: ServiceSettings = {}): Promise<Served> {
  let origin = '';
  const partner = createServer((request, response) => {
    const { status, headers, body } = hostPage(new URL(request.url ?? '/', 'http://host'), origin);
    response.writeHead(status, headers).end(body);
  });
  const host = await listen(partner);
  const settings = {
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
    ...(allow ? { ALLOWED_ORIGINS: host } : {}),
    ...(agents === '' ? {} : { AGENT_TOKENS: agents }),
    ...(supervisors === '' ? {} : { SUPERVISORS: supervisors }),
  };
  let driver: SqlDriver | undefined;
  const share = (opened: SqlDriver) => {
    driver ??= opened;
    return driver;
  };
  const first = await openNodeService(settings, share);
  const services = [first];
  const server = createAdaptorServer({
    fetch: (request, env) => (services.at(-1) ?? first).app.fetch(request, env),
  });
  origin = await listen(server as ReturnType<typeof createServer>);
  return {
    origin,
    host,
    faults: first.faults,
    switchTo: async (known) => {
      services.push(await openNodeService(settings, share, known));
    },
    close: async () => {
      await Promise.all([closed(partner), closed(server as ReturnType<typeof createServer>)]);
      for (const service of services) service.close();
    },
  };
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closed(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

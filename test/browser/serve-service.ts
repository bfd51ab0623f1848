import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openNodeService } from '../contracts/node-service.ts';
import { hostPage } from './host-page.ts';

/** The real service on one origin, and a partner's page on another. */
export interface Served {
  /** where the service is */
  readonly origin: string;
  /** a strict page that embeds it, on an origin that is allowed */
  readonly host: string;
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
}

/**
 * @param allow whether the partner's origin stands in `ALLOWED_ORIGINS`
 * @param agents what `AGENT_TOKENS` says; without it the console is locked
 */
export async function serveService({
  allow = true,
  agents = '',
}: {
  readonly allow?: boolean;
  readonly agents?: string;
} = {}): Promise<Served> {
  let origin = '';
  const partner = createServer((request, response) => {
    const { status, headers, body } = hostPage(new URL(request.url ?? '/', 'http://host'), origin);
    response.writeHead(status, headers).end(body);
  });
  const host = await listen(partner);
  const service = await openNodeService({
    RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
    ...(allow ? { ALLOWED_ORIGINS: host } : {}),
    ...(agents === '' ? {} : { AGENT_TOKENS: agents }),
  });
  const server = createAdaptorServer({ fetch: service.app.fetch });
  origin = await listen(server as ReturnType<typeof createServer>);
  return {
    origin,
    host,
    faults: service.faults,
    close: async () => {
      await Promise.all([closed(partner), closed(server as ReturnType<typeof createServer>)]);
      service.close();
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

import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NodeService, openNodeService } from './node-service.ts';
import { runAllContracts } from './run-all.ts';
import { contractToken } from './settings.ts';

let service: NodeService;
let server: ServerType;
let origin: string;

beforeAll(async () => {
  service = await openNodeService();
  await new Promise<void>((resolve) => {
    server = serve({ fetch: service.app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve());
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  service.close();
});

runAllContracts('Node.js over a socket', () => ({
  fetch: (path, init) => fetch(new URL(path, origin), init),
  token: contractToken,
}));

it('gave the operator nothing to mend in all of this', () => {
  expect(service.faults).toEqual([]);
});

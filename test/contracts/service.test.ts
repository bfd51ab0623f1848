import { afterAll, beforeAll, expect, it } from 'vitest';
import { type NodeService, openNodeService } from './node-service.ts';
import { runAllContracts } from './run-all.ts';
import { contractToken } from './settings.ts';

let service: NodeService;

beforeAll(async () => {
  service = await openNodeService();
});
afterAll(() => service.close());

runAllContracts('Node.js', () => ({
  fetch: async (path, init) => service.app.request(path, init),
  token: contractToken,
}));

it('gave the operator nothing to mend in all of this', () => {
  expect(service.faults).toEqual([]);
});

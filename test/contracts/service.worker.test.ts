import { exports } from 'cloudflare:workers';
import { runAllContracts } from './run-all.ts';
import { contractToken } from './settings.ts';

runAllContracts('workerd', () => ({
  fetch: (path, init) => exports.default.fetch(new URL(path, 'https://hui.example').href, init),
  token: contractToken,
}));

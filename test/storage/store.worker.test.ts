import { env } from 'cloudflare:workers';
import { createD1Driver } from '../../src/storage/d1-driver.ts';
import { runStoreContracts } from './contracts/run-store-contracts.ts';

runStoreContracts('D1', async () => createD1Driver(env.DB));

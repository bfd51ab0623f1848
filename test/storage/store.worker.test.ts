import { env } from 'cloudflare:workers';
import { createD1Driver } from '../../src/storage/d1-driver.ts';
import { storeContract } from './store-contract.ts';
import { turnServiceContract } from './turn-service-contract.ts';

storeContract('D1', async () => createD1Driver(env.DB));
turnServiceContract('D1', async () => createD1Driver(env.DB));

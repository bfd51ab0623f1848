import { createHmac } from 'node:crypto';
import type { KeyedHash } from '../../conversation/service/keyed-hash.ts';

/**
 * The hash of `createKeyedHash`, letter for letter, where it can be had at once: Web Crypto goes through
 * another thread for each of the few a turn takes.
 * @param secret at least 16 random bytes, base64url
 */
export function createNodeKeyedHash(secret: string): KeyedHash {
  return async (...parts) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
}

import { expect, it } from 'vitest';
import { createKeyedHash } from '../../src/conversation/service/keyed-hash.ts';
import { createNodeKeyedHash } from '../../src/runtime/node/platform.ts';

it.each([['case', 'abc', '0'], ['asker', '会话'], ['a', 'bc'], ['']])(
  'the hash of Node.js is the hash of every runtime: %s %s',
  async (...parts) => {
    const secret = 'a secret of the test, long enough';
    const everywhere = await createKeyedHash(secret);
    expect(await createNodeKeyedHash(secret)(...parts)).toBe(await everywhere(...parts));
  },
);

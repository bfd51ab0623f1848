import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/knowledge-files.ts';
import { packed, SMALLEST } from '../build/write-compiled.ts';

/**
 * What was compiled, packed anew as small as can be before it is sent: `wrangler.toml` runs it behind the build. It
 * takes some five seconds, which a build for this machine is spared.
 */
if (process.env['WRANGLER_COMMAND'] !== 'dev')
  for (const name of ['knowledge', 'search']) {
    const file = join(root, 'src/generated', name);
    writeFileSync(`${file}.bin`, packed(readFileSync(`${file}.json`, 'utf8'), SMALLEST));
  }

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { webAssets } from '../../src/generated/web-assets.ts';

const root = join(import.meta.dirname, '../..');
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

/** What is shipped: the Worker as wrangler would send it, and the front end's files, plain and compressed. */
export function sizes() {
  const assets = Object.entries(webAssets).map(([what, { body }]) => ({
    what,
    'plain KiB': kilobytes(body.length),
    'gzip KiB': kilobytes(gzipSync(body).length),
  }));
  return [workerSize(), ...assets];
}

/** @throws Error where wrangler says no size */
function workerSize() {
  const settings = 'wrangler.sizes.toml';
  // What is built lies there already, and is packed as it would be for sending.
  execFileSync('node', ['--import', 'tsx', 'src/runtime/worker/pack-smallest.ts'], { cwd: root });
  const plain = readFileSync(join(root, 'wrangler.toml'), 'utf8').replace(
    /^\[build\][^[]*\[[^\]]*\]/m,
    '',
  );
  writeFileSync(join(root, settings), plain);
  try {
    const said = execFileSync('npx', ['wrangler', 'deploy', '--dry-run', '--config', settings], {
      cwd: root,
      encoding: 'utf8',
    });
    const [, total, gzip] = /Total Upload: ([\d.]+) KiB \/ gzip: ([\d.]+) KiB/.exec(said) ?? [];
    if (total === undefined || gzip === undefined) throw new Error(`no size in: ${said}`);
    return { what: 'Worker', 'plain KiB': Number(total), 'gzip KiB': Number(gzip) };
  } finally {
    rmSync(join(root, settings));
  }
}

import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { webAssets } from '../../src/generated/web-assets.ts';

const root = join(import.meta.dirname, '../..');
const kilobytes = (text: string | Uint8Array) => Math.round(text.length / 102.4) / 10;

/** What is shipped: the Worker's script and the front end's files, plain and compressed. */
export async function sizes() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/runtime/worker/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    alias: { 'zod/v4/core': './src/runtime/worker/zod-core.ts' },
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
  const worker = outputFiles[0]?.contents ?? new Uint8Array();
  const row = (what: string, body: string | Uint8Array) => ({
    what,
    'plain KB': kilobytes(body),
    'gzip KB': kilobytes(gzipSync(body)),
  });
  return [
    row('Worker', worker),
    ...Object.entries(webAssets).map(([name, { body }]) => row(name, body)),
  ];
}

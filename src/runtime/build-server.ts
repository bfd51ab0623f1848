import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the Node.js server into `dist/node.js`; packages stay in `node_modules`. */
export async function buildServer(): Promise<void> {
  if (!existsSync(`${root}/src/runtime/node.ts`)) return;
  await build({
    absWorkingDir: root,
    entryPoints: { node: 'src/runtime/node.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  });
}

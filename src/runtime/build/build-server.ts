import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/**
 * Bundles the Node.js server into `dist/node.js`, and what is done to its database into files beside it.
 * One file starts faster than a thousand; libSQL alone (native) stays in `node_modules`.
 */
export async function buildServer(): Promise<void> {
  await build({
    absWorkingDir: projectRoot(),
    entryPoints: {
      node: 'src/runtime/node/node.ts',
      backup: 'src/runtime/node/backup-command.ts',
      restore: 'src/runtime/node/restore-command.ts',
    },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: ['libsql'],
    // pino asks for modules of Node.js as CommonJS does.
    banner: {
      js: `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`,
    },
    alias: { 'zod/v4/core': './src/runtime/worker/zod-core.ts' },
    minifyWhitespace: true,
    minifySyntax: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  });
}

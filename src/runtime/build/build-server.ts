import { type BuildOptions, build } from 'esbuild';
import { projectRoot } from '../project-root.ts';

/** How the server's files are bundled. */
const SHARED = {
  absWorkingDir: projectRoot(),
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: ['libsql'],
  alias: { 'zod/v4/core': './src/runtime/worker/zod-core.ts' },
  minifyWhitespace: true,
  minifySyntax: true,
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/**
 * Bundles the Node.js server into `dist/server.cjs`, `dist/node.js` that starts it, and what is done to its
 * database into files beside them. One file starts faster than a thousand; libSQL alone (native) stays in
 * `node_modules`.
 */
export async function buildServer(): Promise<void> {
  await build({
    ...SHARED,
    entryPoints: {
      node: 'src/runtime/node/launch.ts',
      backup: 'src/runtime/node/database/backup-command.ts',
      restore: 'src/runtime/node/database/restore-command.ts',
    },
    format: 'esm',
    // pino asks for modules of Node.js as CommonJS does.
    banner: {
      js: `import{createRequire as __require}from'node:module';const require=__require(import.meta.url);`,
    },
  });
  // CommonJS: only of scripts, not of modules, can V8's code be kept.
  await build({
    ...SHARED,
    entryPoints: { server: 'src/runtime/node/start-server.ts' },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    banner: { js: `const __url=require('node:url').pathToFileURL(__filename).href;` },
    define: { 'import.meta.url': '__url' },
  });
}

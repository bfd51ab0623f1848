import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import * as z from 'zod';
import { agencySchema } from '../../knowledge/schema/agency.ts';
import { documentSchema } from '../../knowledge/schema/document.ts';
import { factSchema } from '../../knowledge/schema/fact.ts';
import { measureSchema } from '../../knowledge/schema/measure.ts';
import { projectRoot } from '../project-root.ts';
import { buildWeb } from './build-web.ts';
import { root } from './knowledge-files.ts';

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
 * Everything that is generated, in order: each step may read what the steps before it wrote.
 * A step is a function that throws when it fails. Output goes to `src/generated/` and `dist/`.
 */
const steps: readonly { readonly name: string; readonly run: () => Promise<void> }[] = [
  { name: 'editor schemas', run: buildEditorSchemas },
  { name: 'knowledge', run: buildKnowledge },
  { name: 'web', run: buildWeb },
  { name: 'server', run: buildServer },
  { name: 'code of the server', run: buildCode },
];

for (const step of steps) {
  const started = performance.now();
  await step.run();
  console.log(`built ${step.name} in ${Math.round(performance.now() - started)} ms`);
}

/** Compiles `knowledge/` in a process of its own, so that the segmenter's memory goes with it. */
async function buildKnowledge(): Promise<void> {
  const command = fileURLToPath(new URL('./build-knowledge.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', command], {
    stdio: 'inherit',
  });
  // The command has said what is wrong; a stack trace of the build would only bury it.
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * Starts the built server once, in a process of its own, lets it answer, and keeps the code that V8 made of
 * it: half of what a start would take otherwise.
 * @throws Error where the server does not start
 */
async function buildCode(): Promise<void> {
  const command = fileURLToPath(new URL('./warm-up.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', command], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the built server does not start');
}

/** JSON Schemas of the knowledge files, for completion and checking while an officer types. */
async function buildEditorSchemas(): Promise<void> {
  const folder = join(root, 'src/generated/schema');
  mkdirSync(folder, { recursive: true });
  const schemas = {
    measure: measureSchema,
    document: documentSchema,
    agencies: z.array(agencySchema),
    facts: z.array(factSchema),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  }
}

/**
 * Bundles the Node.js server into `dist/server.cjs`, `dist/node.js` that starts it, and what is done to its
 * database into files beside them. One file starts faster than a thousand; libSQL alone (native) stays in
 * `node_modules`.
 */
async function buildServer(): Promise<void> {
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

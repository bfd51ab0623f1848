import { spawn } from 'node:child_process';
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

/** A function that throws when it fails. Output goes to `src/generated/` and `dist/`. */
interface Step {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/**
 * Everything that is generated. Each stage may read what the stages before it wrote; the rows of a stage
 * run side by side, the steps of a row one after the other.
 */
const stages: readonly (readonly (readonly Step[])[])[] = [
  [
    [{ name: 'built knowledge', run: () => runBeside('build-knowledge.ts') }],
    [
      { name: 'built editor schemas', run: buildEditorSchemas },
      { name: 'built web', run: buildWeb },
      { name: 'built server', run: buildServer },
    ],
  ],
  [
    [{ name: 'built code of the server', run: buildCode }],
    [{ name: 'checked hearing', run: () => runBeside('check-hearing.ts') }],
  ],
];

for (const rows of stages) {
  await Promise.all(
    rows.map(async (steps) => {
      for (const { name, run } of steps) {
        const started = performance.now();
        await run();
        console.log(`${name} in ${Math.round(performance.now() - started)} ms`);
      }
    }),
  );
}

/** Runs a command of this folder in a process of its own, so that its memory goes with it. */
async function runBeside(file: string): Promise<void> {
  // The command has said what is wrong; a stack trace of the build would only bury it.
  if ((await statusOf(file, 'inherit')) !== 0) process.exit(1);
}

function statusOf(file: string, output: 'inherit' | 'ignore'): Promise<number | null> {
  const command = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', command], {
    stdio: ['ignore', output, 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
}

/**
 * Starts the built server once, in a process of its own, lets it answer, and keeps the code that V8 made of
 * it: half of what a start would take otherwise.
 * @throws Error where the server does not start
 */
async function buildCode(): Promise<void> {
  const status = await statusOf('warm-up.ts', 'ignore');
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

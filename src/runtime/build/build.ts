import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { agencySchema } from '../../knowledge/schema/agency.ts';
import { documentSchema } from '../../knowledge/schema/document.ts';
import { factSchema } from '../../knowledge/schema/fact.ts';
import { measureSchema } from '../../knowledge/schema/measure.ts';
import { buildServer } from './build-server.ts';
import { buildWeb } from './build-web.ts';
import { root } from './knowledge-files.ts';

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

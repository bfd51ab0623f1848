import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildCode } from './build-code.ts';
import { buildEditorSchemas } from './build-editor-schemas.ts';
import { buildServer } from './build-server.ts';
import { buildWeb } from './build-web.ts';

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

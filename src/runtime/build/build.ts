import { buildEditorSchemas } from './build-editor-schemas.ts';
import { buildKnowledge } from './build-knowledge-step.ts';
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
];

for (const step of steps) {
  const started = performance.now();
  await step.run();
  console.log(`built ${step.name} in ${Math.round(performance.now() - started)} ms`);
}

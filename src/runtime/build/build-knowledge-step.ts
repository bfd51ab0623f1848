import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles `knowledge/` in a process of its own, so that the segmenter's memory goes with it. */
export async function buildKnowledge(): Promise<void> {
  const command = fileURLToPath(new URL('./build-knowledge.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', command], {
    stdio: 'inherit',
  });
  // The command has said what is wrong; a stack trace of the build would only bury it.
  if (status !== 0) process.exit(status ?? 1);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const entry = join(import.meta.dirname, '../../../src/runtime/node/node.ts');
const builtEntry = join(import.meta.dirname, '../../../dist/node.js');

/** The service as a process of its own, as `npm start` runs it. */
export interface Spawned {
  readonly child: ChildProcess;
  /** what it has written so far, both streams together */
  readonly heard: { output: string };
  /** the exit code; null after a signal */
  readonly ended: Promise<number | null>;
  /** Waits until the pattern has been written. @throws Error when the process ends before */
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** its address, once it listens */
  readonly url: () => Promise<string>;
}

/** @param built run what `npm run build` has made, not the sources */
export function spawnService(
  folder: string,
  settings: Record<string, string> = {},
  built = false,
): Spawned {
  const script = built ? [builtEntry] : ['--import', 'tsx', entry];
  const child = spawn(process.execPath, script, {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', DATA_DIR: folder, ...settings },
  });
  const heard = { output: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      heard.output += chunk;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const until = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(heard.output);
      if (found) return found;
      const over = await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
      if (over !== undefined) throw new Error(`ended: ${heard.output}`);
    }
  };
  const url = async () => (await until(/惠小店开门了：(\S+?)（/))[1] ?? '';
  return { child, heard, ended, until, url };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../project-root.ts';

const SOURCES = 'src/runtime/build';
const FOLDER = 'node_modules/.cache/build';

/**
 * Commands of this folder as one file each, which start in a third of the time of their hundred sources. Each file
 * is put in place whole: another build may be running the old one.
 */
export async function bundleCommands(names: readonly string[]): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: projectRoot(),
    entryPoints: names.map((name) => `${SOURCES}/${name}.ts`),
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
}

/** Hash of a bundled command: another one where any of its sources changed. */
export const hashOfCommand = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(fileOf(name)))
    .digest('hex');

/**
 * Starts a bundled command in a process of its own, so that its memory goes with it.
 * @param output where what it prints goes; what it complains about is always shown
 */
export function startBeside(
  name: string,
  args: readonly string[] = [],
  output: 'inherit' | 'ignore' = 'inherit',
): ChildProcess {
  // Most of what a command makes is thrown away at once: room for it spares a third of the collecting.
  const flags = ['--enable-source-maps', '--max-semi-space-size=64'];
  return spawn(process.execPath, [...flags, fileOf(name), ...args], {
    stdio: ['ignore', output, 'inherit', 'ipc'],
  });
}

/** Its exit code; null where it was killed. */
export async function statusOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const [status] = (await once(child, 'exit')) as [number | null];
  return status;
}

const fileOf = (name: string): string => join(projectRoot(), FOLDER, `${name}.mjs`);

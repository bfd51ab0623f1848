import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium;
  }
}

export interface Chromium {
  readonly executable: string;
  /** shared libraries that came with it; '' for those of the system */
  readonly libraries: string;
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Once before all browser tests. */
export default function provideChromium(project: TestProject): void {
  project.provide('chromium', findChromium());
}

/** An installed Chromium, or else the one that npm brought. */
export function findChromium(): Chromium {
  const executable = installed.find((path) => existsSync(path));
  return executable ? { executable, libraries: '' } : unpacked();
}

/** `npm ci` empties the folder, so that a new version is unpacked anew. */
function unpacked(): Chromium {
  const folder = resolve(import.meta.dirname, '../../../node_modules/.cache/chromium');
  if (!existsSync(folder)) unpackInto(folder);
  return { executable: `${folder}/chromium`, libraries: `${folder}/al2023/lib` };
}

/**
 * The package unpacks into the temporary folder, and its own shared libraries only where it believes
 * itself on a bare Amazon Linux: they spare us a system package.
 */
function unpackInto(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const script = "(await import('@sparticuz/chromium')).default.executablePath()";
  execFileSync(process.execPath, ['--input-type=module', '--eval', `await ${script}`], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  renameSync(unfinished, folder);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBuiltScript } from '../../src/runtime/node/built-script.ts';

describe('a built script', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'built-'));
    file = join(folder, 'script.cjs');
    writeFileSync(file, "const {sep}=require('node:path');exports.twice=(n)=>n*2;exports.sep=sep;");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const twiceOf = (script: ReturnType<typeof openBuiltScript>) =>
    (script.run() as { twice: (n: number) => number }).twice(21);

  it('runs without code beside it', () => {
    const script = openBuiltScript(file);
    expect(script.isReady).toBe(false);
    expect(twiceOf(script)).toBe(42);
  });

  it('begins with the code that an earlier start has left', () => {
    const first = openBuiltScript(file);
    twiceOf(first);
    writeFileSync(`${file}.code`, first.code());
    const second = openBuiltScript(file);
    expect(second.isReady).toBe(true);
    expect(twiceOf(second)).toBe(42);
  });

  it.each(['of something else', 'no code at all'])(
    'runs with a file beside it that is %s',
    (what) => {
      const other = openBuiltScript(file).code();
      writeFileSync(file, 'exports.twice=(n)=>n+n;// another length');
      writeFileSync(`${file}.code`, what === 'of something else' ? other : what);
      const script = openBuiltScript(file);
      expect(script.isReady).toBe(false);
      expect(twiceOf(script)).toBe(42);
    },
  );
});

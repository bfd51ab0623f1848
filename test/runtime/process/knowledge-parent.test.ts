import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { knowledgeParent } from '../../../src/runtime/dev/knowledge-diff.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parent-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const git = (at: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: at,
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  }).trim();

const hasGit = (() => {
  try {
    return git(tmpdir(), '--version') !== '';
  } catch {
    return false;
  }
})();

/** Writes the one record and commits it. */
function commit(at: string, text: string): void {
  mkdirSync(join(at, 'knowledge'), { recursive: true });
  writeFileSync(join(at, 'knowledge/one.yaml'), text);
  git(at, 'add', '.');
  git(at, 'commit', '-q', '--allow-empty', '-m', text);
}

describe('what a change of the knowledge is held against', () => {
  it('is nothing outside git', () => {
    // A folder below the temporary one, which belongs to no repository.
    expect(knowledgeParent(folder)).toEqual({ kind: 'no-git' });
  });

  it.skipIf(!hasGit)('is the commit before on the main line, the fork of a branch', () => {
    const at = join(folder, 'full');
    mkdirSync(at);
    git(at, 'init', '-q', '-b', 'main');
    commit(at, 'first');
    expect(knowledgeParent(at)).toEqual({ kind: 'no-history' });
    commit(at, 'second');
    const changed = { kind: 'changed', files: ['knowledge/one.yaml'] };
    expect(knowledgeParent(at)).toMatchObject({ ...changed, ref: git(at, 'rev-parse', 'HEAD~1') });
    const fork = git(at, 'rev-parse', 'HEAD');
    git(at, 'switch', '-q', '-c', 'branch');
    commit(at, 'third');
    commit(at, 'fourth');
    expect(knowledgeParent(at)).toMatchObject({ ...changed, ref: fork });
    commit(at, 'second');
    expect(knowledgeParent(at)).toEqual({ kind: 'same' });
  });

  it.skipIf(!hasGit)('is nothing in a shallow clone', () => {
    const at = join(folder, 'long');
    mkdirSync(at);
    git(at, 'init', '-q', '-b', 'main');
    for (const text of ['first', 'second']) commit(at, text);
    const clone = join(folder, 'shallow');
    git(folder, 'clone', '-q', '--depth', '1', `file://${at}`, clone);
    expect(knowledgeParent(clone)).toEqual({ kind: 'no-history' });
  });
});

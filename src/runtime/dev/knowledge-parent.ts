import { execFileSync } from 'node:child_process';
import { root } from '../build/knowledge-files.ts';

/** The revision that the knowledge at hand grew from, or why there is none to hold it against. */
export type KnowledgeParent =
  | { readonly kind: 'changed'; readonly ref: string; readonly files: readonly string[] }
  | { readonly kind: 'same' | 'no-git' | 'no-history' };

/**
 * Where a branch left the main line, or the commit before on the main line itself. A copy without git,
 * a shallow clone and a first commit have none, which is no fault.
 */
export function knowledgeParent(folder = root): KnowledgeParent {
  const git = (...args: string[]): string | null => {
    try {
      const stdio = ['ignore', 'pipe', 'ignore'] as const;
      return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: [...stdio] }).trim();
    } catch {
      return null;
    }
  };
  const head = git('rev-parse', '--verify', 'HEAD');
  if (head === null) return { kind: 'no-git' };
  const forks = ['origin/main', 'main'].map((line) => git('merge-base', 'HEAD', line));
  const fork = forks.find((ref) => ref !== null && ref !== head);
  const ref = fork ?? git('rev-parse', '--verify', 'HEAD~1');
  if (ref === null) return { kind: 'no-history' };
  // Of a shallow clone the commit may be known while its files are not.
  const changed = git('diff', '--name-only', ref, '--', 'knowledge');
  if (changed === null) return { kind: 'no-history' };
  if (changed === '') return { kind: 'same' };
  return { kind: 'changed', ref, files: changed.split('\n') };
}

import { execFileSync } from 'node:child_process';
import type { KnowledgeFiles } from '../../knowledge/read-knowledge.ts';
import { root } from '../build/knowledge-files.ts';

/** The knowledge folder as it stood at a git revision. Throws what git says when there is none. */
export function knowledgeFilesAt(ref: string): KnowledgeFiles {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const paths = git('ls-tree', '-r', '--name-only', ref, 'knowledge')
    .split('\n')
    .filter((path) => /\.(yaml|txt)$/.test(path));
  return new Map(
    paths.map((path) => [path.replace(/^knowledge\//, ''), git('show', `${ref}:${path}`)]),
  );
}

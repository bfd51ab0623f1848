import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { diffKnowledge, type Flip } from '../../authoring/diff-knowledge.ts';
import type { CivilDate } from '../../knowledge/civil-date.ts';
import { type KnowledgeFiles, readKnowledge } from '../../knowledge/reading/read-knowledge.ts';
import { loadKnowledgeFiles, revisionOf, root } from '../build/knowledge-files.ts';

const personasSchema = z.array(
  z.looseObject({
    name: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

/** Days that between them meet every kind of validity of the papers. */
const DAYS = ['2020-03-15', '2020-05-01', '2022-06-15', '2023-09-15', '2026-11-21'] as CivilDate[];

/** `npm run knowledge diff <git-ref>`: whose outcome this state of the knowledge changes, in words. */
export function printKnowledgeDiff(ref: string): void {
  const lines = changesSince(ref);
  for (const line of lines) console.log(line);
  console.log(lines.length === 0 ? '对这些人没有任何变化。' : '请逐条核对。');
}

/** More lines than anybody reads in the log of a check. */
const AT_MOST = 200;

/** `npm run knowledge changes`: the same against the parent commit, where there is one; never fails. */
export function printKnowledgeChanges(): void {
  const parent = knowledgeParent();
  if (parent.kind !== 'changed') {
    console.log(WITHOUT_CHANGES[parent.kind]);
    return;
  }
  const { ref, files } = parent;
  console.log(`知识和 ${ref.slice(0, 9)} 相比改了 ${files.length} 个文件，下面是谁的结果跟着变：`);
  try {
    const lines = changesSince(ref);
    for (const line of lines.slice(0, AT_MOST)) console.log(`  ${line}`);
    const rest = lines.length - AT_MOST;
    if (lines.length === 0) console.log('  对人物表里的人没有任何变化。');
    if (rest > 0) console.log(`  还有 ${rest} 条，看全：npm run knowledge diff ${ref.slice(0, 9)}`);
  } catch (error) {
    console.log(`  比不了：${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
}

const WITHOUT_CHANGES = {
  same: '知识和上一次提交相比没有改动。',
  'no-git': '这里没有 git，不比较知识的改动。',
  'no-history': '这份检出没有上一次提交，不比较知识的改动。',
} as const;

/** One line a change between the knowledge of a revision and the one at hand. */
function changesSince(ref: string): string[] {
  const files = loadKnowledgeFiles();
  const then = readKnowledge(knowledgeFilesAt(ref), ref);
  if (then.faults.length > 0)
    console.log(`${ref} 的知识有 ${then.faults.length} 处不合现在的格式，那些记录比不出来。`);
  const after = readKnowledge(files, revisionOf(files)).knowledge;
  const table = readFileSync(join(root, 'test/scenarios/personas.yaml'), 'utf8');
  return linesOf(diffKnowledge(then.knowledge, after, personasSchema.parse(parse(table)), DAYS));
}

const WHAT = {
  measure: '措施',
  verdict: '符不符合',
  validity: '有效期',
  amount: '金额',
  contacts: '联系方式',
} as const;

/** One line a change, the people it touches gathered. */
function linesOf(flips: readonly Flip[]): string[] {
  const groups = new Map<string, Flip[]>();
  for (const flip of flips) {
    const key = [flip.measureId, flip.what, flip.before, flip.after].join('\t');
    groups.set(key, [...(groups.get(key) ?? []), flip]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const people = [...new Set(group.map((flip) => flip.persona))];
    const days = [...new Set(group.map((flip) => flip.on))];
    const who =
      people.length > 3
        ? `${people.slice(0, 3).join('、')}等${people.length}人`
        : people.join('、');
    return [
      `${first.measureId} ${WHAT[first.what]}：${first.before} → ${first.after}（${who}；按${days.join('、')}）`,
    ];
  });
}

/** The knowledge folder as it stood at a git revision. Throws what git says when there is none. */
function knowledgeFilesAt(ref: string): KnowledgeFiles {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const paths = git('ls-tree', '-r', '--name-only', ref, 'knowledge')
    .split('\n')
    .filter((path) => /\.(yaml|txt)$/.test(path));
  return new Map(
    paths.map((path) => [path.replace(/^knowledge\//, ''), git('show', `${ref}:${path}`)]),
  );
}

/** The revision that the knowledge at hand grew from, or why there is none to hold it against. */
type KnowledgeParent =
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

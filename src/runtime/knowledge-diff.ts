import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { diffKnowledge, type Flip } from '../eligibility/diff-knowledge.ts';
import type { CivilDate } from '../knowledge/civil-date.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { knowledgeFilesAt } from './knowledge-at.ts';
import { loadKnowledgeFiles, revisionOf, root } from './knowledge-files.ts';

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
  const files = loadKnowledgeFiles();
  const before = readKnowledge(knowledgeFilesAt(ref), ref).knowledge;
  const after = readKnowledge(files, revisionOf(files)).knowledge;
  const table = readFileSync(join(root, 'test/scenarios/personas.yaml'), 'utf8');
  const flips = diffKnowledge(before, after, personasSchema.parse(parse(table)), DAYS);
  for (const line of linesOf(flips)) console.log(line);
  console.log(
    flips.length === 0 ? '对这些人没有任何变化。' : `共 ${flips.length} 处变化，请逐条核对。`,
  );
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

import { parseArgs } from 'node:util';
import { coverageOf, parseInventory } from '../../authoring/coverage.ts';
import { createRulebook } from '../../eligibility/rulebook.ts';
import { expiring } from '../../eligibility/validity/expiring.ts';
import { civilDateAt, daysBetween } from '../../knowledge/civil-date.ts';
import { describeFault } from '../../knowledge/fault.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { readKnowledge } from '../../knowledge/reading/read-knowledge.ts';
import { checkKnowledge } from '../build/check-knowledge.ts';
import { loadKnowledgeFiles, loadSources, revisionOf } from '../build/knowledge-files.ts';
import { printKnowledgeChanges, printKnowledgeDiff } from './knowledge-diff.ts';

/**
 * `npm run knowledge`: checks every record, holds it against its paper, prints the coverage table.
 * `npm run knowledge expiring [--days N]`: what in force ends when.
 * `npm run knowledge diff <git-ref>`: whose outcome has changed since that revision.
 * `npm run knowledge changes`: the same since the parent commit, as `npm test` prints it.
 */
const { values, positionals } = parseArgs({
  options: { document: { type: 'string' }, days: { type: 'string' } },
  allowPositionals: true,
});
if (positionals[0] === 'diff') {
  printKnowledgeDiff(positionals[1] ?? 'HEAD');
  process.exit();
}
if (positionals[0] === 'changes') {
  printKnowledgeChanges();
  process.exit();
}
const files = loadKnowledgeFiles();
if (positionals[0] === 'expiring') {
  // npm drops the name of an option that it does not know and hands on its value.
  const days = values.days ?? positionals[1];
  const { knowledge } = readKnowledge(files, revisionOf(files));
  printExpiring(knowledge, days === undefined ? Number.POSITIVE_INFINITY : Number(days));
  process.exit();
}
const beside = loadSources();
const { knowledge, faults: all } = checkKnowledge(files, beside);
if (beside === null) {
  console.log('原文（../shared）不在旁边：这次没有逐字核对数字、日期和电话，别的都查了。');
} else {
  for (const folder of beside.absent)
    console.log(`../shared/${folder} 不在旁边：那里的文件这次没有逐字核对。`);
  console.table(
    coverageOf(knowledge, parseInventory(beside.inventory)).map(
      ({ document, listed, written }) => ({ 文件: document, 目录: listed, 已写: written }),
    ),
  );
}

const shown = values.document
  ? all.filter((fault) => fault.file.includes(values.document ?? ''))
  : all;
for (const fault of shown) console.log(describeFault(fault));
const written = `${knowledge.measures.length} 条措施，${knowledge.documents.length} 份文件，${knowledge.agencies.length} 个部门和单位，${knowledge.facts.length} 个问题`;
console.log(
  shown.length === 0 ? `没有问题：${written}。` : `发现 ${shown.length} 处问题（${written}）。`,
);
process.exitCode = shown.length === 0 ? 0 : 1;

/**
 * `npm run knowledge expiring [--days N]`: what in force ends when, the nearest end first.
 * @param days how far to look; all that has an end without it
 */
function printExpiring(knowledge: Knowledge, days: number): void {
  const today = civilDateAt(Date.now());
  const endings = expiring(knowledge, today, days, createRulebook(knowledge));
  if (endings.length === 0) console.log('这段时间里没有到期的。');
  for (const { to, measures } of endings) {
    console.log(`${to}（还有${daysBetween(today, to)}天）：${measures.length}条`);
    for (const { measure, clauses } of measures) {
      const part = clauses.length === 0 ? '' : `（${clauses.join('、')}）`;
      console.log(`  ${measure.id}  ${measure.title}${part}`);
    }
  }
}

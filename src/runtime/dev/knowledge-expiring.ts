import { createRulebook } from '../../eligibility/rulebook.ts';
import { expiring } from '../../eligibility/validity/expiring.ts';
import { civilDateAt, daysBetween } from '../../knowledge/civil-date.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

/**
 * `npm run knowledge expiring [--days N]`: what in force ends when, the nearest end first.
 * @param days how far to look; all that has an end without it
 */
export function printExpiring(knowledge: Knowledge, days: number): void {
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

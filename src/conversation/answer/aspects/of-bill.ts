import type { Clause } from '../../../knowledge/schema/measure.ts';
import type { Quantity } from '../../../language/utterance.ts';
import type { Block } from '../../block.ts';
import type { Scene } from '../../read/scene.ts';
import { shareOfBill } from '../../wording/amount-words.ts';
import type { Matter } from '../matter.ts';
import { asked } from './asked.ts';

/** A smaller figure is no bill. */
const LEAST = 10;

/** 原价1400, 我一个月水费两千: what the share that the record gives comes to; empty where it gives none. */
export function answerOfBill(matter: Matter, { utterance }: Scene): readonly Block[] {
  const clause = shareIn(matter);
  const told = (utterance?.quantities ?? []).filter(isSum);
  const [sum, more] = told.flatMap((one) => sumOf(one) ?? []);
  const share = clause?.estimate;
  if (share?.amount.kind !== 'const' || sum === undefined) return [];
  if (more !== undefined || sum < LEAST) return [];
  return [asked('amount', matter, shareOfBill(share.formula, sum, share.amount.value))];
}

/** The case in question, else the only one that gives a share of a bill and has not failed. */
function shareIn({ measure, clause, assessments, judged }: Matter): Clause | undefined {
  const isOpen = ({ id }: Clause): boolean =>
    (assessments.find((one) => one.clause === id) ?? judged)?.verdict !== 'ineligible';
  const all = clause?.estimate?.ofBill === true ? [clause] : measure.clauses;
  const [only, more] = all.filter((one) => one.estimate?.ofBill === true && isOpen(one));
  return more === undefined ? only : undefined;
}

const isSum = ({ kind, ...one }: Quantity): boolean =>
  kind === 'money' || (kind === 'number' && 'unit' in one && one.unit === null);

const sumOf = (one: Quantity): number | null =>
  'range' in one && one.range.low === one.range.high ? one.range.low : null;

import type { Measure } from '../../../knowledge/schema/measure.ts';
import { isOf } from '../../answer/measures/finding/general-question.ts';
import { listOrder } from '../../answer/measures/for-few.ts';
import { inOrder } from '../../answer/overview.ts';
import { MANY } from '../../case/continue-focus.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import type { Table } from '../table.ts';
import { asks, type Telling } from '../telling.ts';

/**
 * 一个月卖个六七万, 对了我当过兵, with a list in hand: what was told speaks for one or a few of the list, and the
 * first of them is told of. Null where it says no more than where and what somebody is, or speaks for many.
 */
export function toldOfList(
  telling: Telling | null,
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const { state, added, utterance, answers, on, words } = scene;
  const { focus } = state;
  const list = focus?.list ?? focus?.measures ?? [];
  if (telling?.kind !== 'facts' || list.length <= MANY) return null;
  if (utterance === null || asks(utterance)) return null;
  const listed = measuresById(list, deps);
  const { isForFew, isCommon, ...order } = listOrder(listed, words, scene, deps);
  // With one of the list in hand, only what that one does not turn on is of the others.
  const bearing = deps.judgement.bearing(hand);
  // 也没当过兵 speaks for none of what is for veterans.
  const told = added.filter(
    ({ fact, value }) =>
      !isCommon(fact) && fact !== 'trade' && value !== 'no' && !bearing.has(fact),
  );
  // 请了两个残疾人 says most by what few measures turn on.
  const [speaks, more] = told
    .map(({ fact }) =>
      listed.filter((one) => deps.judgement.bearing([one]).has(fact) && isOfGroup(fact, one, deps)),
    )
    .filter(({ length }) => length > 0 && length <= AT_MOST)
    .sort((one, other) => one.length - other.length);
  const isTorn = more?.length === speaks?.length && more?.some((one) => !speaks?.includes(one));
  if (speaks === undefined || isTorn === true) return null;
  const sums = speaks.flatMap((measure) => {
    const [sum] = deps.judgement.byTold.assess(measure, answers, on);
    const isOpen = sum?.verdict !== 'ineligible' && sum?.validity.status !== 'expired';
    return sum !== undefined && isOpen && !isForFew(measure.id) ? [sum] : [];
  });
  // What says how to go about it before what only sends on to another paper.
  const saysHow = ({ measureId }: (typeof sums)[number]): number =>
    Number(speaks.some(({ id, steps }) => id === measureId && steps.length > 0));
  const byOrder = inOrder({ ...order, isForFew, isCommon });
  const [first] = sums.sort((a, b) => saysHow(b) - saysHow(a) || byOrder(a, b));
  return first === undefined
    ? null
    : { kind: 'offered', measure: first.measureId, aspect: null, said: words.like('') };
}

/** What more measures turn on than these says little of any. */
const AT_MOST = 5;

/** 我有两个员工 says nothing of a tax: a figure of a kind that measures are of speaks for its own. */
function isOfGroup(id: string, measure: Measure, deps: Deps): boolean {
  const fact = factById(id, deps);
  if (fact?.type !== 'number') return true;
  const kind = deps.knowledge.groups.find((one) => one.of === 'themes' && one.id === fact.group);
  return kind === undefined || isOf(kind.id, measure, deps);
}

import { type Block, block } from '../../block.ts';
import { caseTimeWords, fromWords, noStartWords, untilWords } from '../../wording/aspect-words.ts';
import { holdsWords } from '../../wording/validity-words.ts';
import { holdingBlocks } from '../holding.ts';
import type { Matter } from '../matter.ts';
import { asked, silent } from './asked.ts';

/** 现在还有吗: whether it holds on the day judged for; a lapsed one with what holds instead. */
export function answerHolds(matter: Matter): readonly Block[] {
  const validity = matter.judged?.validity;
  if (validity === undefined) return silent('holds', matter);
  return [
    asked('holds', matter, holdsWords(validity, matter.on, matter.today), {
      status: validity.status,
    }),
    ...holdingBlocks(matter),
  ];
}

/** 从哪天起, 从几月到几月 */
export function answerFrom(matter: Matter): readonly Block[] {
  const validity = matter.judged?.validity;
  const { issued } = matter.document;
  if (validity?.from == null && issued !== undefined)
    return [asked('from', matter, noStartWords(issued), { silent: true })];
  if (validity?.from == null) return silent('from', matter);
  // Of what is over both ends are told as it is.
  const isOver = validity.to !== null && validity.to < matter.on;
  const start = isOver ? '' : fromWords(validity);
  const until = validity.to === null ? '' : untilWords(validity, matter.on);
  return [
    asked('from', matter, `${start}${until}`, { status: validity.status }),
    ...otherTimes(matter),
  ];
}

/** 到哪天为止 */
export function answerUntil(matter: Matter): readonly Block[] {
  const validity = matter.judged?.validity;
  if (validity?.to == null) return silent('until', matter);
  return [
    asked('until', matter, untilWords(validity, matter.on), { status: validity.status }),
    ...otherTimes(matter),
    ...holdingBlocks(matter),
  ];
}

/** 电费和气价水价不是同一天止: the other cases that start or end on other days, and may be had. */
function otherTimes({ measure, clause, judged, assessments }: Matter): readonly Block[] {
  const told = judged?.validity;
  const others = assessments.flatMap((one) =>
    one.clause === undefined ||
    one.clause === clause?.id ||
    one.verdict === 'ineligible' ||
    one.validity.to === null ||
    (one.validity.to === told?.to && one.validity.from === told.from)
      ? []
      : [caseTimeWords(one.clauseTitle ?? '', one.validity)],
  );
  return others.length === 0
    ? []
    : [block('asked-aspect', others.join(''), { measureId: measure.id, aspect: 'until' })];
}

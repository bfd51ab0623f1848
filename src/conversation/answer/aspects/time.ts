import type { Block } from '../../block.ts';
import { fromWords, noStartWords, untilWords } from '../../wording/aspect-words.ts';
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
  return [asked('from', matter, `${start}${until}`, { status: validity.status })];
}

/** 到哪天为止 */
export function answerUntil(matter: Matter): readonly Block[] {
  const validity = matter.judged?.validity;
  if (validity?.to == null) return silent('until', matter);
  return [
    asked('until', matter, untilWords(validity, matter.on), { status: validity.status }),
    ...holdingBlocks(matter),
  ];
}

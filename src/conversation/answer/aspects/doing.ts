import type { Statement } from '../../../knowledge/schema/statement.ts';
import { type Block, behind, block } from '../../block.ts';
import * as words from '../../wording/aspect-words.ts';
import { callWords } from '../../wording/contact-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { contactToCall, type Matter } from '../matter.ts';
import { asked, silent } from './asked.ts';
import { statementsOn } from './statements.ts';

/** How much of a list stands in the first layer, in characters. */
const ROOM = 130;

/** 要带什么 */
export function answerMaterials(matter: Matter): readonly Block[] {
  const { materials } = matter.measure;
  if (materials.length > 0)
    return [
      asked('materials', matter, words.bringWords(materials.map(({ text }) => text))),
      ...behind(materials.map(({ text, locator }) => block('material', text, at(locator)))),
    ];
  const [automatic] = statementsOn('automatic', matter.measure);
  return automatic === undefined
    ? silent('materials', matter)
    : [asked('materials', matter, words.nothingToBringWords, at(automatic.locator))];
}

/** 怎么办, 怎么申请: as many steps as the first layer has room for, the others behind. */
export function answerSteps(matter: Matter): readonly Block[] {
  return listed('steps', matter, matter.measure.steps);
}

/** 要不要申请, 还是自动 */
export function answerMustApply(matter: Matter): readonly Block[] {
  const [automatic] = statementsOn('automatic', matter.measure);
  if (automatic !== undefined)
    return [asked('must-apply', matter, automatic.text, at(automatic.locator))];
  const [applied] = statementsOn('applied', matter.measure);
  if (applied !== undefined)
    return [asked('must-apply', matter, applied.text, at(applied.locator))];
  const [first] = matter.measure.steps;
  if (first === undefined) return silent('must-apply', matter);
  return [asked('must-apply', matter, words.applyFirstWords(first.text), at(first.locator))];
}

/** 不会上网怎么办: nothing to do, or a way that needs no screen, and who talks one through it. */
export function answerOffline(matter: Matter): readonly Block[] {
  const { steps, details } = matter.measure;
  const [way] = [
    ...statementsOn('automatic', matter.measure),
    ...[...steps, ...details].filter(({ text }) => NEEDS_NO_SCREEN.test(text)),
  ];
  const contact = contactToCall(matter);
  const call = contact === undefined ? '' : words.talkedThroughWords(callWords(contact));
  if (way === undefined && contact === undefined) return silent('offline', matter);
  return [
    asked('offline', matter, `${way?.text ?? ''}${call}`, {
      ...at(way?.locator),
      ...(contact === undefined ? {} : { contact }),
    }),
  ];
}

/** Ways to apply that need neither telephone nor computer. */
const NEEDS_NO_SCREEN =
  /大厅|窗口|线下|上门|现场|邮寄|寄|预先填好|直接按|自动|不用填|代办|帮办|电话(?:预约|申请)/;

function listed(
  aspect: MatterAspect,
  matter: Matter,
  statements: readonly Statement[],
): readonly Block[] {
  if (statements.length === 0) return silent(aspect, matter);
  const texts = words.numbered(statements.map(({ text }) => text));
  let room = ROOM;
  const shown = texts.filter((text, index) => {
    room -= text.length;
    return index === 0 || room >= 0;
  });
  const rest = statements.length - shown.length;
  return [
    asked(aspect, matter, [...shown, ...(rest > 0 ? [words.moreStepsWords(rest)] : [])].join('\n')),
    ...behind(
      statements.map(({ locator }, index) => block('step', texts[index] ?? '', at(locator))),
    ),
  ];
}

const at = (locator: string | undefined) => (locator === undefined ? {} : { locator });

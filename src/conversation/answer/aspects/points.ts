import type { Statement } from '../../../knowledge/schema/statement.ts';
import { type Block, behind, block } from '../../block.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import type { Matter } from '../matter.ts';
import { sentence } from '../passages/answer-words.ts';
import { asked, silent } from './asked.ts';
import { answerMaterials, answerSteps } from './doing.ts';
import { conditionsWith, gistsWith, statementsOn } from './statements.ts';
import { answerFrom } from './time.ts';

/** So many characters of marked sentences stand in the first layer. */
const ROOM = 130;

const NUMBER = '[\\d一二三四五六七八九十两半]+';
/** How long something lasts: 3年, 6个月, 最晚到. */
const LASTS = new RegExp(
  `${NUMBER}(?:个月|年)(?!度|.{0,3}季|\\d|[一二三四]|第|新|初|底)|最长|最晚|宽`,
);
const SOON = new RegExp(
  `${NUMBER}个?(?:工作日|日内|天内|小时)|当[天场日](?:办|核|就|兑)|马上|即时`,
);

/** 能贷几年, 缓多久: how long what is given lasts; where that is no matter, how long it takes. */
export function answerTerm(matter: Matter): readonly Block[] {
  const lasts = lasting(matter);
  return told('term', matter, lasts.length > 0 ? lasts : processing(matter));
}

/** 多久办好 */
export function answerDuration(matter: Matter): readonly Block[] {
  return told('duration', matter, processing(matter));
}

/** 领过的还能领吗, 可以享受几次 */
export function answerTimes(matter: Matter): readonly Block[] {
  return told('times', matter, [
    ...statementsOn('times', matter.measure),
    ...conditionsWith(/没享受过|没领过|一次/, matter),
    ...gistsWith(/一次/, matter),
  ]);
}

/** 填什么表 */
export function answerForm(matter: Matter): readonly Block[] {
  const forms = statementsOn('form', matter.measure);
  return forms.length > 0 ? told('form', matter, forms) : as('form', answerMaterials(matter));
}

/** 证明哪里开: who issues it. */
export function answerIssuer(matter: Matter): readonly Block[] {
  const issued = statementsOn('issuer', matter.measure);
  return told(
    'issuer',
    matter,
    issued.length > 0 ? issued : conditionsWith(/出具|颁发|开的/, matter),
  );
}

/** 材料要不要交上去: handed in, or kept. */
export function answerHandIn(matter: Matter): readonly Block[] {
  const kept = statementsOn('kept', matter.measure);
  return kept.length > 0 ? told('hand-in', matter, kept) : as('hand-in', answerMaterials(matter));
}

/** 先扣哪个税 */
export function answerOrder(matter: Matter): readonly Block[] {
  return told('order', matter, statementsOn('order', matter.measure));
}

/** 钱打到哪里 */
export function answerPayOut(matter: Matter): readonly Block[] {
  const paid = [
    ...statementsOn('pay-out', matter.measure),
    ...gistsWith(/发给|发到|退给|退还|直接扣|返还|拨给/, matter),
  ];
  return paid.length > 0 ? told('pay-out', matter, paid) : as('pay-out', answerSteps(matter));
}

/** 3年从哪天算: from when something counts, else from when the measure holds. */
export function answerCountedFrom(matter: Matter): readonly Block[] {
  const counted = [
    ...statementsOn('counted-from', matter.measure),
    ...gistsWith(/从[^，。]*(?:那天|当月)/, matter),
  ];
  return counted.length > 0
    ? told('counted-from', matter, counted)
    : as('counted-from', answerFrom(matter));
}

/** 包括哪些: what is on the record's list, and what is not. */
export function answerIncluded(matter: Matter): readonly Block[] {
  const members = statementsOn('members', matter.measure);
  return told(
    'included',
    matter,
    members.length > 0 ? members : gistsWith(/[、；]/, matter).slice(0, 1),
  );
}

const processing = (matter: Matter): readonly Statement[] => [
  ...statementsOn('processing', matter.measure),
  ...gistsWith(SOON, matter),
];

function lasting(matter: Matter): readonly Statement[] {
  const marked = statementsOn('term', matter.measure);
  const { clause } = matter;
  // Asked of one case, another one's term is no answer.
  const gists =
    clause === null ? gistsWith(LASTS, matter) : [{ text: clause.gist, locator: clause.locator }];
  // A sentence that the paper is silent says it for what no case tells.
  const isTold = marked.some(({ text }) => !/没写/.test(text));
  return isTold ? [...marked, ...gists] : [...gists, ...marked];
}

/** The first sentences as far as a glance has room, the others behind; silent where there is none. */
function told(
  aspect: MatterAspect,
  matter: Matter,
  statements: readonly Statement[],
): readonly Block[] {
  const [first, ...others] = distinct(statements);
  if (first === undefined) return silent(aspect, matter);
  let room = ROOM - first.text.length;
  const beside = others.map((one) => {
    room -= one.text.length;
    return { one, fits: room >= 0 };
  });
  return [
    asked(aspect, matter, sentence(first.text), at(first.locator)),
    ...beside
      .filter(({ fits }) => fits)
      .slice(0, 1)
      .map(({ one }) => asked(aspect, matter, sentence(one.text), at(one.locator))),
    ...behind(others.map(({ text, locator }) => block('step', text, at(locator)))),
  ];
}

/** What another aspect answers, told as this one. */
const as = (aspect: MatterAspect, blocks: readonly Block[]): readonly Block[] =>
  blocks.map((one) =>
    one.data?.aspect === undefined ? one : { ...one, data: { ...one.data, aspect } },
  );

const distinct = (statements: readonly Statement[]): Statement[] => [
  ...new Map(statements.map((one) => [one.text, one])).values(),
];

const at = (locator: string | undefined) => (locator === undefined ? {} : { locator });

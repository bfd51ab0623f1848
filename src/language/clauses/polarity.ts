import type { LineMatch } from '../frames/match-line.ts';
import type { Reading } from './is-question.ts';
import type { Mark } from './marks.ts';
import { passedBefore } from './walk-back.ts';

/** What stands before a head and bears on it. */
export interface Stance {
  readonly denied: boolean;
  /** 想, 打算: not so yet */
  readonly wished: boolean;
  /** 能, 会: not so at all, it may be */
  readonly able: boolean;
  /** 以前: no more so */
  readonly former: boolean;
  /** 现在, 后来: so now, whatever was before */
  readonly current: boolean;
}

/**
 * Walks back from the head of a match over what may stand between a head and its negator: objects,
 * quantities, adverbs. 没给三个工人|交 denies 交; 没生意请了三个人 does not deny 请.
 */
export function stanceOf(match: LineMatch, start: number, reading: Reading): Stance {
  const { text } = reading.lattice;
  const { head } = match;
  const passed = passedBefore(match, start, reading);
  let negations = passed.negations + Number(straddles(match, reading));
  if (SHARED.test(text.slice(Math.max(0, head.from - JOINED), head.from))) negations += 1;
  if (isUnable(match, reading) || isDeniedBehind(match, text)) negations += 1;
  const past = eraWithin(start, head.from, reading);
  return {
    denied: negations % 2 === 1,
    wished: passed.wished || isPlanned(start, head.from, reading),
    able: passed.able,
    former:
      past === undefined
        ? isOfFormerTime(start, head.from, reading)
        : reading.marks.is(past, 'past'),
    current: past !== undefined && reading.marks.is(past, 'now'),
  };
}

/** 打算|秋后招俩人: planned, whatever stands between. */
function isPlanned(start: number, head: number, { lattice: { text } }: Reading): boolean {
  return PLANS.test(text.slice(Math.max(start, head - PLANNED_REACH), head));
}
/** No such words are longer. */
const PLANNED_REACH = 12;
const PLANS = /(?:打算|计划|考虑|琢磨|寻思|盘算)(?:着|要)?(?!好|过|了)[^了过我咱，,。]{1,6}$/;

/** A denial with what it denies and what joins the next. */
const JOINED = 10;
/** 非限制和|禁止行业, 不是房地产或|金融业: what is denied of the first is denied of what is joined to it. */
const SHARED =
  /(?:不是|不属于|不涉及|不做|没有|未|非(?!国有))(?![是有])[\u4e00-\u9fff]{1,5}(?:和|或者?|以及|及|与|、)$/;

/** The last word of a stretch that says of which time it is. */
function eraWithin(from: number, to: number, reading: Reading): Mark | undefined {
  const { marks } = reading;
  const eras = [
    marks.playing('past', from, to).findLast((mark) => !isAllAlong(mark, reading)),
    marks.playing('now', from, to).at(-1),
    marks.playing('time', from, to).findLast((mark) => isPresent(mark, reading)),
  ];
  return eras.reduce((last, mark) => (mark && mark.from > (last?.from ?? -1) ? mark : last));
}

/** 本来就|我一个: as it always was; 本来|要交8000: what is due before it is reduced. */
const isAllAlong = ({ from, to }: Mark, { lattice: { text } }: Reading): boolean =>
  /^(?:本来|原本|从来)$/.test(text.slice(from, to)) &&
  /^(?:就|便|也就|[要该应得]{1,2}[交缴付])/.test(text.slice(to));

/** 去年还租着门面，一个月四千，今年搬回家做了: between what was and what is now it is told of what was. */
function isOfFormerTime(start: number, head: number, reading: Reading): boolean {
  const { marks, pieces } = reading;
  const index = pieces.findIndex((piece) => piece.from === start);
  const before = eraWithin(pieces[index - 1]?.from ?? start, start, reading);
  if (before === undefined || !marks.is(before, 'past') || pieces[index]?.opens) return false;
  const after = pieces.slice(index + 1, index + 1 + PIECES_TO_NOW);
  const next = after.map(({ from, to }) => eraWithin(from, to, reading)).find(Boolean);
  return (
    eraWithin(head, pieces[index]?.to ?? head, reading) === undefined &&
    next !== undefined &&
    !marks.is(next, 'past')
  );
}

/** How far on it is looked for what is now. */
const PIECES_TO_NOW = 3;

/** 去年还是小规模今年|转一般了 */
const isPresent = ({ from }: Mark, { lattice }: Reading): boolean =>
  /[今这本]/.test(lattice.text.charAt(from));

/** 没|有逾期, 不|是服务业: the head begins within a denial that is no word of the match itself. */
function straddles(
  { head: { from: head }, taken }: LineMatch,
  { lattice, marks }: Reading,
): boolean {
  // 从来|没做过: the head denies by itself.
  if (/[没不未无]/.test(lattice.text.charAt(head))) return false;
  return marks
    .within(head - 2, head + 2)
    .some(
      (mark) =>
        marks.is(mark, 'not') &&
        mark.from < head &&
        mark.to > head &&
        !taken.some(({ from, to }) => from <= mark.from && mark.from < to),
    );
}

/** 交不起, 请不到: what one is unable to do is not done. */
function isUnable({ head, to }: LineMatch, { lattice }: Reading): boolean {
  // 卖不到十五万: the figure's own.
  if (lattice.atomsAt(head.to).length > 0) return false;
  const { text } = lattice;
  return /^[不没](?:起|了|到|上|出|成|动|下去)/.test(
    text.slice(head.to, Math.max(to, head.to + 4)),
  );
}

/** 退伍脱贫|那几种没有, 你列的那些，我一个都对不上; 跟随军|没关系 */
function isDeniedBehind({ from, to }: LineMatch, text: string): boolean {
  const rest = text.slice(to, to + BEHIND_REACH);
  if (NONE_OF_THESE.test(rest) || NOT_ME.test(rest)) return true;
  if (NONE_LISTED.test(rest) && !TELLS_OF_ONESELF.test(text.slice(0, from))) return true;
  return /[跟和与同]/.test(text.charAt(from - 1)) && UNRELATED.test(rest);
}
const BEHIND_REACH = 44;
const NONE_OF_THESE =
  /^[\u4e00-\u9fff、]{0,14}[那这](?:几[种样类个条项]|些)(?:(?!有没|有不|是不|能不)[\u4e00-\u9fff]){0,6}?[，,\s]?(?:我|我们|店里|家里)?(?:[一哪][个样条种项]|全|都|也|通通|统统)*(?:没有?|不是|对不上|[沾靠]不上|不[沾占搭算]|够不上|轮不到)/;
/** 退伍|、毕业、返乡的我都不是, 失业的|当兵的 我一样都不沾 */
const NONE_LISTED =
  /^[\u4e00-\u9fff、和跟]{0,16}(?:[，,\s、][\u4e00-\u9fff]{1,6}){0,5}[，,\s]?(?:我|咱|俺|我们|本人|自己)(?:全|都|也|通通|统统|[一哪]个?[个样条种项类])(?:都|也|全|通通)*(?:不是|不[沾占搭算]|不属于|[沾靠对搭]不上|够不上|轮不到)(?!小规模|个体|公司)/;
/** 我是退伍的, 农业和贷款我都不沾: what is told of oneself first is no list. */
const TELLS_OF_ONESELF = /[我俺咱](?![们家]?(?:问|说|想))[^。！!？?]*$/;
/** 什么大学生|退伍军人，都跟我没关系 */
const NOT_ME =
  /^[\u4e00-\u9fff、]{0,14}[，,\s]?(?:都|全|通通|统统)?[跟和与同][我俺咱](?:都|也|统统)?(?:没有?|不|无|扯不上|沾不上|搭不上)(?:啥|什么|任何|半点)?(?:关系|关联|相干|沾边|搭界|边|份)/;
const UNRELATED =
  /^[\u4e00-\u9fff]{0,2}?(?:没有?|不|无|扯不上|沾不上|搭不上)(?:啥|什么|任何|半点)?(?:关系|关联|相干|沾边|搭界|边)/;

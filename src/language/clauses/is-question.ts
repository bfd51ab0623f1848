import { memoizeWeak } from '../../knowledge/memoize.ts';
import type { Lattice } from '../lattice/lattice.ts';
import type { Mark, Marks } from './marks.ts';
import type { Piece } from './pieces.ts';

/** What bears on how a stretch is meant. */
export interface Reading {
  readonly lattice: Lattice;
  readonly marks: Marks;
  readonly pieces: readonly Piece[];
}

/** A particle that makes a question of the whole clause. */
export const FINAL_PARTICLE =
  /(?:吗|么|否|伐|不成|是吧|对吧|行吧|[能会可要行给有].{0,10}嘛)[啊呀呢哦的]*$/;

/** 我容易吗, 不是开玩笑吗 ask nothing. */
const COMPLAINS = /容易[吗嘛么]$/;

/** 没有没有, 不是不是 */
const DENIES_TWICE = /^(?:没有?|不是|不对|不){2,}[的啊呀哦]?$/;

/** 缓了以后还要补上的吧 */
const FINAL_GUESS = /(?:要|能|会|可以|不用)[\u4e00-\u9fff]{0,8}吧$/;

/** 在里头不, 对不 */
const FINAL_NOT = /[^都也偏从决我就还才不要]不[啊呀呢]?$/;

/** 交了没, 能减不; 一个也没有 asks nothing. */
const FINAL_DENIAL = /(?:[了过]|(?:[有能算给]|(?<!银)行).{0,8}|可以.{0,8})(?:没有?|不)[啊呀呢]?$/;

/** 一个都没有, 没有任何贷款老婆都没有 */
const NONE_AT_ALL = /[一半]个?.{0,4}[都也](?:没有?|不)$|[都也]没有?$/;

/** 那我不用自己跑咯: a conclusion drawn aloud asks whether it holds. */
const INFERS =
  /^(?:那|那么|所以|这么说|照这么说|意思是|意思就是|等于说?|也就是说?|合着)[^，,]{3,16}(?:咯|喽|啰|噢|呗|了哦|了喔)$/;

/** 第二个呢, 诸暨的呢, 只租了半年的呢; 还没交呢 and 请了三个人呢 tell. */
const TURNS_TO =
  /^(?!.*(?:还没|还在|正在|没有?|着)).{1,12}的呢$|^(?!.*(?:吃饭|干活|上班))[^还正没着了过才就都可刚只]{1,12}呢$/;

/** 稳岗返还呢, 刚好十五万整呢: words that hold a sign by which a clause would tell. */
const HOLDING_ONE = /[返偿归]还|刚刚?好|正好|正式|过户|没收/g;

/** 几年还, 社保得交满几个月; 好几个, 请了几个人 and 就那几天 ask nothing. */
const HOW_MANY =
  /^(?!.*[了过着])(?:.*[^十百千万好这那前后有就才没两三过带养])?几(?:个|年|月|天|折|成|厘|块|点|次|号|家|样|种|人|百|级|档|等|张|份|趟|层|代|条|项|栏|类|倍|时|岁|批|页|[百千万]{1,2}块?(?:以下|以内|以上|之内)|[啊呀呢哦]?$)/;

/** 要带几个人, 社保交几个月再申请: how many it takes. */
const NEEDS_HOW_MANY =
  /^(?!.*[了过着])(?:最少|至少|起码|那|还)?(?:要|得|需要?|该|必须)[\u4e00-\u9fff]{1,6}几[个名年天月]|几(?:个月|年|天|个人|个)[\u4e00-\u9fff]{0,2}[才再](?!说|看)/;

/** 是A还是B, 我算A还是算B, 该按A还是B, 能A还是只能B; 是A还是不是 */
const OFFERS_BOTH =
  /[是算按属选该能系].{1,12}(?:还是|定系|抑或)|[\u4e00-\u9fff]还是(?:不|没|算|按|属)/;

/** Whether a piece asks something. */
export const isQuestion = (piece: Piece, reading: Reading): boolean => askedIn(reading)(piece);

/** All that is told in a piece asks whether it is a question. */
const askedIn = memoizeWeak((reading: Reading) =>
  memoizeWeak((piece: Piece) => asksSomething(piece, reading)),
);

function asksSomething(piece: Piece, { lattice, marks }: Reading): boolean {
  if (piece.end === '?' || piece.end === '？') return true;
  const text = lattice.text.slice(piece.from, piece.to);
  if (DENIES_TWICE.test(text)) return false;
  if (
    (FINAL_PARTICLE.test(text) && !COMPLAINS.test(text)) ||
    (FINAL_DENIAL.test(text) && !NONE_AT_ALL.test(text))
  )
    return true;
  const bare = text.replace(HOLDING_ONE, '〇');
  if ((TURNS_TO.test(bare) && !isFigure(piece, lattice)) || FINAL_GUESS.test(text)) return true;
  if (text.length > 3 && FINAL_NOT.test(text) && !NONE_AT_ALL.test(text)) return true;
  if (HOW_MANY.test(text) || NEEDS_HOW_MANY.test(text) || INFERS.test(text)) return true;
  if (OFFERS_BOTH.test(text)) return true;
  return asksBetween(piece.from, piece.to, piece, marks, lattice);
}

/** 要还贷了，三十五万呢: behind a comma a figure is put forward. */
const isFigure = ({ from, opens }: Piece, lattice: Lattice): boolean =>
  !opens && lattice.atomsAt(from).some(({ quantity }) => quantity.kind === 'money');

/** 怎么, 多少, 能不能 between two places; 没什么 and 谁都 ask nothing. */
export function asksBetween(
  from: number,
  to: number,
  piece: Piece,
  marks: Marks,
  lattice: Lattice,
): boolean {
  if (marks.aNotA.some((one) => one.from >= from && one.to <= to)) return true;
  return marks.within(from, to).some((mark) => {
    if (!marks.is(mark, 'which')) return false;
    const lead = marks.endingAt(mark.from);
    const isDenied =
      (lead !== undefined && marks.is(lead, 'not') && lead.from >= piece.from) ||
      isOfNothing(mark, piece, marks, lattice);
    // 哪个单位我也搞不清: it is not asked of anybody.
    const isOpen = marks.within(mark.to, piece.to).some((one) => marks.is(one, 'unsure'));
    return (
      !isDenied &&
      !isOpen &&
      !/^[都也]|^.{0,12}[都也](?:不|没)/.test(lattice.text.slice(mark.to, piece.to))
    );
  });
}

/** 没上过什么班, 没进过啥名单: a denial shortly before makes the question word indefinite. */
function isOfNothing(mark: Mark, piece: Piece, marks: Marks, { text }: Lattice): boolean {
  return (
    INDEFINITE.test(text.slice(mark.from, mark.to)) &&
    marks
      .within(Math.max(piece.from, mark.from - 4), mark.from)
      .some(
        (one) =>
          marks.is(one, 'not') &&
          /^(?:[\u4e00-\u9fff]?[过有啊]?|[\u4e00-\u9fff]{2}过)$/.test(
            text.slice(one.to, mark.from),
          ),
      )
  );
}

const INDEFINITE = /^(?:什么|啥|谁|哪个|哪家|哪里|哪儿)$/;

import type { LineMatch } from '../frames/match-line.ts';
import type { Lattice } from '../lattice/lattice.ts';
import type { Mood } from '../utterance.ts';
import type { Mark, Marks } from './marks.ts';
import type { Piece } from './pieces.ts';

/** What bears on how a stretch is meant. */
export interface Reading {
  readonly lattice: Lattice;
  readonly marks: Marks;
  readonly pieces: readonly Piece[];
}

/** A particle that makes a question of the whole clause. */
const FINAL = /(?:吗|么|否|伐|不成|是吧|对吧|行吧|[能会可要行给有].{0,10}嘛)[啊呀呢哦的]*$/;
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
const NONE_AT_ALL = /[一半]个?.{0,4}[都也](?:没有?|不)$/;

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

/** 是A还是B, 我算A还是算B, 该按A还是B; 是A还是不是 */
const OFFERS_BOTH = /[是算按属选该].{1,10}还是|[\u4e00-\u9fff]还是(?:不|没|算|按|属)/;

/** Whether a piece asks something. */
export function isQuestion(piece: Piece, { lattice, marks }: Reading): boolean {
  if (piece.end === '?' || piece.end === '？') return true;
  const text = lattice.text.slice(piece.from, piece.to);
  if (DENIES_TWICE.test(text)) return false;
  if (
    (FINAL.test(text) && !COMPLAINS.test(text)) ||
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

/** How what a frame has found is meant by its clause. */
export function moodOf(match: LineMatch, index: number, reading: Reading): Mood {
  const { marks, pieces, lattice } = reading;
  const piece = pieces[index];
  if (piece === undefined) return 'fact';
  const head = match.head.from;
  const before = marks.within(piece.from, head);
  if (supposes(index, head, match.to, reading)) return 'supposition';
  if (isBelieved(before, head, reading)) return 'hearsay';
  if (reports(index, head, reading, match.slots.size > 0)) return 'hearsay';
  if (before.some((mark) => marks.is(mark, 'unsure'))) return 'question';
  if (before.some((mark) => marks.is(mark, 'which')) && isLeftOpen(match, piece, marks))
    return 'question';
  if (isOfRule(match, index, reading)) return 'question';
  if (isMistaken(match, piece, lattice)) return 'hearsay';
  return questionMood(match, piece, { lattice, marks, pieces });
}

/** 头回创业的|才给补: who gets something, as a rule says it. */
const OF_WHOM =
  /^(?:[的户人]|企业|纳税人){0,2}(?:才|就)(?:给|能|可以|有|算|行|补|让|准|享受|符合)|^[的户]?(?:才|就)(?:免|减|奖|发)/;
/** 小规模月销十万以下免税|，这条还有效没: what went before is asked about as a rule, or as hearsay. */
const ASKS_OF_RULE =
  /^(?:这|那)(?:条|一条|个?(?:政策|规定|文件|条款|说法|优惠|规矩|话)|是哪年|是哪个|钱(?:是|谁|哪))|^(?:是吧|对吧|对不对?|是不是|是吗|对吗|是真的吗?|真的假的|真的吗|当真)[啊呀]?$|^(?:可)?有(?:没有)?这(?:种|回|样的)?好?(?:事|政策|说法)/;

/** 想了解一下小规模纳税人|免税标准的变化: a rule is asked for by name. */
const RULE_ASKED =
  /(?:想?了解|想问|问问|问一下|问下|咨询|打听|请教|查)(?:一下|下|清楚)?[^我咱俺，,]{0,4}$/;
const RULE_NAMED = /^的?[\u4e00-\u9fff]{0,6}(?:标准|政策|规定|条件|流程|文件|优惠|门槛)/;

/** 上次我讲一季二十万|是我记错了的, 写成|雇了五个人: what one takes back in the same breath. */
const isMistaken = ({ from, to }: LineMatch, piece: Piece, { text }: Lattice): boolean =>
  /^[^，,。]{0,3}(?:是我?|我)[^，,。]{0,2}(?:记|说|讲|写|填|报|算|打|搞|弄)[错岔反]/.test(
    text.slice(to, piece.to),
  ) || /(?:写|填|报|登|录|打|记|听)成了?[^，,。]{0,6}$/.test(text.slice(piece.from, from));

/** Whether a rule is told or asked about, and nothing of the speaker. */
function isOfRule(match: LineMatch, index: number, { marks, pieces, lattice }: Reading): boolean {
  const { text } = lattice;
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (piece === undefined) return false;
  const isOwn = marks
    .within(piece.from, Math.max(match.head.from, match.to))
    .some(
      (mark) => mark.person === 'owner' || (mark.to <= match.head.from && marks.is(mark, 'done')),
    );
  if (
    RULE_NAMED.test(text.slice(match.to, piece.to)) &&
    RULE_ASKED.test(text.slice(piece.from, match.from))
  )
    return true;
  if (isOwn || /[了过]/.test(text.slice(match.from, match.to + 1))) return false;
  if (OF_WHOM.test(text.slice(match.to, piece.to))) return true;
  return next?.opens === false && ASKS_OF_RULE.test(text.slice(next.from, next.to));
}

/** 什么算高耗能|我不晓得 */
const isLeftOpen = ({ to }: LineMatch, piece: Piece, marks: Marks): boolean =>
  marks.within(to, piece.to).some((mark) => marks.is(mark, 'unsure'));

/** 以为房东是市里的; not what follows 后来一问. */
function isBelieved(before: readonly Mark[], head: number, { marks, lattice }: Reading): boolean {
  const last = before.findLast((mark) => marks.is(mark, 'believe'));
  return last !== undefined && !/后来|结果|其实/.test(lattice.text.slice(last.to, head));
}

function questionMood(match: LineMatch, piece: Piece, reading: Reading): Mood {
  const { lattice, marks } = reading;
  if (asksInWords(match, piece, reading)) return 'fact';
  if (!isQuestion(piece, reading)) return 'fact';
  const from = Math.max(piece.from, match.from);
  if (asksBetween(piece.from, match.head.to, piece, marks, lattice)) return 'question';
  if (marks.aNotA.some((one) => one.from < match.to && one.to > from)) return 'question';
  const asksAfter =
    asksBetween(match.to, piece.to, piece, marks, lattice) ||
    marks
      .within(match.to, piece.to)
      .some((mark) => marks.is(mark, 'asks') || marks.is(mark, 'can'));
  if (!asksAfter) return 'question';
  return isTold(match, piece, reading) ? 'fact' : 'question';
}

/** 裁|谁: the question word is the reading's own, and nothing else asks. */
function asksInWords({ head }: LineMatch, piece: Piece, { lattice, marks }: Reading): boolean {
  const text = lattice.text.slice(piece.from, piece.to);
  if (piece.end === '?' || piece.end === '？' || FINAL.test(text)) return false;
  const asking = marks.within(piece.from, piece.to).filter((mark) => marks.is(mark, 'which'));
  return (
    asking.length > 0 &&
    asking.every(
      ({ from, to }) =>
        from >= head.from && to <= head.to && NAMES_NOBODY.test(lattice.text.slice(from, to)),
    )
  );
}

/** 裁谁, 没啥: as against 几个 and 多少, which ask wherever they stand. */
const NAMES_NOBODY = /^(?:谁|啥|什么|哪)/;

/** 怎么, 多少, 能不能 between two places; 没什么 and 谁都 ask nothing. */
function asksBetween(
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

/** 我请了三个人|能补多少: what stands before a question is told if it is done, or said of oneself. */
function isTold(match: LineMatch, piece: Piece, { lattice, marks }: Reading): boolean {
  const { text } = lattice;
  const lead = marks.within(piece.from, match.head.from);
  // 没当过兵的|能申请吗 asks of whoever is so.
  if (
    /^的(?:户|人|企业)?(?:也|还|又)?(?:能|可以|可不可以|要不要|要|算|会|有没有|该)/.test(
      text.slice(match.to),
    ) &&
    !/了/.test(text.slice(match.from, match.to)) &&
    !lead.some((mark) => mark.person === 'owner')
  )
    return false;
  if (/^[\u4e00-\u9fff]?[了过着]/.test(text.slice(match.head.to))) return true;
  const isOwn = ({ person, to }: Mark): boolean =>
    person === 'owner' && !ASKS_AFTER.test(text.slice(to, match.head.from));
  if (lead.some((mark) => isOwn(mark) || marks.is(mark, 'done'))) return true;
  if (saysSum(match)) return true;
  return match.taken.some(({ from, to }) => /(?<![不超])[了过着]/.test(text.slice(from, to)));
}

/** 我就想问问|个体户: who asks says nothing of oneself. */
const ASKS_AFTER = /问|打听|咨询|了解|念念/;

/** A supposition lasts for so many pieces more. */
const PIECES_KEPT = 3;

/** 一个月流水十二万|要交税吗: a sum by the month is one's own, unless it names a limit (超三十万). */
function saysSum({ slots }: LineMatch): boolean {
  const fills = [...slots.values()];
  return fills.some((fill) => {
    if (!('quantity' in fill) || fill.quantity.kind !== 'money') return false;
    const { range, per } = fill.quantity;
    const isPeriodic = per !== null || fills.some((one) => !('quantity' in one || 'place' in one));
    return isPeriodic && range.low !== null && range.high !== null && !range.lowOpen;
  });
}

/** 要是请三个人, 请三个人的话, and what goes on from there until something is asked. */
function supposes(index: number, head: number, end: number, { marks, pieces, lattice }: Reading) {
  const piece = pieces[index];
  if (piece === undefined) return false;
  if (/^[\u4e00-\u9fff]{0,3}的话/.test(lattice.text.slice(end))) return true;
  for (let at = index; at >= Math.max(0, index - PIECES_KEPT); at -= 1) {
    const one = pieces[at];
    if (one === undefined) return false;
    const until = at === index ? head : one.to;
    const marked = marks.within(one.from, until);
    if (at < index && marked.some((mark) => marks.is(mark, 'now'))) return false;
    if (marked.some((mark) => marks.is(mark, 'suppose'))) return true;
    // 要是能免，我就给他减，我是房东: from there on it is told.
    if (
      /^(?:我|我们|俺|咱)(?:是|实际|这边是|现在|租的|开的|做的)/.test(
        lattice.text.slice(one.from, one.to),
      )
    )
      return false;
    if (one.opens) return false;
  }
  return false;
}

/** 银行说…, 听说…: the complement is theirs, unless an office speaks of one's own standing. */
function reports(
  index: number,
  head: number,
  { marks, pieces, lattice }: Reading,
  isOfFigures: boolean,
): boolean {
  for (let at = index; at >= Math.max(0, index - 1); at -= 1) {
    const piece = pieces[at];
    if (piece === undefined) return false;
    const marked = marks.within(piece.from, at === index ? head : piece.to);
    const isHeard = marked.some((mark) => marks.is(mark, 'hear'));
    // 刷到个视频，说招一个能减七千八; 镇上开会讲，新开店奖三千
    const goesOn =
      at === index ||
      GOES_ON.test(lattice.text.slice(pieces[index]?.from)) ||
      marked.some((mark) => mark.to === piece.to && marks.is(mark, 'hear'));
    if (isHeard && goesOn) return true;
    const say = marked.findIndex((mark) => marks.is(mark, 'say'));
    if (
      say >= 0 &&
      BROADCAST.test(lattice.text.slice(pieces[Math.max(0, at - 1)]?.from, sayEnd(marked[say])))
    )
      return true;
    const speaker = marked.slice(0, say).findLast((mark) => mark.person !== null);
    if (say >= 0 && speaker !== undefined && speaker.person !== 'owner') {
      if (lattice.text.charAt(speaker.from - 1) === '听') return true;
      const ofMe = marked.slice(say).some((mark) => mark.person === 'owner');
      const isOffice = speaker.person === 'office' || speaker.person === 'bank';
      // 会计说今年所得三十万, 会计说是按月报: the figures and returns that a bookkeeper keeps are mine.
      const isOfMine =
        isOfFigures || /^(?:的|是|要?按)/.test(lattice.text.slice(sayEnd(marked[say])));
      if (DONE_FOR_ME.test(lattice.text.slice(sayEnd(marked[say]), piece.to))) return false;
      return !((isOffice && ofMe) || (isOfMine && marks.isBookkeeper(speaker)));
    }
    if (marked.some((mark) => mark.person === 'owner') || piece.opens) return false;
  }
  return false;
}

/** 贷款广告天天打给我，说个体户秒批五十万 */
const BROADCAST =
  /(?:广告|传单|短信|视频|新闻|抖音|快手|公众号|朋友圈|电视上|广播|群里|网上|宣传单)[^。！？!?]{0,12}$/;

const GOES_ON = /^(?:还|就|都)?[说讲]/;

/** 平台讲|替我报税, 中介说|都帮我办好了: what one says of one's own doing. */
const DONE_FOR_ME =
  /^(?:他们?|它|税|[都会已全])*(?:(?:替|帮|代)(?:我|俺|咱)|代[报缴扣办交]|统一[报代缴交扣])/;

const sayEnd = (mark: Mark | undefined): number => mark?.to ?? 0;

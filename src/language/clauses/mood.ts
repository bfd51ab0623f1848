import type { LineMatch } from '../frames/match-line.ts';
import type { Mood } from '../utterance.ts';
import { isBelieved, isMistaken, reports } from './hearsay.ts';
import { asksBetween, FINAL_PARTICLE, isQuestion, type Reading } from './is-question.ts';
import type { Mark, Marks } from './marks.ts';
import type { Piece } from './pieces.ts';

/** How what a frame has found is meant by its clause. */
export function moodOf(match: LineMatch, index: number, reading: Reading): Mood {
  const { marks, pieces, lattice } = reading;
  const piece = pieces[index];
  if (piece === undefined) return 'fact';
  const head = match.head.from;
  if (supposes(index, head, match.to, reading)) return 'supposition';
  if (isBelieved(piece.from, head, reading)) return 'hearsay';
  if (reports(index, head, reading, match.slots.size > 0)) return 'hearsay';
  const isUnsure = ({ from }: Mark): boolean => !REMEMBERS.test(lattice.text.slice(from));
  if (marks.playing('unsure', piece.from, head).some(isUnsure)) return 'question';
  if (marks.playing('which', piece.from, head).length > 0 && isLeftOpen(match, piece, marks))
    return 'question';
  if (isOfRule(match, index, reading)) return 'question';
  if (isMistaken(match, piece, lattice)) return 'hearsay';
  return questionMood(match, piece, reading);
}

/** 忘了还有个经营贷, 忘记说了: who has forgotten to say so says it now. */
const REMEMBERS =
  /^忘[了记](?:了)?(?:跟你|跟您|和你)?(?:[说讲提]了?|告诉|交代|算上?|还有|我?还(?:[有欠租请开雇])|有[个笔家间套])/;

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

/** Whether a rule is told or asked about, and nothing of the speaker. */
function isOfRule(match: LineMatch, index: number, { marks, pieces, lattice }: Reading): boolean {
  const { text } = lattice;
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (piece === undefined) return false;
  const isOwn =
    marks.playing('owner', piece.from, Math.max(match.head.from, match.to)).length > 0 ||
    marks.playing('done', piece.from, match.head.from).length > 0;
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
  marks.playing('unsure', to, piece.to).length > 0;

function questionMood(match: LineMatch, piece: Piece, reading: Reading): Mood {
  const { lattice, marks } = reading;
  if (asksInWords(match, piece, reading)) return 'fact';
  if (!isQuestion(piece, reading)) return 'fact';
  const from = Math.max(piece.from, match.from);
  if (asksBetween(piece.from, match.head.to, piece, marks, lattice)) return 'question';
  if (marks.aNotA.some((one) => one.from < match.to && one.to > from)) return 'question';
  const asksAfter =
    asksBetween(match.to, piece.to, piece, marks, lattice) ||
    marks.playing('asks', match.to, piece.to).length > 0 ||
    marks.playing('can', match.to, piece.to).length > 0;
  if (!asksAfter) return 'question';
  return isTold(match, piece, reading) ? 'fact' : 'question';
}

/** 裁|谁: the question word is the reading's own, and nothing else asks. */
function asksInWords({ head }: LineMatch, piece: Piece, { lattice, marks }: Reading): boolean {
  const asking = marks.playing('which', piece.from, piece.to);
  if (asking.length === 0) return false;
  const text = lattice.text.slice(piece.from, piece.to);
  if (piece.end === '?' || piece.end === '？' || FINAL_PARTICLE.test(text)) return false;
  // 是不是没啥影响 asks all the same.
  if (marks.aNotA.some(({ from, to }) => from >= piece.from && to <= head.from)) return false;
  return asking.every(
    ({ from, to }) =>
      from >= head.from && to <= head.to && NAMES_NOBODY.test(lattice.text.slice(from, to)),
  );
}

/** 裁谁, 没啥: as against 几个 and 多少, which ask wherever they stand. */
const NAMES_NOBODY = /^(?:谁|啥|什么|哪)/;

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

/** 改签两年，社保也给她上呢: nothing is said to be done, and the whole is wondered about. */
const PUT_OTHERWISE =
  /^(?:那|那么|我|我们|俺|咱|给[他她]们?|跟[他她]们?)?(?:改签|补签|重签|续签|改成|改为|改按|改用|换成|补交|补缴|补上|补齐|多招|多请)(?!了|过|的)/;
const WONDERED =
  /(?:呢|[行中得成][不么吗]行?|可以[吗么不]|可不可以|能不能[\u4e00-\u9fff]{0,4})[？?。\s]*$/;

/** 要是请三个人, 请三个人的话, and what goes on from there until something is asked. */
function supposes(index: number, head: number, end: number, { marks, pieces, lattice }: Reading) {
  const piece = pieces[index];
  if (piece === undefined) return false;
  if (/^[\u4e00-\u9fff]{0,3}的话/.test(lattice.text.slice(end))) return true;
  for (let at = index; at >= Math.max(0, index - PIECES_KEPT); at -= 1) {
    const one = pieces[at];
    if (one === undefined) return false;
    const until = at === index ? head : one.to;
    if (at < index && marks.playing('now', one.from, until).length > 0) return false;
    if (marks.playing('suppose', one.from, until).length > 0) return true;
    if (PUT_OTHERWISE.test(lattice.text.slice(one.from, one.to)) && WONDERED.test(lattice.text))
      return true;
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

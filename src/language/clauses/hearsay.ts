import type { LineMatch } from '../frames/match-line.ts';
import type { Lattice } from '../lattice/lattice.ts';
import type { Reading } from './is-question.ts';
import type { Mark } from './marks.ts';
import type { Piece } from './pieces.ts';

/** 上次我讲一季二十万|是我记错了的, 写成|雇了五个人: what one takes back in the same breath. */
export const isMistaken = ({ from, to }: LineMatch, piece: Piece, { text }: Lattice): boolean =>
  /^[^，,。]{0,3}(?:是我?|我)[^，,。]{0,2}(?:记|说|讲|写|填|报|算|打|搞|弄)[错岔反]/.test(
    text.slice(to, piece.to),
  ) || /(?:写|填|报|登|录|打|记|听)成了?[^，,。]{0,6}$/.test(text.slice(piece.from, from));

/** 以为房东是市里的; not what follows 后来一问. */
export function isBelieved(from: number, head: number, { marks, lattice }: Reading): boolean {
  const last = marks.playing('believe', from, head).at(-1);
  return last !== undefined && !/后来|结果|其实/.test(lattice.text.slice(last.to, head));
}

/** 银行说…, 听说…: the complement is theirs, unless an office speaks of one's own standing. */
export function reports(
  index: number,
  head: number,
  { marks, pieces, lattice }: Reading,
  isOfFigures: boolean,
): boolean {
  for (let at = index; at >= Math.max(0, index - 1); at -= 1) {
    const piece = pieces[at];
    if (piece === undefined) return false;
    const until = at === index ? head : piece.to;
    const isOwn = marks.playing('owner', piece.from, until).length > 0;
    const tellsNothing =
      marks.playing('hear', piece.from, until).length === 0 &&
      marks.playing('say', piece.from, until).length === 0;
    if (tellsNothing && (isOwn || piece.opens)) return false;
    if (tellsNothing) continue;
    const marked = marks.within(piece.from, until);
    const isHeard = marked.some((mark) => marks.is(mark, 'hear'));
    // 刷到个视频，说招一个能减七千八; 镇上开会讲，新开店奖三千
    const goesOn =
      at === index ||
      GOES_ON.test(lattice.text.slice(pieces[index]?.from)) ||
      marked.some((mark) => mark.to === piece.to && marks.is(mark, 'hear'));
    // 他讲错了 店是鄞州的 puts right what was said.
    const say = marked.findIndex(
      (mark) => marks.is(mark, 'say') && !MISSAID.test(lattice.text.slice(mark.to)),
    );
    const isDoneForMe = DONE_FOR_ME.test(lattice.text.slice(sayEnd(marked[say]), piece.to));
    const isRumour = marked.some(
      (mark) => marks.is(mark, 'hear') && RUMOUR.test(lattice.text.slice(mark.from)),
    );
    // 平台发通知说要代我报税: who does it says so; 听说平台要代我报税: others do.
    if (isHeard && goesOn && (isRumour || !(say >= 0 && isDoneForMe))) return true;
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
      if (isDoneForMe) return false;
      return !((isOffice && ofMe) || (isOfMine && marks.isBookkeeper(speaker)));
    }
    if (isOwn || piece.opens) return false;
  }
  return false;
}

/** 贷款广告天天打给我，说个体户秒批五十万 */
const BROADCAST =
  /(?:广告|传单|短信|视频|新闻|抖音|快手|公众号|朋友圈|电视上|广播|群里|网上|宣传单)[^。！？!?]{0,12}$/;

const MISSAID = /^[错反岔混漏]/;

const RUMOUR = /^听[说讲闻]/;

const GOES_ON = /^(?:还|就|都)?[说讲]/;

/** 平台讲|替我报税, 平台说|要代我报, 中介说|都帮我办好了: what one says of one's own doing. */
const DONE_FOR_ME =
  /^(?:他们?|它|税|以后|统一|[都会已全要])*(?:(?:替|帮|代|给)(?:我|俺|咱)|代[报缴扣办交]|统一[报代缴交扣])/;

const sayEnd = (mark: Mark | undefined): number => mark?.to ?? 0;

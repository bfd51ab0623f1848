import { findMatters, type MatterMention } from '../../knowledge/find/find-matters.ts';
import type { MatterName } from '../../knowledge/schema/vocabulary.ts';
import type { Piece } from './query-pieces.ts';

/** A piece of a message with the one matter that it brings up. */
export interface Unit extends Piece {
  /** null where no noun brings one up */
  readonly matter: MatterName | null;
  /** the noun, as said */
  readonly noun: string | null;
  /** its words beside the nouns */
  readonly rest: string;
  /** what is asked of all that was named: 两样分别要社保几个月 */
  readonly ofAll: boolean;
}

/** A stretch that asks for something. */
export const ASKING =
  /吗|么|呢|嘛|伐|咩|(?<!冇.*)冇$|能不能|可不可以|可否|能否|是否|怎么|如何|多少|好多(?=钱|以下|以上|起|个?月|才|年)|有没有|有冇|冇份|有得[补减免]|要不要|行不行|帮我|给我|哪|谁|几|问下|问一下|问问|(?<![没冇未][有办领交缴买请欠拿]?过?)(?:什么|啥)|咋|求|想(?:问|办|延|贷|减|申请|要|缓|退|领|拿)|([\u4e00-\u9fff])[不没唔]\1|[^都也还并又就从\s][不没]$/;
/** 这两样, 三个都, 分别, 哪个: what follows is asked of each that was named. */
const OF_ALL =
  /^(?:这|那|以上|一共|总共)?[两二三四几仨俩](?:样事?|个(?![月人伙员店客孩星礼小工学徒师铺门厂兄姐妹老男女大多半季])|条|件事?|项|种|笔|桩事?)|^(?:分别|(?:先|该)?[办弄问搞做申请领]{0,2}哪[个样条项])|^(?:都|各|一起|全部?)(?=想|要|能|可以|给|帮|告诉|讲|说|问|有|怎么|减|免|多少|是)|^各自?(?=冇|咋|怎|补|好多|几|按|交|缴|得)/;
/** 三个都想问 is no three people. */
const CHATTER = /^(?:都|全|也|一起)?(?:想|要|帮|给|告诉|问|讲|说|了解|看)/;
/** 个体户三个能一起享受不 */
const OF_ALL_WITHIN =
  /[两二三四仨俩](?:样|个|条|件事?|项)(?=(?:我们?|咱们?)?(?:都|全|能|可以|会|想|分别|各|一起|一块|怎么|问|讲|说|了解|看))/;

/** Whether a stretch of the text, given by its ends, was told of the owner. */
export type IsTold = (from: number, to: number) => boolean;

/**
 * The units of a piece: 房租社保有没有减 is two, each with what is asked of both; 房租免几个月社保减多少
 * two with a question each. What lies within a noun of another matter, or is told, brings up nothing.
 * @param isUnasked what brings up nothing though it is named; what is told unless given
 */
export function unitsOf(
  piece: Piece,
  names: readonly MatterName[],
  isTold: IsTold,
  isUnasked: IsTold = isTold,
): readonly Unit[] {
  const { text, from } = piece;
  const counted = OF_ALL.exec(text);
  const isChatter = counted !== null && CHATTER.test(text.slice(counted[0].length));
  const mark =
    (isChatter ? counted : untold(counted, from, isTold)) ??
    untold(OF_ALL_WITHIN.exec(text), from, isTold);
  if (mark !== null) {
    const start = mark.index + mark[0].length;
    // 这两个税: what is counted is named, and not asked of all.
    const isCounted = findMatters(text, names).some((mention) => mention.from === start);
    const named =
      mark.index === 0 ? [] : mentionsOf(text.slice(0, mark.index), piece, names, isUnasked);
    if (!isCounted && (mark.index === 0 || named.length === 0)) return [ofAll(piece, start)];
    if (!isCounted)
      return [...unitsOfMentions(ended(piece, mark.index), named), ofAll(piece, start)];
  }
  return unitsOfMentions(piece, mentionsOf(text, piece, names, isUnasked));
}

function unitsOfMentions(piece: Piece, mentions: readonly MatterMention[]): readonly Unit[] {
  if (mentions.length === 0)
    return [{ ...piece, matter: null, noun: null, rest: piece.text, ofAll: false }];
  return segmentsOf(piece.text, mentions).flatMap(({ start, end, listed }, at) =>
    unitsOfSegment(piece, start, end, listed).map((unit, index) =>
      at + index === 0 ? unit : { ...unit, announced: false },
    ),
  );
}

/** What a piece brings up: what was told is brought up where nothing else is and it is asked about. */
function mentionsOf(
  text: string,
  { from, announced }: Piece,
  names: readonly MatterName[],
  isTold: IsTold,
): readonly MatterMention[] {
  // 半年社保 has been paid, and is not asked about.
  if (HAS.test(text)) return [];
  const named = findMatters(text, names).filter(
    ({ from: at, to }) =>
      !OFFICE.test(text.slice(to)) &&
      (!HELD.test(text.slice(0, at)) || ASKING.test(text.slice(to))),
  );
  // 门面出租的租金 is a name and tells nothing.
  const last = named.at(-1);
  if (last !== undefined && NAME_END.test(text.slice(last.to)) && !PREDICATE.test(text))
    return named;
  const pointed = named.length === 0 ? pointedAt(text, names) : null;
  if (pointed !== null) return [pointed];
  const open = named.filter((mention) => !isTold(from + mention.from, from + mention.to));
  return open.length === 0 && (announced || ASKING.test(text)) ? named : open;
}

/** 税, 一次性那个, 那个带人的: a matter by the beginning of one of its nouns, where that is pointed at. */
function pointedAt(text: string, names: readonly MatterName[]): MatterMention | null {
  const whole = names.find(({ label }) => label === text);
  if (whole !== undefined) return { matter: whole, from: 0, to: text.length };
  const match = POINTED.exec(text);
  const part = match?.groups?.['before'] ?? match?.groups?.['after'] ?? '';
  if (match === null || part === '') return null;
  const begun = names
    .map((matter) => ({
      matter,
      count: [matter.label, ...matter.nouns].filter((noun) => noun.startsWith(part)).length,
    }))
    .sort((a, b) => b.count - a.count)[0];
  const from = text.indexOf(part, match.index);
  return begun === undefined || begun.count === 0
    ? null
    : { matter: begun.matter, from, to: from + part.length };
}

const POINTED =
  /^(?:那|还有)?(?<before>[\u4e00-\u9fff]{2,5})那(?:个|条|样|项|头|笔|块)(?!月)|^那(?:个|条|样|项|笔)(?<after>[\u4e00-\u9fff]{2,5})的(?=$|呢|怎|给|多|能)/;

/** So long something has been paid or held, or not at all: 半年社保, 没执照. */
const HELD =
  /(?:[半一二两三四五六七八九十\d]+个?(?:多?月|季度|年多?)的?|(?:没|冇|未|没得)有?[办领交欠拿]?过?(?:什么|啥|任何|其他|别的)?(?:[啲点])?|无|个体户?)$/;

/** 我有执照: held, and nothing asked. */
const HAS = /^(?:我|咱|也|都|是)*有(?:个体)?(?:营业执照|执照|许可证|贷款|社保)$/;

/** 税务局, 社保所: an office is named. */
const OFFICE = /^(?:局|所(?!得)|大厅|机关|部门|窗口)/;

/** 卖旧货的税: how a name may go on. */
const NAME_END = /^的?(?:税|税点|费用?|事|政策|优惠|补贴|那个|那条|这块)?$/;
/** With one of these a stretch says something of what it names. */
export const PREDICATE = /[是了按交缴有给]/;

const ended = (piece: Piece, at: number): Piece => ({
  ...piece,
  text: piece.text.slice(0, at),
  to: piece.from + at,
});

function untold(
  match: RegExpExecArray | null,
  from: number,
  isTold: IsTold,
): RegExpExecArray | null {
  if (match === null || isTold(from + match.index, from + match.index + match[0].length))
    return null;
  return match;
}

const ofAll = (piece: Piece, at: number): Unit => ({
  ...piece,
  text: piece.text.slice(at),
  matter: null,
  noun: null,
  rest: '',
  ofAll: true,
});

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly listed: readonly MatterMention[];
}

/** Nouns side by side are a list; what asks of one ends before the next. */
function segmentsOf(text: string, mentions: readonly MatterMention[]): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  let listed: MatterMention[] = [];
  for (const mention of mentions) {
    const last = listed.at(-1);
    const gap = last === undefined ? '' : text.slice(last.to, mention.from);
    const isOther = listed.every(({ matter }) => matter.id !== mention.matter.id);
    if (last === undefined || (gap === '' && isOther)) listed.push(mention);
    // 贷款要还多少利息 asks one thing.
    else if (isOther && ASKING.test(gap) && mention.to < text.length) {
      segments.push({ start, end: mention.from, listed });
      start = mention.from;
      listed = [mention];
    }
  }
  return [...segments, { start, end: text.length, listed }];
}

function unitsOfSegment(
  piece: Piece,
  start: number,
  end: number,
  listed: readonly MatterMention[],
): readonly Unit[] {
  const { text, from } = piece;
  const opening = text.slice(start, listed[0]?.from);
  const said = text.slice(listed.at(-1)?.to, end);
  const tail = listed.length > 1 ? askedOfEach(said.replace(OF_ALL, '')) : said;
  return listed.map(({ matter, from: at, to }, index) => ({
    text: `${index === 0 ? opening : ''}${text.slice(at, to)}${tail}`,
    from: from + (index === 0 ? start : at),
    to: from + (index === listed.length - 1 ? end : to),
    joined: index === 0 ? start === 0 && piece.joined : true,
    announced: index === 0 && piece.announced,
    entry: piece.entry,
    matter,
    noun: text.slice(at, to),
    rest: `${index === 0 ? opening : ''}${withoutNouns(tail, matter)}`,
    ofAll: false,
  }));
}

/** 哪个能减 asks of each 能减吗. */
const askedOfEach = (words: string): string =>
  /^(?:能|可以|有|会|要)/.test(words) && !ASKING.test(words) ? `${words}吗` : words;

/** 一万块的创业资助: two nouns of one matter. */
const withoutNouns = (words: string, matter: MatterName): string =>
  findMatters(words, [matter]).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + rest.slice(to),
    words,
  );

import type { Reading } from '../text/reading.ts';
import type { WishPart } from '../understanding.ts';

/** A stretch that asks for something. */
const ASKING =
  /吗|么|呢|嘛|能不能|可不可以|怎么|如何|多少|有没有|要不要|行不行|哪|谁|几|问下|问一下|问问|什么|啥|咋|求|想(?:问|办|延|贷|减|申请|要|缓|退|领|拿)|([\u4e00-\u9fff])不\1|(?:能|可以|给|有|行|算|要|用)[\u4e00-\u9fff]{0,6}[不没]$/;
/** What is asked of the words of a list, from its first word on. */
const ASKED_OF_ALL = /(?:都|分别|各|能|可不可以|可以|有|是不是|要|会|怎么|如何).*$/;
/** Where one question may end and the next begin. */
const BREAK =
  /[。？！?!；;\n，,\s]+|还有就是|还有|另外|再就是|再问|再一个|先问|顺便问|顺便|一是|二是|三是|又想|又要|以及|然后(?:再|还)?(?:想)?问|[、和跟与及或]/g;
/** Says that each of what is named is meant: 三样都问问, 一起问了, 这两个. */
const EACH =
  /[两二三四几][样个条件项]?(?:能|可以|会)?(?:都|全|一起|分别|各)|先问.*再问|各(?:给|减|免|补|有|能)|(都|一起|一块|分别|一条条|逐个|一个个|全部?)(想|要|帮我|给我)?(问|讲|说|了解|看看|查|减|办|介绍)|这[两二三四几][样个条件项]|我?都想/;
/** Breaks that join words into a list rather than questions into a message. */
const JOINT = /^(?:[、和跟与及或]|还有|以及)$/;
/** Breaks that announce another wish, whatever the one before is about. */
const ANNOUNCES = /^(?:还有就是|还有|另外|再就是|再问|再一个|顺便问?|二是|三是|又想|又要)$/;
const MOST = 4;
const SHORTEST = 2;

/** Tells what a text is about: the family of its theme, or null where that is not clear. */
export type Matter = (text: string) => string | null;

interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** joined to the piece before it as words of a list */
  readonly joined: boolean;
  /** announced as another wish */
  readonly announced: boolean;
}

/**
 * The questions put in one message, each able to stand alone: 房租和社保能不能都减 asks two. What
 * introduces a question (我在柯桥开饭店的) stays with it. A message about one matter is one wish.
 */
export function splitWishes(reading: Reading, matterOf: Matter): WishPart[] {
  const { text } = reading;
  const whole: WishPart = { text: reading.typed, span: reading.span(0, text.length) };
  const pieces = piecesOf(text);
  if (pieces.length < 2) return [whole];
  const parts = join(withTails(pieces), matterOf, EACH.test(text) || isList(pieces, matterOf));
  if (parts.length < 2) return [whole];
  return parts
    .slice(0, MOST)
    .map((part) => ({ text: part.text, span: reading.span(part.from, part.to) }));
}

/** 饭店 电梯检测 电费 消费券: nouns and nothing else, of three matters or more. */
function isList(pieces: readonly Piece[], matterOf: Matter): boolean {
  const isNouns = pieces.every(
    ({ text }) => text.length < LONGEST_NOUN && !ASKING.test(text) && !TELLS.test(text),
  );
  if (!isNouns || pieces.length < MATTERS) return false;
  const matters = pieces.flatMap(({ text }) => matterOf(text) ?? []);
  return new Set(matters).size >= MATTERS;
}

const MATTERS = 3;

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let joined = false;
  let announced = false;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    if (piece.length < SHORTEST) return;
    pieces.push({ text: piece, from, to, joined, announced });
    announced = false;
  };
  for (const match of text.matchAll(BREAK)) {
    add(match.index);
    from = match.index + match[0].length;
    joined = JOINT.test(match[0]);
    announced ||= ANNOUNCES.test(match[0]);
  }
  add(text.length);
  return pieces;
}

/** 房租|和|社保能不能都减: what is asked of the last of a list is asked of each. */
function withTails(pieces: readonly Piece[]): Piece[] {
  let tail = '';
  return pieces
    .toReversed()
    .map((piece, at, reversed) => {
      const asking = ASKING.exec(piece.text);
      if (asking !== null) {
        tail = ASKED_OF_ALL.exec(piece.text.slice(1))?.[0] ?? piece.text.slice(asking.index);
        return piece;
      }
      return reversed[at - 1]?.joined === true ? { ...piece, text: piece.text + tail } : piece;
    })
    .toReversed();
}

/** Pieces that go on about the same matter, or about none, belong together. */
function join(pieces: readonly Piece[], matterOf: Matter, each: boolean): Piece[] {
  const parts: (Piece & { readonly matter: string })[] = [];
  let lead: Piece[] = [];
  for (const piece of pieces) {
    const isNamed = each ? !COUNTS.test(piece.text) : piece.announced || ASKING.test(piece.text);
    const named = isNamed ? matterNamed(piece, matterOf) : null;
    if (named === null) {
      lead.push(piece);
      continue;
    }
    const last = parts.at(-1);
    // Each of a list is a wish of its own, though two may be of one family.
    const isOwn = (each && piece.joined) || piece.announced;
    const isSame = last?.matter === named.matter && !isOwn;
    const before = isSame ? parts.splice(-1) : [];
    parts.push({ ...merged([...before, ...lead, named]), matter: named.matter });
    lead = [];
  }
  return parts;
}

/** What tells of the shop names no wish: 我小规模一月12万, 招了两个, 个体. */
const TELLS =
  /我(?!想|要问)|[0-9]|[一二三四五六七八九十两半]+[万千百个年月天]|了$|^(?:个体户?|小规模|一般纳税人|公司|小微)$/;
/** 两个都想问问 */
const COUNTS = /^这?[两二三四几][样个条件项]/;
/** 个税都帮我看看: what is said around a name. */
const CHATTER =
  /(?:也|都|一起)?(?:帮我|给我|想)?(?:看看|问问|问一下|问下|了解一?下|了解|讲讲|说说|介绍一?下)$/;

/** A piece that names a matter; a bare noun (社保) asks what can be had of it. */
function matterNamed(piece: Piece, matterOf: Matter): (Piece & { readonly matter: string }) | null {
  const noun = piece.text.replace(CHATTER, '');
  const tells = TELLS.test(noun);
  const matter = tells && /^我/.test(noun) && !ASKING.test(noun) ? null : matterOf(piece.text);
  if (matter !== null) return { ...piece, matter };
  if (tells || ASKING.test(noun) || noun.length > LONGEST_NOUN) return null;
  const text = `${noun}能减吗`;
  const meant = matterOf(text);
  return meant === null ? null : { ...piece, text, matter: meant };
}

/** A bare noun is no longer than this. */
const LONGEST_NOUN = 6;

function merged(pieces: readonly Piece[]): Piece {
  const text = pieces.map((piece) => piece.text).join('，');
  const [first] = pieces;
  const to = pieces.at(-1)?.to ?? 0;
  return { text, from: first?.from ?? 0, to, joined: false, announced: false };
}

/** A stretch of a message between two breaks. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** joined to the piece before it as words of a list */
  readonly joined: boolean;
  /** announced as another query */
  readonly announced: boolean;
  /** number of the entry of a numbered list (一、…；二、…) that it belongs to; 0 where nothing is numbered */
  readonly entry: number;
}

/** Where one question may end and the next begin. */
const BREAK =
  /(?<![\u4e00-\u9fff\d])(?:[一二三四五六]、|[1-6][、.．)）](?!\d))|(?<=^|[：:\s，,。；;])[1-6](?=[\u4e00-\u9fff]{2})(?![个月年人万千百十亿天号家张笔块元成折季点种样条间倍套台辆岁位次亩斤周星分楼层项件份])|[。？！?!；;（）()①-⑨\n，,\s]+|(?<![问说讲])[：:]|还有就是|还有(?!没|效|吗|得|用|几|多少|什么|啥|别|其他|其它|哪些|[套间台辆笔批家位块点些])|另外|再就是|再问(?:一?下)?|再一个|先问(?:一?下)?|再告诉我|告诉我|对了|顺便问(?:一?下)?|顺便|(?:头|[二三另])一[个件桩样](?:就?是|系|问)?|一[个件桩样](?:是|系)|其[一二三](?![他它])|第[一二三四][个件样项桩]?(?:就?是|问|[：:、，,])|[一二三](?:是|系)|(?<![\u4e00-\u9fff\d])[一二三][来问](?!源|自|访|不|年|回|往|看)|又想|又要|以及|然后(?:再|还)?(?:想)?问(?:一?下)?|(?<![合共如相不随雷])同(?![样时一意行学期比等步城事])|[、和跟与及或]/g;
/** Breaks that join words into a list rather than questions into a message. */
const JOINT = /^(?:[、和跟与及或同]|还有|以及)$/;
/** Breaks that announce another query, whatever the one before is about. */
const ANNOUNCES =
  /^[^①-⑨]*[①-⑨]|^[一二三四五六1-6][、.．)）]|^[1-6]$|^(?:还有就是|还有|另外|再就是|再问|再一个|再告诉我|对了|顺便|(?:头|[二三另])一[个件桩样]|一[个件桩样](?:是|系)|其[一二三]|第[一二三四]|[二三](?:是|系|来|问)|又想|又要|以及)/;
/** 一、 2. ③, 二是, 第一, 一个是, 一来, 二问 */
const NUMBERS =
  /^[一二三四五六1-6][、.．)）]|^[1-6]$|[①-⑨]|^(?:[一二三]|一[个件桩样])(?:是|系|来|问)|^第[一二三四]|^其[一二三]/;
const SHORTEST = 2;

/** Cuts a message, in normal form, where one question may end. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let joined = false;
  let announced = false;
  let entry = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    // 税跟社保: the one noun of a single character.
    if (piece.length < SHORTEST && piece !== '税') return;
    pieces.push({ text: piece, from, to, joined, announced, entry });
    announced = false;
  };
  for (const match of text.matchAll(BREAK)) {
    add(match.index);
    from = match.index + match[0].length;
    joined = JOINT.test(match[0]);
    announced ||= ANNOUNCES.test(match[0]);
    if (NUMBERS.test(match[0])) entry += 1;
  }
  add(text.length);
  return pieces;
}

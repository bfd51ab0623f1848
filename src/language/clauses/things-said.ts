import type { Span, Utterance } from '../utterance.ts';
import { textOf, type Words } from '../words.ts';

/** What stands between two breaks of a message that may be about several things. */
export interface ThingSaid {
  /** without the marks that end it */
  readonly span: Pick<Span, 'start' | 'end'>;
  readonly asks: boolean;
  /** whether a sentence begins with it */
  readonly opens: boolean;
  /** 另外, 顺便问下: announced as one thing more */
  readonly announced: boolean;
  /** 甲, 客户B, 老大: whose it is, of several that are told apart by a mark; null where it bears none */
  readonly label: string | null;
  /** 房钱、门票: joined to the thing before it as words of a list */
  readonly joined: boolean;
  /** what it asks of all that was named, without the words that say so (两家增值税各要交吗 → 增值税要交吗); null where it does not */
  readonly ofAll: Words | null;
}

/** Where one thing may end and the next begin. */
const BREAK =
  /[，,、。；;：:？?！!\s①②③④⑤]+|(?<=[\u4e00-\u9fff])(?=还有(?!没|效|吗|得|用|几|多少|什么|啥|别|其他|哪)|另外|仲有|同埋|顺便|再就是|对了)/g;
const STRONG = /[。；;？?！!①②③④⑤\n]/;
/** What asks beside the marks that clauses are known by: 税点计, 算税能不能刨掉, 又是咋算. */
const ASKS =
  /点(?:样|计|算|讲|交|搞)|[\u4e00-\u9fff][不没唔]$|([\u4e00-\u9fff])[不没唔]\1|几个点|咋|怎|按啥|有冇|哪些|吧$/;
/** 这两样, 各, 分别, 哪些: what follows is asked of all that was named. */
const OF_ALL =
  /(?:这|那)?[两俩仨二三四](?:样|种|家|个(?!月)|条|项|头|桩)|各自?|分别|都(?=[能可要怎咋有算是按交])|哪[些个样]|一样(?=[不吗么咩嘛]|$)/g;

/** 另外, 顺便问下, 还有 */
const ANNOUNCED = /^(?:另外|还有|仲有|同埋|顺便|顺道|再就是|对了|插一?句|再一个|再问)/;
/** 甲是…，乙是…; 客户A…，客户B…; 老大…，老二…; 一家…，另一家… */
const LABEL =
  /^(?:(?:客户|店|第)?([甲乙丙丁]|[A-Da-d])(?![a-zA-Z款级类型])(?:家|店|户|公司)?|(老[大二三四幺])|((?:另|头|第[一二三])?一?[家间户])(?=[是开卖做租收]))/;

/** The things that a message tells and asks, between its breaks, in order. */
export function thingsSaid(words: Words, { clauses, requests }: Utterance): readonly ThingSaid[] {
  const text = textOf(words);
  const things: ThingSaid[] = [];
  let from = 0;
  let mark = '。';
  const add = (to: number) => {
    if (to <= from) return;
    const [start, opens, joined] = [from, STRONG.test(mark), mark === '、'];
    const own = text.slice(start, to);
    const isWithin = ({ start: at, end }: Pick<Span, 'start' | 'end'>) => at >= start && end <= to;
    const asks =
      ASKS.test(own) ||
      clauses.some(({ act, span }) => act === 'asks' && isWithin(span)) ||
      requests.some(({ aspect, span }) => aspect !== null && isWithin(span));
    const rest = own.replace(OF_ALL, '');
    const ofAll = asks && rest !== own ? words.like(rest) : null;
    const announced = ANNOUNCED.test(own);
    const [label = null] = LABEL.exec(own) ?? [];
    things.push({ span: { start, end: to }, asks, opens, joined, announced, label, ofAll });
  };
  for (const match of text.matchAll(BREAK)) {
    add(match.index);
    from = match.index + match[0].length;
    mark = match[0];
  }
  add(text.length);
  return things;
}

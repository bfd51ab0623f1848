import type { CivilDate } from '../knowledge/civil-date.ts';
import type { Typed } from './words.ts';

/** A stretch of the owner's own text, in UTF-16 units of the text as typed. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: Typed;
}

/** Ends of a range; an open end is null, `lowOpen`/`highOpen` leave the end itself out (超过20). */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen?: boolean;
  readonly highOpen?: boolean;
  /** 大概, 左右, 出头 */
  readonly approximate?: boolean;
}

/** What a sum is counted by: 一个月三千, 半年三万六; null where it is not said. */
export type Per = 'day' | 'month' | 'quarter' | 'half-year' | 'year' | 'occasion';

/** A number or a time that is said, resolved against the day of the message. */
export type Quantity = { readonly span: Span } & (
  | { readonly kind: 'number'; readonly range: Range; readonly unit: string | null }
  /** 元 */
  | { readonly kind: 'money'; readonly range: Range; readonly per: Per | null }
  /** 三成 is 30, 八折 is 80 */
  | { readonly kind: 'percent'; readonly range: Range }
  | { readonly kind: 'ordinal'; readonly range: Range }
  | {
      readonly kind: 'duration';
      readonly range: Range;
      readonly unit: 'day' | 'month' | 'year';
    }
  /** a day; `yearAssumed` where the year was not said */
  | { readonly kind: 'date'; readonly date: CivilDate; readonly yearAssumed: boolean }
  /** both ends within; null where it is open */
  | {
      readonly kind: 'period';
      readonly from: CivilDate | null;
      readonly to: CivilDate | null;
      readonly yearAssumed: boolean;
    }
);

/** The people of a message, by the part they play towards the speaker. */
export type Person =
  /** the one asked for: the speaker, the family shop spoken for, an agent's caller */
  'owner' | 'landlord' | 'tenant' | 'staff' | 'family' | 'bank' | 'office' | 'other';

/** `certain`: said outright. `assumed`: inherited subject, corrected typo, consequence, missing unit. */
export type Certainty = 'certain' | 'assumed';

/** Only `fact` becomes an answer. */
export type Mood = 'fact' | 'question' | 'supposition' | 'wish' | 'hearsay';

export type Act =
  | 'tells'
  | 'asks'
  | 'supposes'
  | 'corrects'
  | 'commands'
  | 'greets'
  | 'thanks'
  | 'takes-leave'
  | 'swears';

/** What is asked about a measure, a question or a word. */
export type Aspect =
  | 'whether' // 我能减吗, 符合吗
  | 'holds' // 现在还有吗, 还能办吗
  | 'amount' // 能减多少, 利率几厘
  | 'calculation' // 怎么算的
  | 'from' // 从哪天起
  | 'until' // 到哪天为止
  | 'where' // 去哪办
  | 'whom' // 找谁
  | 'phone' // 电话多少
  | 'materials' // 要带什么
  | 'steps' // 怎么办, 怎么申请
  | 'duration' // 多久办好
  | 'must-apply' // 要不要申请, 还是自动
  | 'checks' // 他们查什么
  | 'combination' // 能不能一起享受
  | 'conditions' // 要什么条件
  | 'why-not' // 为什么不行
  | 'if-not' // 不符合怎么办, 那我不是怎么办
  | 'which' // 有哪几家
  | 'meaning' // 什么叫征收率
  | 'why-asked' // 问这个干什么
  | 'how-to-know' // 我怎么知道我是哪种
  | 'source' // 哪个文件说的
  | 'who-decides' // 谁说了算
  | 'term' // 能贷几年, 缓多久
  | 'times' // 可以享受几次, 领过的还能领吗
  | 'form' // 填什么表
  | 'issuer' // 证明哪里开
  | 'hand-in' // 材料要不要交上去
  | 'order' // 先扣哪个税
  | 'pay-out' // 钱打到哪里
  | 'counted-from' // 3年从哪天算
  | 'included' // 印花税在里面不
  | 'offline'; // 不会上网, 不识字怎么办

/** What a request is about. */
export type Subject =
  | { readonly kind: 'in-hand' } // bare, 这个, 那个
  | { readonly kind: 'named' } // the clause names a matter of its own
  | { readonly kind: 'item'; readonly position: number } // 第二个呢; 1-based, -1 is the last
  | { readonly kind: 'other' } // 还有别的吗
  | { readonly kind: 'place'; readonly code: string } // 诸暨的呢
  | { readonly kind: 'time'; readonly date: CivilDate } // 那2020年呢
  | { readonly kind: 'fact'; readonly fact: string; readonly value: string | number } // 公司的话呢
  | { readonly kind: 'term'; readonly term: string } // 什么叫征收率
  | { readonly kind: 'agency' }; // 他们电话呢

/** One thing wanted. */
export interface Request {
  /** null: a matter is named and nothing particular of it asked (房租减免) */
  readonly aspect: Aspect | null;
  readonly subject: Subject;
  /** index into `clauses` */
  readonly clause: number;
  readonly span: Span;
}

/** A stretch of a message with one act. */
export interface Clause {
  readonly span: Span;
  readonly act: Act;
  readonly mood: Mood;
  /** whether the clause denies; A-not-A and 吗 are questions, never denials */
  readonly denied: boolean;
  /** who it is about */
  readonly about: Person;
}

/** Something said about the one asked for. */
export interface Claim {
  readonly fact: string;
  /** a value of the fact's options, a number, or a range as text (`0..149999`, `200001..`) */
  readonly value: string | number;
  readonly whose: Person;
  readonly denied: boolean;
  readonly mood: Mood;
  readonly certainty: Certainty;
  readonly span: Span;
  /** the frame, rule or consequence that read it */
  readonly by: string;
}

/** A place with the part it plays. */
export interface PlaceMention {
  /** GB/T 2260 */
  readonly code: string;
  readonly name: string;
  readonly role: 'shop' | 'origin' | 'home' | 'former' | 'office' | 'other';
  readonly span: Span;
}

/** What a message says to the question that is open. */
export type Reply =
  | {
      readonly kind: 'value';
      readonly fact: string;
      readonly value: string | number;
      /** a hedge (大概, 应该) leaves it certain; a corrected typo or a guess by meaning is assumed */
      readonly certainty: Certainty;
      readonly span: Span;
    }
  /** 不清楚, 忘了, 要查一下 */
  | { readonly kind: 'not-known'; readonly span: Span }
  /** 跳过, 不想说 */
  | { readonly kind: 'declines'; readonly span: Span };

/**
 * A value said without what it is of (刚好三十万, 移动), bound to the fact that it fits: the open question's,
 * one that the matter in hand turns on, or one told before. In the mood of its clause: 一个月？ supposes.
 */
export interface BoundValue {
  readonly fact: string;
  readonly value: string | number;
  readonly mood: Mood;
  readonly span: Span;
}

/** What takes the place of something told before. */
export interface Correction {
  readonly fact: string;
  /** null: what was told does not hold, and nothing is said instead */
  readonly value: string | number | null;
  readonly span: Span;
}

/** What a message says: read once, consulted by every later step. Pure reading, no judgement. */
export interface Utterance {
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Quantity[];
  readonly places: readonly PlaceMention[];
  /** all that was read, in every mood; `answersOf` gives those that may be stored */
  readonly claims: readonly Claim[];
  readonly requests: readonly Request[];
  /** what is said to the open question; null: nothing, whatever else is said. Needs `Hint.expected` */
  readonly reply: Reply | null;
  /** values without a name, but what `reply` says; need `Hint.matter` or `Hint.told` */
  readonly bound: readonly BoundValue[];
  /** what is said instead of something told before; needs `Hint.told` */
  readonly corrections: readonly Correction[];
  /** content words that nothing explained */
  readonly unread: readonly Span[];
}

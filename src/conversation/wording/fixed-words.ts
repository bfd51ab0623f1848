import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { AssessmentView } from '../reply.ts';
import { dateWords } from './date-words.ts';
import { statusWords } from './status-words.ts';

/** Sentences that do not depend on any measure. */

export const greeting =
  '您好，我是惠小店，帮个体户查扶持政策：减税、减租、社保、贷款、补贴、水电费，还有该打哪个电话。\n您直接说事就行，比如“我在柯桥开面馆，房租能不能减”。';

export const capabilities =
  '我能做三件事：\n1. 查政策：您说遇到什么事，我找对应的措施，说清楚还有没有效。\n2. 判断：问您几个小问题，看您符不符合、大概能省多少。\n3. 找人：告诉您该打哪个部门、哪个电话。\n我手上的文件，全国的税和就业、绍兴、宁波鄞州、温州文成、广州的最细。我不是人工智能聊天，每句话都有文件出处；也不能替部门做决定。';

/**
 * Said once, with the first answer.
 * @param days after which a conversation is deleted
 */
export const privacyLine = (days: number): string =>
  `只记您说的店铺情况，${days}天后自动删；说“删除我的记录”马上删。这不是审批结果，拿不准打12345。`;

/** 知道了, 我去问问: nothing was asked and nothing told. */
export const noted = '好的，还有别的事随时说。';
/** To what is told by the way, and asks nothing. */
export const heard = '知道了。还想问什么，直接说就行。';
export const heardOpen = '知道了。想接着看合不合适，就答下面这一问。';
export const notedOpen = '好的。想接着看合不合适，就答下面这一问。';
export const thanks = '不客气，祝您生意好。还有别的事随时说。';

export const bye = '好的，祝您生意好，有事再来。';

export const abuse =
  '您可能正着急。我尽量帮您：说说店里遇到什么难处，房租、税、社保还是贷款？要投诉可以打12345。';

export const nonsense =
  '这句我没看懂。您可以说说店里的事，比如“房租能减吗”“社保能缓交吗”“柯桥区人社局电话多少”。';

export const english =
  'This service answers in Chinese about relief measures for small shops in China. 请用中文说说您想问的事，比如“房租能减吗”；也可以打12345。';

export const injection =
  '我只查扶持个体户的政策和电话，别的做不了。您想问哪方面？房租、税、社保、贷款、水电费都行。';

export const outsideTopic = '这件事我手上的文件里没有，不能乱说。';

export const forgotten =
  '已经删掉了：您在这里说过的店铺情况和聊天记录都没有了。需要时随时重新开始。';

export const restarted = '好，前面的情况都清掉了，我们重新开始。您想问什么？';

export const nothingToUndo = '前面还没有可以撤回的回答。';

export const unreadableAnswer = '没听明白，换个说法，或者选下面的；不清楚就选“不清楚”。';

export const smalltalk =
  '这个我帮不上，我只查个体户的扶持政策和该打的电话。您店里有什么难处，直接说就行。';

export const human =
  '要找真人，请打12345政务服务便民热线，全天有人接；问税打12366，问社保打12333。您在这里说过的情况，可以把查询码报给话务员。';

export const staleButton = '这个选项已经过了，请看最新的一条，或者直接把话打出来。';

export const nothingToJudge = '还没有在判断的政策。先说说您想问什么，比如“房租能减吗”。';

export const undone = '好，上一个回答撤回了。';

export const askAway = '您想问什么？房租、税、社保、贷款、水电费都可以。';

export const notMeant =
  '好，那这件事我手里没有文件，打12345问最准。也可以换个说法再问我，说清是房租、税、社保、贷款还是水电费。';
/** Asked whether one can be believed. */
export const doubtWords = '没骗您，我只照文件说。不放心就打电话再问一遍。';
export const onlyPapers = '不骗您：我只照政府文件说，每句话都有出处，不收钱。不放心就打12345核实。';

export const nothingKnown = '您还没说过店里的情况，我这里什么都没记。';
export const knownOpening = '您说过这些：';

/**
 * One line of what the owner has told; what was not told but is counted on, and what nothing uses, is
 * marked.
 */
export const knownLine = (
  label: string,
  value: string,
  { isTold, isUnused }: { readonly isTold: boolean; readonly isUnused: boolean },
): string => {
  const notes = [...(isTold ? [] : ['您没说，先这样算']), ...(isUnused ? ['这次用不上'] : [])];
  return `· ${label}：${value}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`;
};
export const howToCorrect = '哪条不对，直接说就改；说“上一步”撤回，说“删除我的记录”全部清掉。';

/** 记下了：个体工商户。 */
export const heardWords = (told: readonly string[], isCorrected: boolean): string =>
  `${isCorrected ? '改过来了' : '记下了'}：${told.join('；')}。`;

/** 个体工商户; 月租金3000元（原来是2000元）; 执照要改或到期——没有变化. What speaks for itself stands alone. */
export const heardOne = (
  label: string,
  value: string,
  { was, link }: { readonly was: string | null; readonly link: '' | '——' | null },
): string =>
  `${link === null ? '' : label + link}${value}${was === null ? '' : `（原来是${was}）`}`;

/** What was supposed does not hold. */
export const asTold = '好，那还按您原来说的算。';

/** 那还是七千吧 */
export const sumStands = '对，还是这个数。';

export const asOfThen = '好，按当时的条件看。';

/** 好，月租金先放一放，不清楚也没关系。 */
export const heardUnknown = (label: string): string => `好，${label}先放一放，不清楚也没关系。`;

export const nothingChanges = '结论不变。';

/** A lapsed measure is not asked about; what its verdict hung on is told all the same. */
export const openThen = (labels: readonly string[]): string =>
  `那条已过期；当时符不符合，还要看：${labels.join('、')}。`;

/** Which of several measures in question are settled; where one cannot be had, why. */
export const settledLine = (
  title: string,
  verdict: 'eligible' | 'ineligible',
  whyNot: string,
): string => `${title}：${verdict === 'eligible' ? '符合。' : whyNot}`;

/** 有3项看明白了，还有2项要再问几句。 */
export const settledCount = (settled: number, open: number): string =>
  `有${settled}项看明白了，还有${open}项要再问几句。`;

/** Of a long list what fits now by name: 符合的有3项：甲、乙、丙。还有9项要再问。 */
export function fittingLine(titles: readonly string[], count: number, open: number): string {
  const more = count > titles.length ? '等' : '';
  const rest = open > 0 ? `还有${open}项要再问几句才知道。` : '';
  return `您符合的有${count}项：${titles.map((title) => `“${title}”`).join('、')}${more}。${rest}`;
}

/** No desk of that name is printed. */
export const noSuchDesk = '这个单位的电话文件里没印，可以先打12345，他们会转。';

/** No office is named, and no matter is in hand. */
export const anyDesk =
  '不知道找谁，就打12345，他们会转到管事的部门。说是哪件事，我给您更准的电话。';

/** Where nothing else is to be said, the question stands by itself. */
export const goOn = '接着问您：';

/** What waits: how it is named, whether it can be had still, and in brief what it gives. */
export interface WaitingWords {
  readonly name: string;
  readonly note: string;
  /** a sentence; null where it would be long */
  readonly gist: string | null;
}

/** 还有“社保缓缴”（已过期）的事，回“继续”我接着说。还有“担保费”（已过期）：保费减半。要细说，回“继续”。 */
export function waitingWords(later: readonly WaitingWords[]): string {
  const named = ({ name, note }: WaitingWords) => `“${name}”${note === '' ? '' : `（${note}）`}`;
  const brief = later.flatMap((one) =>
    one.gist === null ? [] : [`还有${named(one)}：${one.gist}`],
  );
  const bare = later.filter(({ gist }) => gist === null).map(named);
  const rest =
    bare.length === 0 ? '要细说，回“继续”。' : `还有${bare.join('、')}的事，回“继续”我接着说。`;
  return [...brief, rest].join('');
}
/** 前3人每人2000元…大概9000元。 */
export const waitingSum = (sum: string): string => `大概${sum}。`;
/** 您符合，到2027年12月31日; what holds on a day gone by holds then. */
export function waitingNote(
  { verdict, validity }: AssessmentView,
  on: CivilDate,
  today: CivilDate,
): string {
  const { status, to } = validity;
  const until = to === null ? statusWords(validity) : `到${dateWords(to)}`;
  const held = on < today ? until : statusWords(validity);
  const fits = { eligible: '您符合，', ineligible: '您不符合，', unknown: '' }[verdict];
  return `${fits}${status === 'in_force' ? until : held}`;
}
export const nothingWaits = '您问的都说过了。还想问什么，直接说就行。';
export const noOthers = '这件事我手里的文件就这些了。';
export const noSuchItem = '没有这一个，前面的就这些。';
/** 还有这几项： */
export const othersWords = '还有这几项，说第几个我就讲哪个：';
/**
 * “补缴社保”我手里的文件没写，可以打12345问。
 * @param hotline null where no office would know either
 */
export const missingWords = (matter: string, hotline: string | null): string =>
  hotline === null ? `“${matter}”我帮不上。` : `“${matter}”我手里的文件没写，可以打${hotline}问。`;

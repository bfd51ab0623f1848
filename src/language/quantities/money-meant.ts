import { daysBetween } from '../../knowledge/civil-date.ts';
import type { Per } from '../utterance.ts';
import type { Counted, TimeSaid } from './mention.ts';

const MONEY_WORD =
  '月销|年销|季销|每人|一人|人均|每户|每家|每个人|每名|房租|租金|店租|月租|年租|租|营业额|流水|销售额|销售|营收|收入|利润|毛利|净赚|工资|底薪|月薪|薪酬|薪水|年薪|卖|赚|挣|亏|交|付|花|押金|保证金|税|补贴|补助|开票|成本|欠|贷款|贷|借款|借|投资|投|货款|价|退|返|额度|保费|社保|罚|定额|核定|年化|进账|做|涨到?|降到?|减|免|费|资本|资金|资产|扣|所得额?|总额|盈利';
const BETWEEN =
  '(?:了|的|是|有|到|在|也就|就|才|要|得|能|可以|大概|大约|约|差不多|左右|一共|总共|共|平均|每|一|个|月|年|季度?|天|半|上|下|不到|超过|不超过|没超过|没到|将近|至少|起码|最多|额|款|金|钱|租|税|过|也|都|给|从|我|我们|他|她|房东|银行|人家|为|达|出|走|入|收|交|[:：\\s])*';
const AFTER_MONEY_WORD = new RegExp(`(?:${MONEY_WORD})${BETWEEN}$`);
const LOAN =
  /(?:贷款?|借款?|欠|投资?|垫|亏|赔|盘|转让费?)(?:了|过|的|到|银行|也就|大概|差不多|有|我|给我|他|出去|进去)*$/;
const LOAN_UNIT =
  /^个(?:w|万)?(?=$|[\s，,。；;！!？?的了到多左吧啊呢就还]|明年|后年|今年|去年|利|年|期)/;

const PERIOD =
  '(?:(?:每|一|1)个?(?:半)?(?:月|季度|季|年|天|日|次|单|星期|周)|半年|每?(?:月|季度|年|日)(?=[租薪均销流营收供入产])|整年|全年|月(?=均|度)|每?季度|每季|按[月年季])';
const SAID_FOR = `(?:的|房租|租金|店租|租|营业额|流水|销售额|销售|销|营收|收入|利润|工资|生意|大概|大约|差不多|也就|就|才|要|得|交|付|收|是|能|卖|做|赚|挣|给|开|开票|总共|一共|平均|均|度|到|有|在|额|了|个|钱|我|下来|光|最多|至少|起码|不到|不超过|没超过|超过|约|将近|薪|入|走|还|供|货|出|掉|销项|进账|流进|应纳税|所得额|所得|净利|\\s)*`;
const PER_BEFORE = new RegExp(`(${PERIOD})${SAID_FOR}$`);
const NEXT_SAID_FOR = new RegExp(`^${SAID_FOR}(?<=[^\\s])(?=[\\d一二两三四五六七八九十几])`);
const ALL_SAID_FOR = new RegExp(`^${SAID_FOR}$`);
const PER_AFTER =
  /^(?:的)?(?:左右|以上|不到)?\s?(?:\/\s?|每|一|1)个?(月|季度|季|年|天|日|次|单|半年)(?![份前内后多半])|^\s?(半年)(?![多前后内])|^\s?\/\s?(月|季|年|天)/;

/** 一年十二万一次付清: the sum is the year's. */
const PAID_AT_ONCE = /^[，,\s]?一次(?:性)?(?:[付交缴给]|打)/;

export interface MoneyMeant {
  readonly mention: Counted;
  readonly per: Per | null;
  /** where the words of the period stand, so that they are not read as a stretch of time */
  readonly period: readonly [number, number] | null;
}

/** A sum with what it is counted by; bare numbers are sums where the words around say so: 房租三千, 贷了二十个. */
export function moneyMeant(
  text: string,
  mention: Counted,
  lastTime: TimeSaid | null,
): MoneyMeant | null {
  const before = text.slice(Math.max(0, mention.start - 16), mention.start);
  const after = text.slice(mention.end, mention.end + 6);
  const period = periodAround(text, after, mention, lastTime);
  if (mention.kind === 'money') return { mention, ...period };
  if (mention.kind !== 'number') return null;
  const loan = asLoan(text, mention, before);
  if (loan !== null) return { mention: loan, ...period };
  if (mention.unit !== null || (mention.high ?? mention.low ?? 0) < 100) return null;
  if (/^(?:个(?!体)|[人家户名位台件笔张份次年月天号楼平斤度期])/.test(after)) return null;
  const isSum = mention.scale >= 10_000 && saidOf(text, mention, lastTime);
  if (period.per === null && !isSum && !AFTER_MONEY_WORD.test(before)) return null;
  return { mention: { ...mention, kind: 'money' }, ...period };
}

/** 贷了二十个: 万 is meant. */
function asLoan(text: string, mention: Counted, before: string): Counted | null {
  if (mention.unit !== '个' && mention.unit !== null) return null;
  if (!LOAN.test(before) && !/^个[w万]/.test(text.slice(mention.end - 1, mention.end + 1)))
    return null;
  const isClassified = mention.unit === '个';
  const at = isClassified ? mention.end - 1 : mention.end;
  const unit = LOAN_UNIT.exec(text.slice(at, at + 6));
  if (unit === null || mention.scale >= 10_000 || (mention.high ?? 0) > 1000) return null;
  const times = (value: number | null): number | null => (value === null ? null : value * 10_000);
  return {
    ...mention,
    ...{
      kind: 'money',
      end: at + unit[0].length,
      low: times(mention.low),
      high: times(mention.high),
    },
    unit: null,
  };
}

interface PeriodSaid {
  readonly per: Per | null;
  readonly period: readonly [number, number] | null;
}

/** 一个月三千, 三千一个月, 3000/月; 二季度卖了三十万 is said of a quarter too. */
function periodAround(
  text: string,
  after: string,
  { start, end }: Counted,
  lastTime: TimeSaid | null,
): PeriodSaid {
  const behind = PAID_AT_ONCE.test(after) ? null : PER_AFTER.exec(after);
  if (behind !== null && !isOfNext(text, start, end + behind[0].length)) {
    const per = perOf(behind[1] ?? behind[2] ?? behind[3] ?? '');
    return { per, period: [end, end + behind[0].length] };
  }
  const from = Math.max(lastTime?.end ?? 0, start - 16);
  const before = text.slice(from, start);
  const ahead = PER_BEFORE.exec(before);
  const word = ahead?.[1];
  if (ahead === null || word === undefined) {
    const isNear =
      lastTime !== null &&
      start - lastTime.end <= 16 &&
      before !== '的' &&
      ALL_SAID_FOR.test(before);
    return { per: isNear ? perOfTime(lastTime) : null, period: null };
  }
  const at = start - before.length + ahead.index;
  if (/[了过满签近]$/.test(text.slice(Math.max(0, at - 1), at))) return { per: null, period: null };
  return { per: perOf(word), period: [at, at + word.length] };
}

/** 水电2k 一个月流水3w, 贷二十万一年: the period is not that of the sum before it. */
function isOfNext(text: string, start: number, end: number): boolean {
  if (/(?:贷款?|借款?)[了个过]*$/.test(text.slice(Math.max(0, start - 6), start))) return true;
  const ahead = NEXT_SAID_FOR.exec(text.slice(end, end + 16));
  return ahead !== null && ahead[0] !== '';
}

/** 今年前三季度一共90万: right behind a time, with nothing but words of trade between. */
function saidOf(text: string, { start }: Counted, lastTime: TimeSaid | null): boolean {
  if (lastTime === null || start - lastTime.end > 16 || start <= lastTime.end) return false;
  return ALL_SAID_FOR.test(text.slice(lastTime.end, start));
}

/** A whole month, quarter, half or year of the calendar. */
function perOfTime({ from, to, isDay }: TimeSaid): Per | null {
  if (from === null || to === null || isDay || !from.endsWith('-01')) return null;
  const days = daysBetween(from, to) + 1;
  if (days >= 365) return days <= 366 ? 'year' : null;
  if (days >= 181 && days <= 184) return 'half-year';
  if (days >= 90 && days <= 92) return 'quarter';
  return days >= 28 && days <= 31 ? 'month' : null;
}

function perOf(words: string): Per {
  if (/半年/.test(words)) return 'half-year';
  if (/年/.test(words)) return 'year';
  if (/季/.test(words)) return 'quarter';
  if (/月/.test(words)) return 'month';
  if (/天|日/.test(words)) return 'day';
  return 'occasion';
}

/** 壹 and 俩 too: forms and speech alike. */
export const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 壹: 1, 二: 2, 贰: 2, 两: 2, 俩: 2, 三: 3, 叁: 3, 仨: 3, 四: 4, 肆: 4 },
  ...{ 五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9 },
};

/** What a digit is multiplied by; k and w as people type them. */
export const UNITS: Readonly<Record<string, number>> = {
  ...{ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, k: 1000 },
  ...{ 万: 10_000, w: 10_000, 亿: 100_000_000 },
};

/** Tens in one character. */
export const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** 12, 3,000, 1.5 */
export const FIGURE = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;

/** 退伍 and 大陆 hold no number: forms write their figures with 拾, 佰 or 圆 behind. */
const FORMAL = '[壹贰叁肆伍陆柒捌玖](?=[壹贰叁肆伍陆柒捌玖拾佰仟万亿圆元角零])';

/** Digits read out side by side: 二〇二二, 三. */
export const RUN = new RegExp(`(?:[〇零一二两俩三仨四五六七八九]|${FORMAL})+`, 'y');

/** 两 and 俩 are never read out, nor is a clock: 八点十分, 八点半. */
export const POINT = /点\s?([〇零一二三四五六七八九]+|\d+)(?![十分半钟〇零一二三四五六七八九\d])/y;

/** 万, at most two blanks before it; no 千 of 千瓦. */
export const SPACED_UNIT = /\s{0,2}(?:[十拾百佰仟万亿]|千(?![伏瓦克米])|[kw](?![a-z]))/y;

/** A digit behind 万 or 千 that belongs to what follows: 两万3月份, 三千一个月, 三万一共. */
export const NOT_A_TAIL =
  /(?:个?(?:半|多)?(?:月|年|季|天|周|星期|礼拜|小时|钟头)|[号日次折成%家户]|[人名位](?!民)|个(?:人|员工|工人|店员|伙计|百分)|分之|[些起般共样直定下点])/y;

/** 二〇二二年 */
export const YEAR_READ_OUT = /^[一二][〇零九][〇零一二三四五六七八九]{2}年/;

/** 多, 余, 来, 几 behind a number: somewhat more than it. */
export const MORE =
  /(?:多一?点(?![钟半\d])|[多余](?![少数半次])|来(?=[个万亿千块元天年月人斤岁位家号名口平桌户])|几(?![点何]|号(?!人)))/y;

import { matchAt } from '../match-at.ts';
import { type Counted, counted, exactly, type Silent } from '../mention.ts';
import { halfAt, type Numeral, numeralAt } from '../numerals/numeral.ts';
import { durationAfter } from './duration-after.ts';
import { moneyAfter } from './money-after.ts';
import { percentAfter, rateAfter, shareAt } from './percent.ts';

const ORDINAL = /第\s?(?=[〇零一二两三四五六七八九十百千万壹贰叁\d])/y;
/** 第三方, 第一时间, 第二医院 name something. */
const NO_ORDINAL =
  /第(?:[一二三四五六七八九十]|\d+)(?:方|者|时间|产业|人民|医院|中学|小学|百货|线|桶金|课堂)/y;
const WORD_ORDINAL = /头一[个条家项]|最后一?[个条家项]|倒数第([一二三])/y;
const CURRENCY = /(?:¥|￥|rmb\s?|人民币\s?)(?=[\d一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾])/y;
const NEGATIVE = /负(?=[\d一二两三四五六七八九十百])|-(?=[\d一二两三四五六七八九十百])/y;
/** -3000 by itself, 利润-三千; 3-5万 and 201-3 are none. */
const BEFORE_NEGATIVE = /(?:^|[\s，,。：:（(=为是亏损润入赚额得])$/;

const SHARE = /\s?分之(?=[一二两三四五六七八九十\d])/y;
/** 一又二分之一 */
const MIXED = /又(?=[一二三四五六七八九十\d]{1,3}分之)/y;
const CLOCK =
  /\s?(?:点(?!心)(?:[半钟整多来]|[\d一二三四五六七八九十]{1,3}分)?|:\d\d(?::\d\d)?|时(?![候间段代期令常节不])(?:\d{1,2}分?)?|点\d)/y;
/** 3号楼, 二级, 八楼: numbers of things, not of how many. */
const LABEL =
  /(?:(?<=\d)\s)?(?:号(?!人|召)|楼|路(?!人)|室|栋|幢|单元|国道|省道|弄|后(?<=[6-90][05]后)(?!天)|[a-z]{1,3}(?![a-z])|级|期(?!间)|版|型|线|环|\.\d)/y;
const CLASSIFIER =
  /(?:(?<=\d)\s)?(个工作日|个小时|个钟头|个平方|个人(?![体卡账所贷])|号人|号(?=员工|工人|店员|伙计|职工|师傅|小工|兄弟|姐妹)|口人|个(?!体[户工经商]|税|人所得|贷)|人(?![民家们工才事力均次有生大类数])|名(?![称字单下义])|位(?!置|于)|口(?![气价碑子味岸罩算])|户|家(?![人子伙里]|门口)|间(?!接|隔)|台|件|笔|张|份(?!子)|辆|套|层|次(?!性|序|日|年|品|要|数)|遍|种(?!植|子)|条|项(?!目)|本|公斤|斤|吨|平方米|平米|平方|平(?!均|时|常|台)|岁|周岁|倍|桌|单(?!位|子|独)|支|瓶|箱|包(?!括|[水电邮税吃住月年干])|盒|袋|头|只(?!有|要|能|是)|批|(?<![万千])票(?!据)|部|栋|米|公里|里地|千瓦|度|分钟|小时|钟头|千伏|伏|秒|门(?!口|面|店|市)|届|道|组|辈子|年级)/y;
const PERSON_WORD =
  /(?:员工|店员|工人|伙计|帮工|师傅|阿姨|小工|学徒|徒弟|服务员|营业员|职工|雇员|帮手|临时工|钟点工|厨师|会计|老乡|大学生|毕业生|男|女|残疾人|退役|失业|亲戚|姑娘|小伙|大姐|大嫂|兄弟)/y;
const PEOPLE = new Set(['个人', '号人', '号', '口人', '人', '名', '位', '口']);
/** 房号302, 微信号123 */
const NUMBERED = /(?:(?<![\d一二三四五六七八九十])号|qq|编码|代码)(?:是|为|[:：])?$/;
/** 1、 and 2. before what is listed */
const LISTED = /\d{1,2}(?:、|\.(?!\d)|\.(?=(?:19|20)\d\d年)|[)）]|:(?!\d))(?!\s*$)/y;
/** 12345 and its like; 12000 and 12500 are sums. */
const HOTLINE =
  /^(?:1(?:2(?:3(?!00)\d\d|1[12]\d)|00\d{2,3}|1[0-9]|20|22)|9[56]\d{3,4}|[48]00\d{6,7})$/;

/** What anything may begin with that is counted and is no numeral by itself: 第, 头, 最, ￥, 人民币, 负, 百分之, 对折. */
const MARKED = /[第头最倒¥￥r人负\-百千万打对翻一半]/;

/** The number, sum, share, ordinal or duration that begins at `start`. */
export function countedAt(text: string, start: number): Counted | Silent | null {
  if (!MARKED.test(text.charAt(start))) return numberAt(text, start);
  return (
    ordinalAt(text, start) ??
    shareAt(text, start) ??
    currencyAt(text, start) ??
    negativeAt(text, start) ??
    numberAt(text, start)
  );
}

function ordinalAt(text: string, start: number): Counted | Silent | null {
  const words = matchAt(WORD_ORDINAL, text, start);
  if (words !== null) {
    const isFirst = words[0].startsWith('头');
    const back = words[1] === undefined ? -1 : -('一二三'.indexOf(words[1]) + 1);
    const value = isFirst ? 1 : back;
    return exactly('ordinal', start, start + words[0].length, value);
  }
  const named = matchAt(NO_ORDINAL, text, start);
  if (named !== null) return { kind: 'silent', start, end: start + named[0].length };
  const ordinal = matchAt(ORDINAL, text, start);
  if (ordinal === null) return null;
  const numeral = numeralAt(text, start + ordinal[0].length);
  return numeral === null ? null : counted('ordinal', numeral, { start });
}

/** ￥300, 人民币 8千元 */
function currencyAt(text: string, start: number): Counted | null {
  const sign = matchAt(CURRENCY, text, start);
  const numeral = sign === null ? null : numeralAt(text, start + sign[0].length);
  if (numeral === null) return null;
  return moneyAfter(text, { ...numeral, start }) ?? counted('money', numeral, { start });
}

function negativeAt(text: string, start: number): Counted | Silent | null {
  const sign = matchAt(NEGATIVE, text, start);
  if (sign === null || !BEFORE_NEGATIVE.test(text.slice(Math.max(0, start - 1), start)))
    return null;
  const said = numberAt(text, start + 1);
  if (said === null || said.kind === 'silent' || said.low === null) return said;
  return { ...said, start, low: -(said.high ?? said.low), high: -said.low };
}

function numberAt(text: string, start: number): Counted | Silent | null {
  const numeral = numeralAt(text, start);
  if (numeral === null) return halfOf(text, start);
  const label = labelled(text, numeral);
  if (label !== null) return label;
  return (
    moneyAfter(text, numeral) ??
    percentAfter(text, numeral) ??
    rateAfter(text, numeral) ??
    durationAfter(text, numeral) ??
    fractionAfter(text, numeral) ??
    withClassifier(text, numeral) ??
    silentAfter(text, numeral) ??
    bare(text, numeral)
  );
}

/** 半个, 半天, 半个月, 半年, 大半年 */
function halfOf(text: string, start: number): Counted | null {
  if (
    text[start] !== '半' ||
    /(?:[一减对夜折]|(?<!差不|个)多)$/.test(text.slice(Math.max(0, start - 3), start))
  )
    return null;
  const half = halfAt(start);
  return (
    moneyAfter(text, half) ??
    percentAfter(text, half) ??
    durationAfter(text, half) ??
    withClassifier(text, half)
  );
}

/** 12345, 0575-85123456, 192.168.255.255, 4s店, no.3 */
function labelled(text: string, numeral: Numeral): Silent | null {
  if (numeral.form !== 'digits') return null;
  const { start } = numeral;
  if (/^$|[\s,，。;；:：!！?？]/.test(text.slice(Math.max(0, start - 1), start))) {
    const listed = matchAt(LISTED, text, start);
    if (listed !== null) return { kind: 'silent', start, end: start + listed[0].length };
  }
  const chain = /[\d.\-–*]+/y;
  chain.lastIndex = start;
  const whole = chain.exec(text)?.[0].replace(/[.\-–]+$/, '') ?? '';
  const parts = whole.split(/[.\-–*]/);
  const isChain =
    parts.length > 2 ||
    whole.includes('*') ||
    /^(?:0\d{2,3}|[48]00)-\d{3,}/.test(whole) ||
    (parts.length === 2 && (parts[1]?.length ?? 0) > 6);
  const follows = text.slice(numeral.end, numeral.end + 2);
  const isLong = /^\d{8,}$/.test(whole) && !/^\s?[元块万亿]/.test(follows);
  if (isChain || isLong) return { kind: 'silent', start, end: start + whole.length };
  if (
    /[a-z#]/.test(text[start - 1] ?? '') ||
    NUMBERED.test(text.slice(Math.max(0, start - 5), start))
  )
    return { kind: 'silent', start, end: numeral.end };
  return null;
}

/** 四分之一 */
function fractionAfter(text: string, numeral: Numeral): Counted | null {
  const { start } = numeral;
  const mixed = matchAt(MIXED, text, numeral.end);
  if (mixed !== null) {
    const lower = numeralAt(text, numeral.end + 1);
    const fraction = lower === null ? null : shareOf(text, lower);
    return fraction && exactly('number', start, fraction.end, round(numeral.low + fraction.share));
  }
  const said = shareOf(text, numeral);
  if (said === null) return null;
  const compared = /[比于负]$/.test(text.slice(Math.max(0, start - 1), start));
  if (compared) return exactly('number', start, said.end, said.share);
  return exactly('percent', start, said.end, Math.round(said.share * 10_000) / 100);
}

/** 四分之三, 1/3 */
function shareOf(
  text: string,
  numeral: Numeral,
): { readonly share: number; readonly end: number } | null {
  const isWritten = numeral.form === 'digits' && text[numeral.end] === '/';
  const sign = isWritten ? '/' : (matchAt(SHARE, text, numeral.end)?.[0] ?? null);
  const other = sign === null ? null : numeralAt(text, numeral.end + sign.length);
  if (other === null || other.low !== other.high) return null;
  const [above, below] = isWritten ? [numeral.low, other.low] : [other.low, numeral.low];
  if (below === 0 || (isWritten && (above >= below || below > 10 || other.form !== 'digits')))
    return null;
  return { share: above / below, end: other.end };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function withClassifier(text: string, numeral: Numeral): Counted | null {
  const found = matchAt(CLASSIFIER, text, numeral.end);
  const classifier = found?.[1];
  if (found === null || classifier === undefined) return pairOfPeople(text, numeral);
  if (isIdiom(text, numeral, classifier)) return null;
  const end = numeral.end + found[0].length;
  const counts = classifier === '个' && matchAt(PERSON_WORD, text, end) !== null;
  const unit = PEOPLE.has(classifier) || counts ? '人' : classifier;
  return counted('number', numeral, { end, unit });
}

/** 一号, 一口气, 十分: no count. */
function isIdiom(text: string, { start, end }: Numeral, classifier: string): boolean {
  if (text.slice(start, end) !== '一') return false;
  if (/[同统唯万第专]$/.test(text.slice(Math.max(0, start - 1), start))) return true;
  // 一条街, 一本正经: it counts where it stands alone (就一条).
  return NAMES_ONE.has(classifier) && /^[^，。,\s]/.test(text.slice(end + 1, end + 2));
}

const NAMES_ONE = new Set([...'条道包头只门度部本单平票口组']);

/** 夫妻俩, 我们仨 */
function pairOfPeople(text: string, numeral: Numeral): Counted | null {
  const said = text.slice(numeral.start, numeral.end);
  if (said !== '俩' && said !== '仨') return null;
  return counted('number', numeral, { unit: '人' });
}

function silentAfter(text: string, numeral: Numeral): Silent | null {
  const found = matchAt(CLOCK, text, numeral.end) ?? matchAt(LABEL, text, numeral.end);
  if (found === null) return null;
  return { kind: 'silent', start: numeral.start, end: numeral.end + found[0].length };
}

const ALONE_BEFORE = /(?:^|[\s，,。；;：:、！!？?（()≥≤><=~\-是有从到为至约于选回答第])$/;
const ALONE_AFTER = /^(?:$|[\s，,。；;：:、！!？?）)~\-到至左以多吧了呢啊的])/;
/** 三百万: said with a unit it is a number anywhere; 三 alone only where it stands alone. */
function bare(text: string, numeral: Numeral): Counted | Silent {
  const { start, end, form, scaled } = numeral;
  const silent: Silent = { kind: 'silent', start, end };
  if (form === 'read-out' || HOTLINE.test(text.slice(start, end))) return silent;
  const clear = form === 'digits' || (scaled && end - start > 1);
  const before = text.slice(Math.max(0, start - 1), start);
  const isAlone = ALONE_BEFORE.test(before) && ALONE_AFTER.test(text.slice(end, end + 1));
  if (!clear && !isAlone) return silent;
  return counted('number', numeral);
}

import type { ListScope } from '../read/list-scope.ts';
import type { AssessmentView } from '../reply.ts';
import { statusWords } from './status-words.ts';

/** Sentences of a list of measures. */

interface Counts {
  readonly eligible: number;
  readonly unknown: number;
  readonly ineligible: number;
}

/**
 * 绍兴柯桥区没过期的有3项，您符合1项。先说最可能用得上的：
 * @param apart how many more are for certain people or trades, and told of in another line
 * @param named how many are named at most
 */
export function overviewWords(
  place: string | null,
  counts: Counts,
  which: 'all' | 'lasting' | 'lapsed',
  { apart, named }: { readonly apart: number; readonly named: number },
): string {
  const listed = counts.eligible + counts.unknown + counts.ineligible;
  const kind = { all: '能查到', lasting: '现在没过期的有', lapsed: '能查到的都已过期，共' }[which];
  const then = which === 'lapsed' ? '当时' : '';
  const parts = [
    ...(apart > 0 ? [`您可能用得上的有${listed}项`] : []),
    ...(counts.eligible > 0 ? [`${then}符合${counts.eligible}项`] : []),
    ...(counts.ineligible > 0 ? [`${counts.ineligible}项不符合`] : []),
  ];
  const first = listed > named ? '。先说最可能用得上的：' : listed > 1 || apart > 0 ? '：' : '。';
  return `${place ?? '您那里'}${kind}${listed + apart}项${parts.length > 0 ? `，${parts.join('，')}` : ''}${first}`;
}

/** 另外29项只给特定的人或行当（退役军人、残疾人…），沾边就说一声。 */
export const forCertainPeople = (count: number, whom: readonly string[]): string =>
  `另外${count}项只给特定的人或行当${whom.length > 0 ? `（${whom.join('、')}…）` : ''}，沾边就说一声。`;

const MARKS = { eligible: '符合', unknown: '要再问', ineligible: '不符合' } as const;

/** · 房租减免（大概6000元；已过期） */
export function overviewLine(
  { title, verdict, validity }: AssessmentView,
  amount: string,
  isPast: boolean,
): string {
  const status = `${isPast && validity.status !== 'open_ended' ? '那时' : ''}${statusWords(validity)}`;
  const notes = [MARKS[verdict], ...(amount === '' ? [] : [`大概${amount}`]), status];
  return `· ${title}（${notes.join('，')}）`;
}

/** 另外3项已经过期，没有列；想看，说“全部政策”。 */
export const lapsedWords = (lapsed: number): string =>
  `另外${lapsed}项已经过期，没有列；想看，说“全部政策”。`;

/** 别的27项只给特定的人或行当：退役军人、残疾人。沾上哪样，说一声就接着查。 */
export const restForFew = (count: number, whom: readonly string[]): string =>
  `别的${count}项只给特定的人或行当${whom.length > 0 ? `：${whom.join('、')}` : ''}。沾上哪样，说一声就接着查。`;

/** 还有9项，说名字就给您细说。 */
export const moreMeasures = (rest: number): string => `还有${rest}项，说名字就给您细说。`;

/** 没有别的了吗, of a long list. */
export const nextOnes = '还有这些：';

/** 济南的政策文件我手上没有，不能乱说，可以打当地12345问。 */
export const noDocumentsThere = (place: string | null): string =>
  `${place ?? '那里'}的政策文件我手上没有，不能乱说，可以打当地12345问。`;

export const placeNeeded =
  '不知道在哪个区县，就没法把当地的措施过一遍。您可以先问一件事，比如“房租能减吗”。';

/** 有没有直接给钱的, while the place is not known. */
export const moneyIsLocal =
  '直接发钱的补贴要看当地自己的文件。先告诉我您在哪个区县，我看看那里有没有。';

export const tellPlace = '先告诉我您在哪个区县，我把那里的措施都过一遍。';

/** In place of a place: what every shop has, wherever it is. */
export const wholeCountry = '全国各地';

/** 绍兴市2020年那批, 绍兴市税上: where, of what year and on what a list is. */
export function scopedWords(place: string | null, scope: ListScope | null): string | null {
  if (scope === null) return place;
  const { years, reach, topic } = scope;
  const where = reach === 'national' ? wholeCountry : (place ?? '您那里');
  const when =
    years === null
      ? ''
      : years.from === years.to
        ? `${years.from}年那批`
        : `${years.from}到${years.to}年出的`;
  const own = reach === 'local' ? '自己的' : '';
  return `${where}${when}${own}${topic === null ? '' : `，${topic.label}上`}`;
}

/** 绍兴市2020年那批有15项，14项已过期。还没过期、或没写到哪天的（办前先问一声）： */
export const batchWords = (which: string | null, all: number, left: number): string =>
  left === 0
    ? `${which ?? '那批'}有${all}项，都已过期，不能再办了。`
    : left === all
      ? `${which ?? '那批'}有${all}项，都没过期，或没写到哪天（办前先问一声）：`
      : `${which ?? '那批'}有${all}项，${all - left}项已过期。还没过期，或没写到哪天的（办前先问一声）：`;

/** 直接发钱的补贴，长沙市的文件我手里没有，请打长沙市的12345问。 */
export const noMoney = (place: string): string =>
  `直接发钱的补贴，${place}的文件我手里没有。当地有没有，请打${place}的12345问；全国都能用的是减税这些。`;

/** The same, before a list of what the whole country has. */
export const noMoneyButTaxes = (place: string): string =>
  `直接发钱的补贴，${place}的文件我手里没有，可以打12345问。`;

/** The papers of the whole country hold there, and none of its own is at hand. */
export const noneOfItsOwn = (place: string | null): string =>
  `${place ?? '您那里'}自己出的文件我手里没有，可以打当地12345问；全国都有的（减税这些）照样能用。`;

/** After a trouble: what the shop can have is told when more is known of it. */
export const whatHelpsWords = (place: string | null): string =>
  place === null
    ? '您要是开店的，说说店在哪、做什么，我看看有什么能用上的。'
    : '您要是开店的，说说做什么，我看看有什么能用上的。';

import type { AssessmentView, Contact } from '../../../../src/conversation/reply.ts';
import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import { cut, fitPieces, lengthOf, type Piece } from './fit-pieces.ts';
import type { Measure, Validity } from './records.ts';

/** Characters that are read aloud in half a minute, unhurried. */
export const ALOUD = 150;
export const SHORT = 70;
export const LONG = 300;

/** What a caller is told of one measure, to be read aloud in about thirty seconds. */
export function scriptOf(measure: Measure, sum: AssessmentView | null): string {
  const { title, clauses, conditions } = measure;
  const needs = clauses.length === 1 ? conditions.filter((one) => !one.startsWith('店在')) : [];
  return fitPieces(
    [
      { text: `您问的是“${title}”。`, rank: 0 },
      { text: holdsWords(measure.validity), rank: 1 },
      { text: verdictWords(sum, measure.validity), rank: 3 },
      { text: cut(gistOf(measure), 60), rank: 4, shrinks: true },
      { text: needs.length > 0 ? cut(`要满足：${needs.join('；')}。`, 50) : '', rank: 5 },
      ...askWhom(measure.contacts),
    ],
    ALOUD,
  );
}

/** A message to a phone: at most `atMost` characters, its source always in it. */
export function messageOf(measure: Measure, atMost: number): string {
  const source = `出处：${sourceOf(measure)}。`;
  const room = atMost - lengthOf(source);
  return `${fitPieces([{ text: `【${cut(measure.title, 24)}】`, rank: 0 }, ...bodyOf(measure, room)], room)}${source}`;
}

/** Everything on one page, for a mail or a ticket. */
export function plainText(measure: Measure): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`${title}：`, ...lines.map((line) => `· ${line}`)];
  const said = (items: readonly { text: string; locator: string }[]) =>
    items.map(({ text, locator }) => `${text}（${locator}）`);
  return [
    `【${measure.title}】${holdsWords(measure.validity)}`,
    measure.summary,
    ...list('条件', measure.conditions),
    ...list('怎么办', said(measure.steps)),
    ...list('带什么', said(measure.materials)),
    ...list('要留意', said([...measure.caveats, ...measure.damaged])),
    ...list('打给谁', measure.contacts.map(contactLine)),
    ...measure.citations.map(
      ({ document, number, locator }) => `出处：${document}${number ?? ''} ${locator}`,
    ),
  ].join('\n');
}

/** A number as it is read aloud: 0575-88178869 */
export const phoneWords = ({ number, areaCode, kind }: Contact['phones'][number]): string =>
  areaCode !== undefined && kind === 'office' ? `${areaCode}-${number}` : number;

/** 绍兴市人社局 章卫国 13017716876 */
export function contactLine({ agency, person, phones }: Contact): string {
  const numbers = phones.map((phone) =>
    phone.dial === null ? `${phone.number}（号码存疑）` : phoneWords(phone),
  );
  return [agency, person, ...numbers].filter(Boolean).join(' ');
}

/** 绍兴2020年扶持个体工商户政策指引 举措八 */
export function sourceOf({ document, locator }: Measure): string {
  return cut(`${document.shortTitle} ${locator}`, 30);
}

function bodyOf(measure: Measure, room: number): Piece[] {
  const short = room < 100;
  const holds = short ? shortHolds(measure.validity) : holdsWords(measure.validity);
  return [
    { text: holds, rank: 1 },
    { text: gistOf(measure), rank: short ? 2 : 4, shrinks: true },
    ...(short ? [{ text: '问12345。', rank: 1 }] : askWhom(measure.contacts)),
  ];
}

function gistOf({ clauses, summary }: Measure): string {
  const [only, more] = clauses;
  return only !== undefined && more === undefined ? only.gist : summary;
}

/** Whether it still holds, in one spoken sentence. */
export function holdsWords({ status, from, to }: Validity): string {
  switch (status) {
    case 'expired':
      return `这项已经过期了${to ? `，${dateWords(to)}就到期了` : ''}。`;
    case 'not_started':
      return `这项还没开始${from ? `，${dateWords(from)}起才有` : ''}。`;
    case 'in_force':
      return `这项现在有效${to ? `，到${dateWords(to)}为止` : ''}。`;
    case 'open_ended':
      return '文件没写截止日期，办之前先打电话问一声。';
  }
}

function shortHolds({ status, to }: Validity): string {
  if (status === 'expired') return '已过期。';
  if (status === 'not_started') return '还没开始。';
  return to ? `${dateWords(to)}止。` : '';
}

function verdictWords(sum: AssessmentView | null, { status }: Validity): string {
  if (sum === null) return '';
  const then = status === 'expired' ? '当时' : '';
  if (sum.verdict === 'eligible') return `按您说的情况，${then}符合条件。`;
  if (sum.verdict === 'unknown') return `${then}能不能享受，还要再问您一两句。`;
  const why = sum.reasons.find(({ holds }) => holds === false)?.text;
  return why === undefined
    ? `按您说的情况，${then}不符合。`
    : `按您说的情况，${then}不符合：要求是“${cut(why, 24)}”。`;
}

/** The first number that the paper names and that can be dialled, with its age; else the hotline. */
function askWhom(contacts: readonly Contact[]): Piece[] {
  const near = contacts.find(
    ({ step, phones }) => step === 'measure' && phones.some(({ dial }) => dial !== null),
  );
  const phone = near?.phones.find(({ dial }) => dial !== null);
  if (near === undefined || phone === undefined) return [{ text: '可以打12345问。', rank: 2 }];
  const year = 'published' in near.source ? near.source.published?.slice(0, 4) : undefined;
  return [
    {
      text: `可以打${near.agency}${phoneWords(phone)}${year ? `，${year}年印的` : ''}，打不通就打12345。`,
      rank: 2,
    },
  ];
}

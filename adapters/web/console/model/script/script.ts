import type { AssessmentView, Contact } from '../../../../../src/conversation/reply.ts';
import { amountWords } from '../../../../../src/conversation/wording/amount-words.ts';
import { dateWords } from '../../../../../src/conversation/wording/date-words.ts';
import { regionContains, WHOLE_COUNTRY } from '../../../../../src/knowledge/region-code.ts';
import type { Measure, Validity } from '../records.ts';
import { cut, fitPieces, lengthOf, type Piece, sentencesOf } from './fit-pieces.ts';

/** Characters that are read aloud in half a minute, unhurried. */
export const ALOUD = 150;
export const SHORT = 70;
export const LONG = 300;

/** What is known of the caller when a text is made for them. */
export interface Caller {
  /** the measure's overall assessment; null while nothing is known */
  readonly sum: AssessmentView | null;
  /** code of the caller's place; '' when unknown */
  readonly place: string;
  /** title of what holds today of the same matter; null where nothing does */
  readonly instead: string | null;
}

/**
 * What a caller is told of one measure, to be read aloud in about thirty seconds: whole sentences, and at
 * the end the desk of their district and an offer to put them through. They have called 12345 already, so they are
 * never sent there.
 */
export function scriptOf(measure: Measure, { sum, place, instead }: Caller): string {
  const { title, clauses, conditions, contacts, validity } = measure;
  // Of a paper with a place of its own the place is the first condition; the caller has told it.
  const isPlaced = measure.region !== null && measure.region.code !== WHOLE_COUNTRY;
  const needs = clauses.length === 1 ? conditions.slice(isPlaced ? 1 : 0) : [];
  return fitPieces(
    [
      { text: `您问的是“${cut(title, 40)}”。`, rank: 0 },
      { text: holdsWords(validity), rank: 1 },
      { text: insteadWords(instead, validity), rank: 3 },
      ...verdictWords(sum, validity).map((text) => ({ text, rank: 2 })),
      { text: gistOf(measure), rank: 4, shrinks: true },
      { text: needs.length > 0 ? `要满足：${needs.join('；')}。` : '', rank: 6 },
      ...transferWords(contacts, place).map((text, index) => ({ text, rank: 1 + index * 0.5 })),
    ],
    ALOUD,
  );
}

/** A message to a phone: at most `atMost` characters, its source always in it. */
export function messageOf(measure: Measure, atMost: number, { place }: Caller): string {
  const source = `出处：${sourceOf(measure)}。`;
  const room = atMost - lengthOf(source);
  return `${fitPieces([{ text: `【${cut(measure.title, 24)}】`, rank: 0 }, ...bodyOf(measure, room, place)], room)}${source}`;
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

/** Whether it still holds, in one spoken sentence. */
function holdsWords({ status, from, to }: Validity): string {
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

/** The caller is on this line already. */
const OWN_LINE = '12345';
const dialled = ({ phones }: Contact) =>
  phones.find(({ dial }) => dial !== null && dial !== OWN_LINE);

/**
 * 打给谁: the desk of the caller's district, else the nearest one that the papers name, else a hotline of
 * the matter (12366).
 */
export function deskFor(contacts: readonly Contact[], place: string): Contact | null {
  const answering = contacts.filter((contact) => dialled(contact) !== undefined);
  const serves = (contact: Contact) => contact.regions.includes(place);
  const above = ({ regions }: Contact) => regions.some((code) => regionContains(code, place));
  return (
    (place === '' ? undefined : (answering.find(serves) ?? answering.find(above))) ??
    answering.find(({ step }) => step !== 'hotline') ??
    answering[0] ??
    null
  );
}

function bodyOf(measure: Measure, room: number, place: string): Piece[] {
  const short = room < 100;
  const holds = short ? shortHolds(measure.validity) : holdsWords(measure.validity);
  const desk = deskFor(measure.contacts, place);
  return [
    { text: holds, rank: 1 },
    { text: gistOf(measure), rank: 3, shrinks: true },
    { text: desk === null ? '' : `问${deskWords(desk)}。`, rank: 2 },
  ];
}

function gistOf({ clauses, summary }: Measure): string {
  const [only, more] = clauses;
  const gist = only !== undefined && more === undefined ? only.gist : summary;
  return sentencesOf(gist).join('');
}

function shortHolds({ status, to }: Validity): string {
  if (status === 'expired') return '已过期。';
  if (status === 'not_started') return '还没开始。';
  return to ? `${dateWords(to)}止。` : '';
}

const insteadWords = (instead: string | null, { status }: Validity): string =>
  instead === null || status !== 'expired' ? '' : `现在还有效的是“${instead}”。`;

/** The verdict, and what must stand with a yes: the sum, and who decides in the end. */
function verdictWords(sum: AssessmentView | null, { status }: Validity): readonly string[] {
  if (sum === null) return [];
  const then = status === 'expired' ? '当时' : '';
  if (sum.verdict === 'unknown') return [`${then}能不能享受，还要再问您一两句。`];
  if (sum.verdict === 'eligible') {
    // A share says nothing aloud without what it is of.
    const { estimate } = sum;
    const amount = estimate === undefined || estimate.unit === '%' ? '' : amountWords(estimate);
    const given = amount === '' ? '' : `，大约${amount}`;
    const decides = sum.discretion && then === '' ? sentencesOf(sum.discretion).slice(0, 1) : [];
    return [`按您说的情况，${then}符合条件${given}。`, ...decides];
  }
  const why = sum.reasons.find(({ holds }) => holds === false)?.text;
  return [
    why === undefined || lengthOf(why) > 40
      ? `按您说的情况，${then}不符合。`
      : `按您说的情况，${then}不符合：要求是“${why}”。`,
  ];
}

/** Who deals with it, by number, and the offer to put them through; two sentences. */
function transferWords(contacts: readonly Contact[], place: string): readonly string[] {
  const desk = deskFor(contacts, place);
  if (desk === null) return ['文件没印经办的电话，我帮您转给经办部门核实。', ''];
  // A public hotline has no age.
  const age =
    desk.step !== 'hotline' && 'published' in desk.source
      ? desk.source.published?.slice(0, 4)
      : undefined;
  return [
    `这件事可以问${deskWords(desk)}${age ? `，是${age}年印的` : ''}。`,
    '要我现在帮您转过去吗？',
  ];
}

/** 绍兴市国资委，电话0575-88178869 */
function deskWords(contact: Contact): string {
  const phone = dialled(contact);
  const number = phone === undefined ? '' : phoneWords(phone);
  return contact.agency.includes(number) ? contact.agency : `${contact.agency}，电话${number}`;
}

/** What adds up: exact sums in 元. Months, percentages and ranges do not. */
export function moneySum(sums: readonly AssessmentView[]): { total: number; count: number } {
  const exact = sums.flatMap(({ estimate }) =>
    estimate?.unit === '元' && typeof estimate.amount === 'number' ? estimate.amount : [],
  );
  return { total: exact.reduce((sum, amount) => sum + amount, 0), count: exact.length };
}

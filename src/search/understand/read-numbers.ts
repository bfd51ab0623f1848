import type { CivilDate } from '../../knowledge/civil-date.ts';
import { readQuantities } from '../../language/quantities/read-quantities.ts';
import { type Figure, figuresOf } from '../text/figures.ts';
import type { Reading } from '../text/reading.ts';
import type { FactReading } from '../understanding.ts';
import { rangeSaid } from './range-said.ts';

interface NumberRule {
  readonly fact: string;
  /** what stands before the figure, up to its end */
  readonly before?: RegExp;
  /** what stands right after the figure and its unit */
  readonly after?: RegExp;
  readonly units: readonly string[];
  readonly factor?: number;
  /** a figure above this means something else */
  readonly most?: number;
}

const MONEY = ['', '元', '块', '块钱'];
const PEOPLE = ['个人', '个员工', '个店员', '个工人', '个伙计', '人', '名', '位', '口'];
/** What may stand between a word and its figure without changing what the figure is. */
const ABOUT =
  '(?:额|个|到|不到|不足|超过|不超过|没超过|没有超过|最多|顶多|至少|起码|不止|大概|大约|差不多|正好|刚好|恰好|平均|在|是|有|也就|才|就|了|出|得)*';
const SALES = '(?:营业额|流水|销售额|销售|营业收入|生意额|卖|做|开票)';

const RULES: readonly NumberRule[] = [
  {
    fact: 'monthly_rent',
    before:
      /(?:年租金?|一?年(?:的)?(?:房租|租金|店租|租)|(?:房租|租金|店租)(?:要|得)?一年)(?:是|要|大概|差不多|交|得|就)*$/,
    units: MONEY,
    factor: 1 / 12,
  },
  {
    fact: 'monthly_rent',
    before: /(?:每|一)年(?:要|交|付)*$/,
    after: /^的?(?:房租|租金|店租)/,
    units: MONEY,
    factor: 1 / 12,
  },
  {
    fact: 'monthly_rent',
    before:
      /(?:月租金?|(?:每|一个?)月(?:的)?(?:房租|租金|店租)|(?:房租|租金|店租)(?:一个月|每个?月|一月))(?:是|要|大概|差不多|交|得)*$/,
    units: MONEY,
  },
  {
    fact: 'monthly_rent',
    before:
      /(?:(?:每|一个?)季度?(?:的)?(?:房租|租金|店租)|(?:房租|租金|店租)(?:要)?(?:每|一个?)季度?)(?:是|要|大概|差不多|交|得)*$/,
    units: MONEY,
    factor: 1 / 3,
  },
  {
    fact: 'monthly_rent',
    before:
      /(?:半年(?:的)?(?:房租|租金|店租)|(?:房租|租金|店租)(?:要)?半年)(?:是|要|大概|差不多|交|得)*$/,
    units: MONEY,
    factor: 1 / 6,
  },
  // 房租八万 without a month is a year's as likely as not.
  {
    fact: 'monthly_rent',
    before: /(?<!季度?的?|半年的?|年的?)(?:房租|租金|店租)(?:是|要|大概|差不多|交|得)*$/,
    units: MONEY,
    most: 15_000,
  },
  {
    fact: 'monthly_rent',
    before: /(?:每|一个?)月(?:要|交|付)?$/,
    after: /^的?(?:房租|租金|店租)/,
    units: MONEY,
  },
  {
    fact: 'monthly_sales',
    before: new RegExp(
      `(?:每个?月|一个?月|月)(?:的|能|就|大概|差不多|也就|总共|才)*${SALES}${ABOUT}$`,
    ),
    units: MONEY,
  },
  {
    fact: 'monthly_sales',
    before: /(?:每个?月|一个?月)(?:大概|差不多|也就|才)?$/,
    after: new RegExp(`^(?:的|多)*(?:${SALES})`),
    units: MONEY,
  },
  {
    fact: 'monthly_sales',
    before: new RegExp(`(?:月销售?|月营业额|月流水)${ABOUT}$`),
    units: MONEY,
  },
  {
    fact: 'quarterly_sales',
    before: new RegExp(
      `(?:每?季度?|一个季度)(?:的|能|大概|差不多|总共|才)*(?:${SALES}|开)${ABOUT}$`,
    ),
    units: MONEY,
  },
  {
    fact: 'employees',
    before: /(?:请了|雇了|有|手下|手底下|雇着|请)$/,
    units: PEOPLE.filter((unit) => unit !== '口'),
    after: /^(?!月|年)/,
  },
  { fact: 'employees', units: ['个员工', '个店员', '个工人', '个伙计'] },
  { fact: 'travellers', before: /(?:回来|返岗|来)(?:了)?$/, units: PEOPLE },
  { fact: 'loan_amount', before: /(?:贷款?|贷了|借了?|借款)(?:了|个|大概)*$/, units: MONEY },
  { fact: 'loan_amount', after: /^的?(?:贷款|经营贷|借款)/, units: MONEY },
  { fact: 'graduate_years', before: /毕业(?:了|才|都|有|已经)*$/, units: ['年'] },
  { fact: 'lease_months', before: /(?:租了|租期|租约)(?:是|才|有)?$/, units: ['个月', '月'] },
  { fact: 'vat_credit', before: /留抵(?:税额?)?(?:有|是|大概)*$/, units: MONEY },
];

/** Sums and counts are the same on every day. */
const ANY_DAY = '2020-01-01' as CivilDate;

/** Figures whose meaning the words around them settle: 月租3000, 一个月流水十二万, 请了三个人. */
export function readNumbers(reading: Reading): FactReading[] {
  const { text } = reading;
  const facts = new Map<string, FactReading>();
  const quantities = readQuantities(text, ANY_DAY);
  for (const figure of figuresOf(text)) {
    const rule = RULES.find(
      (candidate) => !facts.has(candidate.fact) && fits(candidate, figure, text),
    );
    if (rule === undefined) continue;
    const value = rangeSaid(figure, quantities, rule.factor);
    facts.set(rule.fact, { fact: rule.fact, value, span: reading.span(figure.start, figure.end) });
  }
  return [...facts.values()];
}

function fits(rule: NumberRule, figure: Figure, text: string): boolean {
  if (!rule.units.includes(figure.unit)) return false;
  // 房租减半 and 卖一半 are shares, not sums.
  if (figure.value < 1 && figure.unit === '') return false;
  if (figure.value > (rule.most ?? Number.POSITIVE_INFINITY)) return false;
  const money = rule.units.includes('元');
  if (money && figure.unit === '' && figure.value < 100) return false;
  const before = text.slice(Math.max(0, figure.start - 14), figure.start);
  const after = text.slice(figure.end, figure.end + 10);
  return (rule.before?.test(before) ?? true) && (rule.after?.test(after) ?? true);
}

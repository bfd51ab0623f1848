import type { Fact } from '../../knowledge/schema/fact.ts';
import { UNKNOWN_LABEL } from '../read/command-words.ts';
import type { AssessmentView } from '../reply.ts';
import { dateWords } from './date-words.ts';

type EstimateView = NonNullable<AssessmentView['estimate']>;

/** `大概2400元（每人800元 × 人数：800 × 3）。` A range too wide to help gives way to how it is reckoned. */
export function estimateLine(estimate: EstimateView): string {
  const how = estimate.explanation || estimate.formula;
  const note = estimate.note === undefined ? '' : `${estimate.note.replace(/。$/, '')}。`;
  return estimate.unit === '%' || isWide(estimate.amount)
    ? `怎么算：${how}。${note}`
    : `大概${amountWords(estimate)}（${how}）。${note}`;
}

/** 大概2400元；再告诉我月租金，就能算得更准。 Empty where no figure can be told. */
export function sumWords(
  { amount, unit, missing = [], note }: EstimateView,
  labelOf: (fact: string) => string,
  past = false,
): string {
  const open = stillToTell(missing.map(labelOf));
  if (unit === '%' || isWide(amount)) return open;
  const mind = note === undefined ? '' : `${note.replace(/。$/, '')}。`;
  return `${past ? '当时' : ''}大概${amountWords({ amount, unit })}。${mind}${open}`;
}

/** 检测费减掉50%，只交一半：1400元 × 50% = 700元。 */
export const shareOfBill = (formula: string, bill: number, percent: number): string =>
  `${formula}：${numberWords(bill)}元 × ${percent}% = ${numberWords((bill * percent) / 100)}元。`;

/** 每月租金 × 2个月：2 × 3000元 = 6000元。 */
export function calculationWords({ explanation, formula, note }: EstimateView): string {
  return `${explanation || formula}。${note === undefined ? '' : `${note.replace(/。$/, '')}。`}`;
}

/** Of a measure that has several cases. */
export const caseCalculation = (title: string, estimate: EstimateView): string =>
  `${title}：${calculationWords(estimate)}`;

/** 再说一下月租金，就能算出来。 Empty where nothing is left to tell. */
export function stillToTell(labels: readonly string[]): string {
  return labels.length === 0 ? '' : `再告诉我${labels.join('、')}，就能算得更准。`;
}

/** Nothing to a great deal: a figure nobody can use. */
function isWide(amount: EstimateView['amount']): boolean {
  return (
    typeof amount !== 'number' &&
    (amount.low === 0 ? amount.high > 10_000 : amount.high / amount.low > 20)
  );
}

/** 2400元, 200到2400元, 3个月, 50%; empty for a range too wide to help. */
export function amountWords({ amount, unit }: Pick<EstimateView, 'amount' | 'unit'>): string {
  const suffix = unit === '月' ? '个月' : unit;
  if (typeof amount === 'number') return `${numberWords(amount)}${suffix}`;
  if (isWide(amount)) return '';
  return amount.low === amount.high
    ? `${numberWords(amount.low)}${suffix}`
    : `${numberWords(amount.low)}到${numberWords(amount.high)}${suffix}`;
}

/** 150000 → 15万, 2400 → 2400, 0.5 → 0.5: as people write sums. */
export function numberWords(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded >= 10_000 && rounded % 1000 === 0 ? `${rounded / 10_000}万` : String(rounded);
}

/** A stored answer in words: 以单位方式参保, 15万元, 10到19人, 2020年3月, 诸暨市, 不清楚. */
export function valueWords(
  fact: Fact,
  value: string | number,
  options: readonly { readonly value: string; readonly label: string }[],
  placeName: (code: string) => string,
): string {
  if (value === 'unknown') return UNKNOWN_LABEL;
  const picked = options.find((option) => option.value === value);
  if (picked) return picked.label;
  const unit = fact.unit === '月' ? '个月' : (fact.unit ?? '');
  if (typeof value === 'number') return `${numberWords(value)}${unit}`;
  if (fact.type === 'region') return placeName(value);
  if (fact.type === 'date') return dateWords(value);
  const range = /^([\d.]+)\.\.([\d.]+)?$/.exec(value);
  if (!range) return value;
  return rangeWords(Number(range[1]), range[2] === undefined ? null : Number(range[2]), unit);
}

/** 不到15万元, 15万元以内, 超过15万元, 10到19人: as people say a range. */
function rangeWords(low: number, high: number | null, unit: string): string {
  if (high === null)
    return isRound(low - 1)
      ? `超过${numberWords(low - 1)}${unit}`
      : `${numberWords(low)}${unit}以上`;
  if (low === 0)
    return isRound(high + 1)
      ? `不到${numberWords(high + 1)}${unit}`
      : `${numberWords(high)}${unit}以内`;
  return `${numberWords(low)}到${numberWords(high)}${unit}`;
}

/** Whether one would say the number itself rather than its neighbour. */
const isRound = (value: number) => value >= 1000 && value % 1000 === 0;

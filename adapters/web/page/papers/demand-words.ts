import { numberWords } from '../../../../src/conversation/wording/amount-words.ts';
import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import type { Condition, Demand } from '../../../../src/knowledge/schema/condition.ts';
import type { Measure } from '../../../../src/knowledge/schema/measure.ts';
import type { Library } from '../library.ts';

/** A condition that its record gives no words for: 月销售额不超过15万元, 行业是餐饮或住宿. */
export function demandWords(factId: string, demand: Demand, library: Library): string {
  const fact = library.fact(factId);
  const label = fact?.label ?? factId;
  switch (demand.op) {
    case 'in':
      return `${label}：${valueWords(factId, demand.values, library)}`;
    case 'notIn':
      return `${label}不能是：${valueWords(factId, demand.values, library)}`;
    case 'within':
      return `${label}：${placeWords(demand.codes, library)}`;
    case 'range':
      return `${label}${rangeWords(demand, fact?.unit ?? '')}`;
    case 'dates':
      return `${label}：${[
        demand.from && `${dateWords(demand.from)}起`,
        demand.until && `到${dateWords(demand.until)}`,
      ]
        .filter(Boolean)
        .join('，')}`;
  }
}

function valueWords(factId: string, values: readonly string[], library: Library): string {
  const fact = library.fact(factId);
  const trades = library.deps.knowledge.industries;
  const words = values.map(
    (value) =>
      fact?.options.find((option) => option.value === value)?.label ??
      fact?.bands.find((band) => band.value === value)?.label ??
      trades.find((trade) => trade.value === value)?.label ??
      value,
  );
  return words.join('、');
}

function placeWords(codes: readonly string[], { deps }: Library): string {
  const { regions } = deps.knowledge;
  return codes
    .map((code) => regions.find((region) => region.code === code)?.name ?? code)
    .join('、');
}

function rangeWords(demand: Extract<Demand, { op: 'range' }>, unit: string): string {
  const { min, max, minOpen = false, maxOpen = false } = demand;
  const low = min === undefined ? [] : [`${minOpen ? '超过' : '至少'}${numberWords(min)}${unit}`];
  const high =
    max === undefined ? [] : [`${maxOpen ? '不到' : '不超过'}${numberWords(max)}${unit}`];
  return [...low, ...high].join('，');
}

/**
 * For whom a measure is, by kind of business, as short as a table needs it; the conditions say the rest.
 * @example `个体工商户、小微企业`; `看条件` where its paper names no kind
 */
export function whoWords({ clauses }: Measure, library: Library): string {
  const who = library.deps.knowledge.facts.find(({ key }) => key === 'who');
  const named = clauses.map(({ when }) => kindsIn(when, who?.id));
  const all = new Set(named.flat());
  const labels = (who?.options ?? [])
    .filter(({ value }) => all.has(value))
    .map(({ label }) => label);
  return labels.length === 0 || named.some(({ length }) => length === 0)
    ? '看条件'
    : labels.join('、');
}

/** The kinds of business that a rule lets in by name; those that it shuts out are not among them. */
function kindsIn(condition: Condition, who: string | undefined): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((one) => kindsIn(one, who));
    case 'test':
      return condition.fact === who && condition.demand.op === 'in' ? condition.demand.values : [];
    case 'not':
    case 'manual':
      return [];
  }
}

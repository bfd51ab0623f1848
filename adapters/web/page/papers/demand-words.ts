import { numberWords } from '../../../../src/conversation/wording/amount-words.ts';
import { dateWords } from '../../../../src/conversation/wording/date-words.ts';
import type { Demand } from '../../../../src/knowledge/schema/condition.ts';
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

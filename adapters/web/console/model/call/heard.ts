import type { Fact, Facts, SearchResponse } from '../records.ts';

interface Understood {
  readonly place?: { readonly code: string } | null;
  readonly trade?: { readonly value: string } | null;
  readonly facts?: readonly { readonly fact: string; readonly value: string | number }[];
}

/** What the words typed into the search tell of the caller: where, which trade, who, how much. */
export function heardIn({ understood }: SearchResponse['query'], facts: readonly Fact[]): Facts {
  const { place, trade, facts: told = [] } = understood as Understood;
  const given = [
    ...(place ? [{ fact: 'place', value: place.code }] : []),
    ...(trade ? [{ fact: 'trade', value: trade.value }] : []),
    ...told,
  ];
  const fits = ({ fact: id, value }: (typeof given)[number]) => {
    const fact = facts.find((one) => one.id === id);
    if (fact === undefined) return false;
    const isOption = fact.options.some((option) => option.value === value);
    return (
      isOption || ['region', 'date', 'industry'].includes(fact.type) || typeof value === 'number'
    );
  };
  return Object.fromEntries(given.filter(fits).map(({ fact, value }) => [fact, value]));
}

/** 餐饮, 3000元, 柯桥区: a value of a fact in words. */
export function valueWords(
  fact: Pick<Fact, 'options' | 'unit'> | undefined,
  value: string | number,
  nameOf: (value: string) => string,
): string {
  const option = fact?.options.find((one) => one.value === value)?.label;
  return option ?? `${nameOf(String(value))}${typeof value === 'number' ? (fact?.unit ?? '') : ''}`;
}

import type { Fact } from '../../knowledge/schema/fact.ts';

/** A fact with a value that may be a place. */
interface Valued {
  readonly fact: string;
  readonly value: string | number;
}

/**
 * A place that answers a question with options, as the option that stands for it: 安徽 is 华东其他省市.
 * An option of one city and its province is that of the shop's, where the shop's place is known.
 * @param shop GB/T 2260; null while it is not known
 */
export function asPlaceOption<T extends Valued>(
  claim: T,
  facts: readonly Fact[],
  shop: string | null,
): T {
  if (typeof claim.value !== 'string' || !/^\d{6}$/.test(claim.value)) return claim;
  const code = claim.value;
  const fact = facts.find(({ id, type }) => id === claim.fact && type === 'choice');
  if (fact === undefined) return claim;
  const home = fact.options.flatMap(({ from = [] }) => from).find((one) => one.length === 4);
  const here = (prefix: string) =>
    shop !== null && home?.startsWith(prefix) === true ? shop.slice(0, prefix.length) : prefix;
  const fitting = fact.options
    .flatMap(({ value, from = [] }) => from.map((prefix) => ({ value, prefix: here(prefix) })))
    .filter(({ prefix }) => code.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  return { ...claim, value: fitting[0]?.value ?? claim.value };
}

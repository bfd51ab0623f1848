import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/knowledge/schema/fact.ts';
import { asPlaceOption } from '../../../src/language/claims/place-option.ts';
import { optionBegunWith, optionHolding } from '../../../src/language/replies/words-within.ts';
import { knowledge } from '../reading.ts';

function factOf(id: string): Fact {
  return knowledge.facts.find((fact) => fact.id === id) ?? expect.fail(`no fact ${id}`);
}

/** A choice among these labels, each its own value. */
function among(...labels: string[]): Fact {
  const options = labels.map((label) => ({
    ...{
      value: label,
      label,
      words: [],
      replies: [],
      kin: [],
      implies: [],
      narrows: [],
      rulesOut: [],
    },
  }));
  return { ...factOf('landlord'), options };
}

describe('a place among options', () => {
  const origin = knowledge.facts.find(({ options }) => options.some(({ from }) => from?.length));
  const fact = origin?.id ?? expect.fail('no fact whose options are places');
  it.each([
    ['绍兴诸暨', '330681', null, 'in_city'],
    ['杭州', '330100', null, 'province'],
    ['安徽', '340000', null, 'east_china'],
    ['四川', '510000', null, 'elsewhere'],
    ['杭州, for a shop of Hangzhou', '330106', '330102', 'in_city'],
    ['诸暨, for a shop of Hangzhou', '330681', '330102', 'province'],
    ['广州, for a shop there', '440106', '440104', 'in_city'],
  ])('%s is the option that stands for it', (_, value, shop, expected) => {
    expect(asPlaceOption({ fact, value }, knowledge.facts, shop).value).toBe(expected);
  });

  it.each<[string, string | number]>([
    ['place', '330681'],
    ['employees', 330681],
    ['landlord', '340000'],
    ['none', '340000'],
  ])('%s stays what it is', (id, value) => {
    const kept =
      id === 'landlord' ? knowledge.facts.filter((one) => one.id !== id) : knowledge.facts;
    expect(asPlaceOption({ fact: id, value }, kept, null)).toEqual({ fact: id, value });
  });
});

describe('a short answer that is part of a label', () => {
  it.each([
    ['防护产品', ['防疫防护产品', '消毒产品'], '防疫防护产品'],
    ['防疫', ['防疫防护产品', '消毒产品'], '防疫防护产品'],
    ['产品', ['防疫防护产品', '消毒产品'], null],
    ['国有', ['国有房产', '非国有房产'], '国有房产'],
    ['国有', ['非国有房产', '私人的'], null],
    ['防', ['防疫防护产品', '消毒产品'], null],
    ['没有的事', ['防疫防护产品', '消毒产品'], null],
  ])('%s of %j is %s', (said, labels, expected) => {
    expect(optionHolding(among(...labels), said)).toBe(expected);
  });
});

describe('a short answer that a label begins with', () => {
  it.each([
    ['租', ['租来的', '自己的'], '租来的'],
    ['租', ['租来的', '租给人的'], null],
    ['来的', ['租来的', '自己的'], null],
    ['', ['租来的'], null],
  ])('%s of %j is %s', (said, labels, expected) => {
    expect(optionBegunWith(among(...labels), said)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { diffKnowledge, type Flip } from '../../src/authoring/diff-knowledge.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { knowledge } from './real-knowledge.ts';

const ID = 'sx2020-03';
const DAYS = ['2020-03-15', '2020-04-05'] as CivilDate[];
const worker = { entity: 'individual', social_insurance: 'employer', staff_origin: 'elsewhere' };
const trip = { ...worker, travel_mode: 'rail', travel_date: '2020-03-31', travellers: 3 };
const people = [
  { name: '柯桥面馆', facts: { place: '330603', ...trip } },
  { name: '上虞布店', facts: { place: '330604', ...trip } },
  { name: '鄞州小店', facts: { place: '330212', ...trip } },
];

/** The knowledge with one record written otherwise, as text stands for text. */
function rewritten(id: string, from: string, to: string): Knowledge {
  const change = <T extends { readonly id: string }>(one: T): T =>
    one.id === id ? JSON.parse(JSON.stringify(one).replaceAll(from, to)) : one;
  const changed = {
    ...knowledge,
    measures: knowledge.measures.map(change),
    agencies: knowledge.agencies.map(change),
  };
  expect(JSON.stringify(changed)).not.toBe(JSON.stringify(knowledge));
  return changed;
}

const told = (flips: readonly Flip[]) =>
  flips.map(({ measureId, persona, on, what, before, after }) =>
    [measureId, persona, on, what, `${before} → ${after}`].join(' '),
  );

describe('a change of the knowledge', () => {
  it('that changes nothing for anybody says nothing', () => {
    expect(diffKnowledge(knowledge, knowledge, people, DAYS)).toEqual([]);
    const reworded = rewritten(ID, '员工返岗的车费谁出', '员工回来的车费谁出');
    expect(diffKnowledge(knowledge, reworded, people, DAYS)).toEqual([]);
  });

  it('of a sum is told for those whom it touches', () => {
    const flips = diffKnowledge(knowledge, rewritten(ID, ':800', ':700'), people, DAYS);
    expect(told(flips)).toEqual(
      ['柯桥面馆', '上虞布店'].flatMap((name) =>
        DAYS.map((on) => `${ID} ${name} ${on} amount 2400元 → 2100元`),
      ),
    );
  });

  it('of a window is told as validity, on the days that it touches', () => {
    const longer = rewritten(ID, '"to":"2020-03-31"', '"to":"2020-04-30"');
    expect(told(diffKnowledge(knowledge, longer, people.slice(0, 1), DAYS))).toEqual([
      `${ID} 柯桥面馆 2020-03-15 validity 有效 2020-03-06至2020-03-31 → 有效 2020-03-06至2020-04-30`,
      `${ID} 柯桥面馆 2020-04-05 validity 过期 2020-03-06至2020-03-31 → 有效 2020-03-06至2020-04-30`,
    ]);
  });

  it('of a condition is told as verdict', () => {
    const stricter = rewritten(ID, '"rail","coach"', '"coach"');
    const flips = diffKnowledge(knowledge, stricter, people.slice(0, 1), DAYS.slice(0, 1));
    expect(flips.map(({ what, before, after }) => [what, before, after])).toContainEqual([
      'verdict',
      '符合',
      '不符合',
    ]);
  });

  it('of a number is told to those who would be given it', () => {
    const renumbered = rewritten('keqiao-hrss', '84126037', '84126038');
    const flips = diffKnowledge(knowledge, renumbered, people, DAYS.slice(0, 1));
    const ofMeasure = flips.filter(({ measureId }) => measureId === ID);
    expect(ofMeasure.map(({ persona, what }) => [persona, what])).toEqual([
      ['柯桥面馆', 'contacts'],
    ]);
    expect(ofMeasure[0]?.before).toContain('84126037');
    expect(ofMeasure[0]?.after).toContain('84126038');
  });

  it('that drops a measure says that it is gone', () => {
    const fewer = { ...knowledge, measures: knowledge.measures.filter(({ id }) => id !== ID) };
    const flips = diffKnowledge(knowledge, fewer, people.slice(0, 1), DAYS.slice(0, 1));
    expect(told(flips)).toEqual([`${ID} 柯桥面馆 2020-03-15 measure 有 → 没有`]);
  });
});

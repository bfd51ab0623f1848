import { describe, expect, it } from 'vitest';
import { checkFidelity } from '../../src/authoring/fidelity/fidelity.ts';
import { readKnowledge } from '../../src/knowledge/reading/read-knowledge.ts';
import { loadKnowledgeFiles } from '../../src/runtime/build/knowledge-files.ts';

const paper = `通知正文
举措一
补助返程路费：每人200元，2020年3月6日至3月31日。咨询电话：84126037。
举措二
其他。`;

const document = `id: zz2020
title: 试验文件
shortTitle: 试验文件
issued: 2020-04-20
region: '330600'
place: 绍兴市
nature: precise
source: {file: zz.txt}
sections:
  - {locator: 举措一, anchor: 举措一}
  - {locator: 举措二, anchor: 举措二}
`;

const measure = `id: zz2020-01
title: 路费
kind: benefit
locator: 举措一
themes: [travel-subsidy]
summary: 每人200元路费。
validity: {from: 2020-03-06, to: 2020-03-31}
clauses:
  - id: a
    title: 路费
    gist: 每人200元。
    when:
      - {fact: entity, is: individual, text: 是个体工商户}
contacts: [zz-office.travel]
asks: [路费, 车票, 车费, 补助]
`;

const agencies = `- id: zz-office
  name: 柯桥区人社局
  sector: hrss
  desks:
    - id: zz-office.travel
      phones: [{number: '84126037', areaCode: '0575', kind: office}]
      source: {document: zz2020, locator: 举措一}
`;

/** The real vocabulary with one small document of our own, so that a test can spoil it. */
function read(changes: Record<string, string> = {}) {
  const vocabulary = [...loadKnowledgeFiles()].filter(([path]) =>
    /^(facts|themes|regions|industries|events)/.test(path),
  );
  const files = new Map([
    ...vocabulary,
    ['documents/zz2020.yaml', document],
    ['measures/zz2020/zz2020-01.yaml', measure],
    ['agencies/zz.yaml', agencies],
    ...Object.entries(changes),
  ]);
  const reading = readKnowledge(files, 'test');
  const sources = new Map([['zz.txt', paper]]);
  const own = (file: string) => /zz/.test(file);
  return {
    ...reading,
    faults: [
      ...reading.faults,
      ...checkFidelity(reading.knowledge, sources, reading.fileOf),
    ].filter((fault) => own(fault.file)),
  };
}

const spoilt = (text: string, from: string, to: string) => {
  expect(text).toContain(from);
  return text.replace(from, to);
};
const path = 'measures/zz2020/zz2020-01.yaml';

describe('reading the knowledge folder', () => {
  it('finds no fault in a sound record, and puts the place before its conditions', () => {
    const { faults, knowledge } = read();
    expect(faults).toEqual([]);
    expect(knowledge.measures[0]?.clauses[0]?.when).toMatchObject({
      kind: 'all',
      of: [
        { kind: 'test', fact: 'place', demand: { op: 'within', codes: ['330600'] } },
        { kind: 'test', fact: 'entity', demand: { op: 'in', values: ['individual'] } },
      ],
    });
  });

  it('keeps a blanked-out paper from ever making anyone eligible', () => {
    const blank = spoilt(document, "region: '330600'\n", '').replace(
      'nature: precise',
      'nature: reference',
    );
    const { knowledge } = read({ 'documents/zz2020.yaml': blank });
    expect(knowledge.measures[0]?.clauses[0]?.when).toMatchObject({ of: [{ kind: 'manual' }, {}] });
  });

  it.each([
    ['a wrong sum', '每人200元路费', '每人300元路费', '300'],
    ['a wrong day', 'to: 2020-03-31', 'to: 2020-03-30', '2020-03-30'],
    ['a theme nobody knows', 'travel-subsidy', 'travel-subsidi', 'travel-subsidi'],
    ['an option that does not exist', 'is: individual', 'is: individuals', 'individuals'],
    ['a fact that does not exist', 'fact: entity', 'fact: entiti', 'entiti'],
    ['a misspelt key', 'summary:', 'sumary:', 'sumary'],
    ['a section that is not there', 'locator: 举措一\nthemes', 'locator: 举措九\nthemes', '举措九'],
    ['a desk that is not there', 'zz-office.travel', 'zz-office.rent', 'zz-office.rent'],
    ['dates the wrong way round', 'from: 2020-03-06', 'from: 2020-04-06', '开始日期晚于截止日期'],
  ])('names %s', (_, from, to, named) => {
    const { faults } = read({ [path]: spoilt(measure, from, to) });
    expect(faults.map((fault) => fault.message).join('\n')).toContain(named);
    expect(faults.every((fault) => fault.remedy !== '')).toBe(true);
  });

  it.each([
    ['an answer that no sentence holds', '{asks: [几百], says: 300元}', '300元'],
    ['an answer that two sentences hold', '{asks: [几百], says: [个体, 0元]}', '0元'],
    [
      'a question that is answered twice over',
      '{asks: [几百], says: 个体, silent: true}',
      '只写一样',
    ],
    ['a question without an answer', '{asks: [几百]}', '只写一样'],
    ['one wording of two questions', '{asks: [几百, 几百], silent: true}', '写了两次'],
    ['a record that is not there', '{asks: [几百], says: 200元, of: zz2020-02}', 'zz2020-02'],
    ['a case that is not there', '{asks: [几百], silent: true, clause: b}', '分项 b'],
  ])('names %s', (_, entry, named) => {
    const other = spoilt(measure, '是个体工商户', '是个体工商户，满180元');
    const { faults } = read({ [path]: `${other}faq: [${entry}]\n` });
    expect(faults.map((fault) => fault.message).join('\n')).toContain(named);
  });

  it('takes a question with the piece of a sentence that answers it', () => {
    const { faults } = read({ [path]: `${measure}faq: [{asks: [几百], says: 个体工商户}]\n` });
    expect(faults).toEqual([]);
  });

  it('names the line of a fault in a file', () => {
    const { faults } = read({ [path]: spoilt(measure, 'kind: benefit', 'kind: gift') });
    expect(faults[0]).toMatchObject({ file: path, line: 3 });
  });

  it('names a phone that the paper does not print', () => {
    const { faults } = read({ 'agencies/zz.yaml': spoilt(agencies, '84126037', '84126038') });
    expect(faults.map((fault) => fault.message)).toEqual(['84126038，原文“举措一”里没有']);
  });

  it('survives a file that is no YAML at all', () => {
    const { faults } = read({ [path]: 'id: [}\n\u0000' });
    expect(faults[0]?.message).toContain('YAML');
  });
});

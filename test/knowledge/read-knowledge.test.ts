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
    /^(facts|groups|themes|regions|industries|events)/.test(path),
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
  const own = (file: string) => /zz/.test(file) || file in changes;
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
const sign = `- id: zz_sign
  type: flag
  group: shop
  label: 招牌
  question: 门口挂了招牌吗？
  why: 有的要挂。
  how: 看看门口。
  cost: 1
  options: [{value: 'yes', label: 挂了}, {value: 'no', label: 没挂}]
`;
const fact = (from: string, to: string) => spoilt(sign, from, to);
const other = `${measure.replace('zz2020-01', 'zz2020-02')}replacedBy: []\n`;

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

  it.each([
    ['a key that nobody knows', path, `${measure}colour: red\n`, 16, 'colour：没有这一栏'],
    [
      'a group that is not there',
      'facts/zz.yaml',
      fact('group: shop', 'group: shops'),
      3,
      'zz_sign 的分组 shops 不存在',
    ],
    [
      'a measure that a group opens with and is not there',
      'groups.yaml',
      '- {of: themes, id: zz, label: 某类, opening: [zz2020-09]}\n',
      1,
      '“某类”的 opening 写了 zz2020-09，没有这条措施',
    ],
    [
      'a fact that no measure uses',
      'facts/zz.yaml',
      fact('', ''),
      1,
      '没有哪条措施用到事实 zz_sign',
    ],
    ['an id given twice', 'facts/zz.yaml', `${sign}${sign}`, 10, '编号 zz_sign 用了两次'],
    [
      'a fact that does not exist',
      path,
      spoilt(measure, 'fact: entity', 'fact: entiti'),
      13,
      '条件里的事实 entiti 不存在',
    ],
  ])('names the line of %s', (_, file, text, line, said) => {
    const found = read({ [file]: text }).faults.find(({ message }) => message.includes(said));
    expect(found).toMatchObject({ file, line });
  });

  it.each([
    ['a key that nobody knows in a measure', path, `${measure}colour: red\n`],
    ['a measure of a wrong kind', path, spoilt(measure, 'kind: benefit', 'kind: gift')],
    ['a paper with a key that nobody knows', 'documents/zz2020.yaml', `${document}colour: red\n`],
    ['a paper of a wrong nature', 'documents/zz2020.yaml', spoilt(document, 'precise', 'torn')],
    ['desks of a wrong kind', 'agencies/zz.yaml', spoilt(agencies, 'kind: office', 'kind: none')],
    ['a fact of a wrong type', 'facts/zz.yaml', fact('type: flag', 'type: flags')],
  ])('tells of %s once, and of nothing that only follows from it', (_, file, text) => {
    const using = spoilt(other, 'replacedBy: []', 'replacedBy: [zz2020-01]').replace(
      'when:',
      "when:\n      - {fact: zz_sign, is: 'yes', text: 挂了招牌}",
    );
    const { faults } = read({
      'facts/zz.yaml': sign,
      'measures/zz2020/zz2020-02.yaml': using,
      [file]: text,
    });
    expect(faults.map(({ message }) => message)).toEqual([expect.any(String)]);
    expect(faults[0]).toMatchObject({ file });
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

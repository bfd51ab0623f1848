import { describe, expect, it } from 'vitest';
import { handoverText, newCall } from '../../adapters/web/console/model/call/call.ts';
import { caseChanges } from '../../adapters/web/console/model/call/case-changes.ts';
import { snapshotLines } from '../../adapters/web/console/model/call/snapshot-lines.ts';
import { deadlinesOf } from '../../adapters/web/console/model/deadlines.ts';
import { noFilters, passes } from '../../adapters/web/console/model/finder/filters.ts';
import {
  type Route,
  readRoute,
  writeRoute,
} from '../../adapters/web/console/model/finder/route.ts';
import { refusalReasons, sectionsOf } from '../../adapters/web/console/model/finder/sections.ts';
import type { Fact, MeasureSummary, Validity } from '../../adapters/web/console/model/records.ts';
import { moneySum } from '../../adapters/web/console/model/script/script.ts';
import { csvOf, jsonOf } from '../../adapters/web/console/model/tables/table-file.ts';
import { auditWords } from '../../adapters/web/console/model/words.ts';
import type { AssessmentView } from '../../src/conversation/reply.ts';
import knowledge from '../../src/generated/knowledge.js';
import { inGroups } from '../../src/knowledge/in-groups.ts';

const validity = (change: Partial<Validity> = {}): Validity => ({
  ...{ status: 'in_force', from: null, to: null, note: null, holds: true },
  ...change,
});
const measure = (change: Partial<MeasureSummary> = {}): MeasureSummary => ({
  ...{ id: 'a-1', title: '减租', kind: 'benefit', summary: '减租', locator: '一' },
  document: {
    ...{ id: 'a', title: '文件', shortTitle: '文件', number: null, issued: '2022-05' },
    sample: false,
  },
  themes: ['rent-relief'],
  region: { code: '330600', name: '绍兴市' },
  departments: ['state-assets'],
  year: 2022,
  validity: validity(),
  ...change,
});
const judged = (change: Partial<AssessmentView> = {}): AssessmentView => ({
  ...{ measureId: 'a-1', title: '减租', verdict: 'eligible', reasons: [], missing: [] },
  validity: validity(),
  ...change,
});

const startRoute: Route = {
  view: 'search',
  q: '',
  measure: '',
  asOf: '',
  filters: noFilters,
};

describe('the address', () => {
  it('brings back where one was', () => {
    const route = {
      ...startRoute,
      view: 'dates' as const,
      q: '房租 & 水电',
      measure: 'sx2020-08',
      asOf: '2022-12-01',
      filters: { ...noFilters, region: '330603', state: 'now' },
    };
    expect(readRoute(writeRoute(route).slice('/console'.length))).toEqual(route);
  });
  it('is short where nothing is said, and reads nonsense as nothing', () => {
    expect(writeRoute(startRoute)).toBe('/console');
    expect(readRoute('?view=nowhere&asOf=tomorrow')).toEqual(startRoute);
  });
});

describe('filters', () => {
  it.each([
    ['a district of its city', { region: '330603' }, true],
    ['another city', { region: '330212' }, false],
    ['its office', { department: 'state-assets' }, true],
    ['another office', { department: 'tax' }, false],
    ['its kind', { kind: 'benefit' }, true],
    ['another kind', { kind: 'governance' }, false],
    ['another theme', { theme: 'vat-small' }, false],
    ['another year', { year: '2020' }, false],
    ['what is not over', { state: 'now' }, true],
    ['what is over', { state: 'expired' }, false],
  ])('%s', (_, change, passed) => {
    expect(passes(measure(), { ...noFilters, ...change })).toBe(passed);
  });
  it('let a paper without a place pass for no place', () => {
    expect(passes(measure({ region: null }), { ...noFilters, region: '330603' })).toBe(false);
    expect(passes(measure({ region: null }), noFilters)).toBe(true);
  });
});

describe('a list in parts', () => {
  const why = (...names: readonly string[]) =>
    names.map((name) => ({ name, share: 1, text: name }));
  const about = { ...measure({ id: 'a-1' }), score: 6, why: why('topic', 'text') };
  const lapsed = { ...about, validity: validity({ status: 'expired', to: '2023-04-08' }) };
  const beside = { ...measure({ id: 'a-2' }), score: 2, why: why('text') };

  it('has what shares words alone aside, be it the only thing that holds', () => {
    const parts = sectionsOf([lapsed, beside], '330603');
    expect(parts.map(({ id, folded }) => [id, folded])).toEqual([
      ['lapsed', false],
      ['aside', true],
    ]);
  });

  it('has it first where nothing is about more than that', () => {
    const parts = sectionsOf([{ ...lapsed, why: why('text') }, beside], '330603');
    expect(parts.map(({ id }) => id)).toEqual(['now', 'lapsed']);
  });
});

describe('the vocabulary on one form', () => {
  it('holds every fact once', () => {
    const { facts, groups } = knowledge;
    const headings = groups.filter((group) => group.of === 'facts');
    const placed = inGroups(facts, headings).flatMap(({ members }) => members.map(({ id }) => id));
    expect([...placed].sort()).toEqual(facts.map(({ id }) => id).sort());
  });
});

describe('dates', () => {
  it.each([
    ['closing', validity({ to: '2022-12-31' })],
    ['ended', validity({ status: 'expired', to: '2022-10-31' })],
    ['expired', validity({ status: 'expired', to: '2021-01-01' })],
    ['coming', validity({ status: 'not_started', from: '2023-01-01' })],
  ] as const)('put a measure under %s', (place, holds) => {
    const found = deadlinesOf([measure({ validity: holds })], '2022-12-15');
    const filled = Object.entries(found).filter(([, list]) => list.length > 0);
    expect(filled.map(([name]) => name)).toEqual([place]);
  });
  it('put what holds for long after all that is near', () => {
    const found = deadlinesOf(
      [measure({ validity: validity({ to: '2023-12-31' }) })],
      '2022-12-15',
    );
    const { later, ...near } = found;
    expect(Object.values(near).flat()).toEqual([]);
    expect(later.map(({ id }) => id)).toEqual(['a-1']);
  });
});

describe('a case judged then and now', () => {
  const reason = (text: string, holds: boolean | null) => ({ text, holds, locator: '一' });
  it('sets what is told otherwise beside both outcomes', () => {
    const before = judged({ reasons: [reason('店在绍兴', true)] });
    const after = judged({ verdict: 'ineligible', reasons: [reason('店在绍兴', false)] });
    const changes = [
      { measureId: 'a-1', kind: 'condition', text: '少了一个条件：有雇工。' },
      { measureId: 'a-2', kind: 'verdict', text: '别的措施。' },
    ] as const;
    expect(caseChanges([before], [after], changes)).toEqual([
      {
        ...{ id: 'a-1', title: '减租', before: '符合条件 · 有效', after: '不符合 · 有效' },
        differs: true,
        texts: ['少了一个条件：有雇工。'],
      },
    ]);
  });
  it('says that nothing changed, and what is gone', () => {
    expect(caseChanges([judged()], [judged()], [])[0]?.differs).toBe(false);
    expect(caseChanges([judged()], [], [])[0]).toMatchObject({ after: '没有判断', differs: true });
  });
});

describe('sums', () => {
  it('add exact amounts of money and nothing else', () => {
    const estimate = (amount: number | { low: number; high: number }, unit: string) =>
      judged({ estimate: { amount, unit, formula: '', explanation: '' } });
    const list = [estimate(800, '元'), estimate(1600, '元'), estimate(3, '月'), judged()];
    expect(moneySum([...list, estimate({ low: 1, high: 2 }, '元')])).toEqual({
      total: 2400,
      count: 2,
    });
  });
});

describe('files', () => {
  const table = {
    name: 't',
    columns: ['甲', '乙'],
    rows: [
      ['=1+1', 'a"b,c'],
      ['x', 2],
    ],
  };
  it('are read by spreadsheets, and never begin a formula', () => {
    expect(csvOf(table)).toBe('\ufeff甲,乙\r\n\'=1+1,"a""b,c"\r\nx,2\r\n');
  });
  it('are objects by column', () => {
    expect(JSON.parse(jsonOf(table))).toEqual([
      { 甲: '=1+1', 乙: 'a"b,c' },
      { 甲: 'x', 乙: 2 },
    ]);
  });
});

describe('the hand-over', () => {
  it('tells the shift without what callers said of themselves', () => {
    const call = {
      ...newCall(1),
      facts: { monthly_rent: 4321 },
      opened: [{ id: 'a-1', title: '减租' }],
      note: '等回电',
    };
    const text = handoverText(
      { on: '2026-11-21', calls: [call], handover: '号码已报错' },
      () => '09:00',
    );
    expect(text).toBe('2026-11-21 共1通\n交班：号码已报错\n1. 09:00 减租；等回电');
  });
});

describe('what is kept as ids', () => {
  const fact = (id: string, label: string, options: Fact['options']): Fact => ({
    ...{
      id,
      label,
      options,
      type: 'choice',
      group: null,
      unit: null,
      question: '',
      why: '',
      how: '',
    },
    notFor: [],
    bounds: null,
  });
  const facts = [
    fact('entity', '身份', [{ value: 'individual', label: '个体工商户' }]),
    fact('place', '店在哪里', []),
  ];
  const entry = (action: string, subject: string, detail: string) =>
    auditWords(
      { ...{ id: 1, at: '2026-11-21T01:00:00Z', agent: 'li' }, action, subject, detail },
      facts,
      [measure()],
    );

  it('is read in words in the audit trail', () => {
    expect(entry('profile.judge', 'place entity unheard', '2026-11-21')).toEqual({
      subject: '店在哪里、身份、unheard',
      detail: '按2026-11-21看',
    });
    expect(entry('measure.read', 'a-1', '减租')).toEqual({ subject: '减租（a-1）', detail: '' });
    expect(entry('copy', 'a-1', '全文')).toEqual({ subject: '减租（a-1）', detail: '全文' });
    expect(entry('search', '房租', '')).toEqual({ subject: '房租', detail: '' });
  });

  it('is read in words in a report, whatever was sent with it', () => {
    const snapshot = {
      asOf: '2026-11-21',
      validity: validity({ status: 'expired', from: '2020-02-10', to: '2023-04-08' }),
      facts: { entity: 'individual', place: '330603' },
      verdicts: [{ clause: null, verdict: 'eligible' }],
    };
    const place = (code: string) => (code === '330603' ? '柯桥区' : code);
    expect(snapshotLines(snapshot, facts, place)).toEqual([
      ['按哪天看', '2026-11-21'],
      ['期限', '已过期，2020-02-10到2023-04-08'],
      ['当时的结论', '符合条件'],
      ['来电人的情况', '身份：个体工商户；店在哪里：柯桥区'],
    ]);
    expect(snapshotLines(null, facts, place)).toEqual([]);
    expect(snapshotLines({ verdicts: [] }, facts, place)).toEqual([]);
  });
});

describe('why there is no answer', () => {
  const sign = (name: string, share: number) => ({ name, share, value: 1, text: name });

  it('names what lies next door, then what speaks against, the weightiest first, and the best that speaks for', () => {
    expect(
      refusalReasons({
        signs: [
          ...[sign('constant', -2.7), sign('windows', -0.2), sign('everyday matter', -1.25)],
          ...[sign('named', 0.4), sign('its evidence', 1.76), sign('request', 0.01)],
        ],
        neighbour: { said: '注销公司', noun: '公司注销', instead: '歇业', hotline: '12345' },
      }),
    ).toEqual([
      '说的是“公司注销”，文件没写',
      '−1.3 everyday matter',
      '−0.2 windows',
      '+1.8 its evidence',
    ]);
  });

  it('has nothing to say of an answer', () => {
    expect(refusalReasons({})).toEqual([]);
  });
});

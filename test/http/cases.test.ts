import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../../src/generated/knowledge.js';
import { parseCivilDate } from '../../src/knowledge/civil-date.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import type { Measure } from '../../src/knowledge/schema/measure.ts';
import type { SqlDriver } from '../../src/storage/sql-driver.ts';
import { json } from '../contracts/client.ts';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';
import { contractSettings, contractToken } from '../contracts/settings.ts';

const MEASURE = 'sx2020-14';
const QUESTION = '我在诸暨，开网吧的，用的移动专线，宽带费能减吗';

const lastDay = parseCivilDate('2020-07-31') ?? expect.fail('no date');

let service: NodeService;
let driver: SqlDriver;
beforeAll(async () => {
  service = await openNodeService(undefined, (opened) => {
    driver = opened;
    return opened;
  });
});
afterAll(() => service.close());

const say = async (body: object) => (await service.app.request('/api/chat', json(body))).json();
const open = async (code: string, by: NodeService = service) => {
  const headers = { authorization: `Bearer ${contractToken}` };
  return (await by.app.request(`/api/cases/${code}`, { headers })).json();
};

/** The same database under another state of the knowledge. */
async function later(changed: Knowledge): Promise<NodeService> {
  const known = { ...changed, revision: 'anotherstate' };
  return openNodeService(contractSettings, () => driver, known);
}

/** The knowledge with one measure written otherwise. */
const withMeasure = (write: (measure: Measure) => Measure): Knowledge => ({
  ...knowledge,
  measures: knowledge.measures.map((one) => (one.id === MEASURE ? write(one) : one)),
});

/** The measure with its second case written otherwise. */
const withClause =
  (write: (clause: Measure['clauses'][number]) => Measure['clauses'][number]) =>
  (measure: Measure): Measure => ({
    ...measure,
    clauses: measure.clauses.map((clause) => (clause.id === 'b' ? write(clause) : clause)),
  });

describe('a case code', () => {
  it('shows word for word what the owner said and saw, without any delivery kept', async () => {
    const first = await say({ text: '我在柯桥租国企的门面开面馆，当时房租能减吗？' });
    const { conversationId, question } = first;
    const [picked] = question.options;
    const second = await say({
      conversationId,
      answer: { question: question.id, value: picked.value },
    });
    expect(second.caseCode).toBe(first.caseCode);
    const found = await open(second.caseCode);
    const seen = ({ conversationId: _, ...reply }: Record<string, unknown>) => reply;
    expect(found.turns.map((turn: { said: string }) => turn.said)).toEqual([
      '我在柯桥租国企的门面开面馆，当时房租能减吗？',
      picked.label,
    ]);
    expect(found.turns.map((turn: { reply: unknown }) => turn.reply)).toEqual([
      seen(first),
      seen(second),
    ]);
    expect(found).toMatchObject({ changed: false, revision: knowledge.revision });
  });

  it('keeps what is sensitive from agents, and shows it to the owner', async () => {
    const first = await say({ text: '柯桥的个体户，失业的人自己开店税能减吗' });
    const { conversationId } = first;
    const answered = async ({ question }: typeof first, value: string) =>
      say({ conversationId, answer: { question: question.id, value } });
    const second = await answered(first, 'yes');
    expect(second.question.fact).toBe('support_group');
    const third = await answered(second, 'poverty');
    expect(third.assessments[0]).toMatchObject({ measureId: 'jobs2024-1', verdict: 'eligible' });
    const found = await open(third.caseCode);
    expect(found.turns[2].said).toBe('（店主没有要给坐席看）');
    expect(found.answers.map(({ fact }: { fact: string }) => fact)).not.toContain('support_group');
    const told = JSON.stringify([found.answers, found.turns[2], found.current]);
    expect(told).not.toContain('四类人里的一类');
    expect(told).not.toContain('poverty');
    expect(found.current.assessments[0].verdict).toBe('eligible');

    const own = await service.app.request(`/api/cases/${third.caseCode}`, {
      headers: { 'x-conversation-id': conversationId },
    });
    expect((await own.json()).turns[2].said).toBe('脱贫人口');
  });

  it('keeps no number that could name the owner', async () => {
    const { caseCode } = await say({ text: `${QUESTION}，我手机13812345678` });
    expect((await open(caseCode)).turns[0].said).toMatch(/，我手机〔略〕$/);
  });

  it('belongs to one segment of one conversation, and shows nothing from before 重新开始', async () => {
    const first = await say({ text: QUESTION });
    const { conversationId } = first;
    await say({ conversationId, text: '重新开始' });
    const second = await say({ conversationId, text: QUESTION });
    expect(second.caseCode).not.toBe(first.caseCode);
    for (const { caseCode } of [first, second]) {
      const { turns } = await open(caseCode);
      expect(turns).toHaveLength(1);
      expect(turns[0].reply.caseCode).toBe(caseCode);
    }
  });

  it('is another one for another person who asks the same, and opens that person alone', async () => {
    const [one, other] = [await say({ text: QUESTION }), await say({ text: QUESTION })];
    expect(one.caseCode).not.toBe(other.caseCode);
    await say({ conversationId: one.conversationId, text: '我是个体户，牌照写的是兰花网吧' });
    expect(JSON.stringify(await open(other.caseCode))).not.toContain('兰花');
    // Twelve signs of 32, one of them a check: 55 bits.
    expect(one.caseCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  });

  it('is not kept by anybody on the way', async () => {
    const { caseCode } = await say({ text: QUESTION });
    const headers = { authorization: `Bearer ${contractToken}` };
    const response = await service.app.request(`/api/cases/${caseCode}`, { headers });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is gone with everything else once they have it deleted', async () => {
    const { caseCode, conversationId } = await say({ text: QUESTION, asOf: '2021-01-01' });
    expect((await open(caseCode)).code).toBe(caseCode);
    await say({ conversationId, text: '删除我的记录' });
    expect(await open(caseCode)).toMatchObject({ status: 404 });
  });

  it('says that a day has passed, and that nothing else is another', async () => {
    const { caseCode } = await say({ text: QUESTION, asOf: '2020-05-01' });
    const found = await open(caseCode);
    expect(found.changed).toBe(false);
    expect(found.changes).toContainEqual({
      measureId: MEASURE,
      kind: 'day',
      text: '按他问的那天看有效，按今天看已过期。',
    });
  });
});

describe('a case code after the knowledge has changed', () => {
  it.each<[string, (measure: Measure) => Measure, string[]]>([
    [
      'a condition reworded, with another verdict',
      withClause((clause) => ({
        ...clause,
        when: JSON.parse(
          JSON.stringify(clause.when)
            .replace('["mobile","unicom"]', '["unicom"]')
            .replace('专线是移动或联通的', '专线是联通的'),
        ),
      })),
      [
        '结论变了：那时是符合，现在是不符合。',
        '结论变了：那时是符合，现在是不符合。',
        '条件改了：原来是“专线是移动或联通的”，现在是“专线是联通的”。',
      ],
    ],
    [
      'a condition more',
      withClause((clause) => ({
        ...clause,
        when: {
          kind: 'all',
          of: [clause.when, { kind: 'manual', text: '电信部门已经登记', unstated: false }],
        },
      })),
      [
        '结论变了：那时是符合，现在是还定不了。',
        '结论变了：那时是符合，现在是还定不了。',
        '多了一个条件：电信部门已经登记。',
      ],
    ],
    [
      'another sum',
      withClause((clause) => ({
        ...clause,
        estimate: { unit: '月', formula: '减免3月、4月', amount: { kind: 'const', value: 2 } },
      })),
      ['金额改了：原来是3个月，减免2月到4月共3个月的宽带服务费，现在是2个月，减免3月、4月。'],
    ],
    [
      'another last day',
      (measure) => ({ ...measure, validity: { ...measure.validity, to: lastDay } }),
      [
        '有效期改了：原来是2020年4月1日到6月30日（已过期），现在是2020年4月1日到7月31日（已过期）。',
        '有效期改了：原来是2020年4月1日到6月30日（已过期），现在是2020年4月1日到7月31日（已过期）。',
      ],
    ],
  ])('tells %s', async (_, write, texts) => {
    const { caseCode, assessments } = await say({ text: QUESTION });
    const other = await later(withMeasure(write));
    const found = await open(caseCode, other);
    other.close();
    expect(found.changes.map((change: { text: string }) => change.text)).toEqual(texts);
    expect(found).toMatchObject({ changed: true, revision: knowledge.revision });
    expect(found.current.revision).toBe('anotherstate');
    expect(found.assessments).toEqual(assessments);
    expect(found.current.assessments).not.toEqual(assessments);
  });

  it('tells another number, and a measure that is gone', async () => {
    const { caseCode } = await say({ text: QUESTION });
    const renumbered = await later(
      JSON.parse(JSON.stringify(knowledge).replaceAll('18258588585', '18258500000')),
    );
    const { changes } = await open(caseCode, renumbered);
    renumbered.close();
    expect(changes).toEqual([
      {
        measureId: MEASURE,
        kind: 'contact',
        text: '绍兴移动 赵经理的电话改了：原来是18258588585，现在是18258500000。',
      },
    ]);
    const gone = await later({
      ...knowledge,
      measures: knowledge.measures.filter(({ id }) => id !== MEASURE),
    });
    const without = await open(caseCode, gone);
    gone.close();
    expect(without.changes).toContainEqual({
      measureId: MEASURE,
      kind: 'measure',
      text: '“网吧互联网专线宽带费减免”现在的政策库里没有了。',
    });
  });
});

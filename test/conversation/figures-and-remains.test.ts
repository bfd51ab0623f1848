import { describe, expect, it } from 'vitest';
import { knowledge, lastOf, wordsOf } from './real-conversation.ts';

describe('what a verdict is worth', () => {
  it('is never the figure of another case that is still open', () => {
    const reply = lastOf('我在柯桥做口罩的个体户，检测费减不减');
    expect(reply.assessments[0]).toMatchObject({ measureId: 'sx2020-09-1', verdict: 'eligible' });
    expect(reply.assessments[0]?.estimate).toBeUndefined();
    expect(wordsOf(reply)).not.toContain('怎么算');
  });

  it('is not told while the open cases do not count the same thing', () => {
    const [sum] = lastOf('我在柯桥的个体户，检测费减不减').assessments;
    expect(sum).toMatchObject({ measureId: 'sx2020-09-1', verdict: 'unknown' });
    expect(sum?.estimate).toBeUndefined();
  });
});

describe('what is still there after a measure lapsed', () => {
  it.each([
    ['我在鄞州开餐馆，个体户，六税两费都要交，能减吗', '要是2022年5月呢'],
    ['我在柯桥做口罩的个体户，检测费减不减', '2020年3月那会儿呢'],
    ['我在鄞州开KTV，个体户，员工核酸能免费吗'],
  ])('has no end of its own, today: %s', (...lines) => {
    const line = /没写截止、还可以问的：(.+)。/.exec(wordsOf(lastOf(...lines)))?.[1] ?? '';
    const listed = knowledge.measures.filter(({ title }) => line.includes(title));
    expect(listed.length).toBeGreaterThan(0);
    for (const { validity, clauses } of listed) {
      const spans = [validity, ...clauses.flatMap((clause) => clause.validity ?? [])];
      expect(spans.some((span) => span.openEnded === true)).toBe(true);
    }
  });
});

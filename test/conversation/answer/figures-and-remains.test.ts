import { describe, expect, it } from 'vitest';
import { lastOf, wordsOf } from '../real-conversation.ts';

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
    '我在柯桥开面馆，个体户，电费还打折吗',
    '我在柯桥做口罩的个体户，检测费减不减',
    '我在鄞州开KTV，个体户，员工核酸能免费吗',
  ])('holds today, or is said to be unknown: %s', (text) => {
    const blocks = lastOf(text).messages.flatMap((message) => message.blocks);
    const told = blocks.filter(({ type, layer }) => type === 'holding' && layer === 1);
    expect(told.length).toBe(1);
    for (const { data, text: words } of told) {
      if (data?.measureId === undefined) expect(words).toContain('我手里没有');
      else expect(data.status).toMatch(/^(in_force|open_ended)$/);
    }
  });

  it('is told for a day gone by as over by now', () => {
    const words = wordsOf(lastOf('我在鄞州，个体户，六税两费能减吗', '要是2022年5月呢'));
    expect(words).toContain('那时有效（到2024年12月31日，现在已过期）');
  });
});

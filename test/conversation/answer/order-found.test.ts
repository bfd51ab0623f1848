import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/knowledge/schema/ids.ts';
import { knowledge, lastOf } from '../real-conversation.ts';

const natureOf = (id: string | undefined) =>
  knowledge.documents.find((document) => id !== undefined && document.id === documentOf(id))
    ?.nature;

const firstOf = (text: string, region?: string) =>
  lastOf({ text, ...(region === undefined ? {} : { region }) }).citations[0]?.measureId;

describe('what is told first', () => {
  it.each([
    '营业执照可以贷款吗',
    '到期贷款能不能晚点还',
    '房租能减吗',
    '小规模纳税人增值税有什么优惠',
  ])('is of a real paper where one is on the topic: %s', (text) => {
    expect(natureOf(firstOf(text))).not.toBe('reference');
  });

  it.each(['停车费有优惠吗', '执照怎么注销'])(
    'is a model plan where no other paper is: %s',
    (text) => {
      expect(natureOf(firstOf(text))).toBe('reference');
    },
  );

  it.each(['房租能减不', '电费能便宜吗', '到期贷款能不能晚点还'])(
    'is of one place, and the one question is where the shop is: %s',
    (text) => {
      const { question, messages } = lastOf({ text });
      expect(question?.fact).toBe('place');
      expect(messages[0]?.text).toMatch(/^(绍兴市|宁波市鄞州区)/);
    },
  );

  it.each([
    ['服务月里讲刷卡转账手续费能减', 'fw2023-08-3'],
    ['自治区某市助企纾困的方案 水电费欠着不停供', 'mbw-02'],
    ['那份没写地名的县方案，大学生开店贷款最多多少', 'mbx-4-2'],
  ])('is of the paper that is named: %s', (text, id) => {
    expect(firstOf(text)).toBe(id);
  });

  it('is of the paper spoken of last, while no place is known', () => {
    const { citations } = lastOf(
      { text: '自治区某市助企纾困的方案 水电费欠着不停供' },
      { text: '里面社保能缓不 我们单位参保' },
    );
    expect(citations[0]?.measureId).toBe('mbw-09');
  });

  it('asks for no place twice', () => {
    const { question } = lastOf({ text: '房租能减不' }, { text: '不清楚' }, { text: '电费呢' });
    expect(question?.fact).not.toBe('place');
  });

  it('is what holds everywhere, in a place without a paper of its own', () => {
    expect(firstOf('房产税能减吗', '410100')).toBe('tax2023-2');
  });
});

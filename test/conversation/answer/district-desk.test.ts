import { expect, it } from 'vitest';
import { typed } from '../../../src/language/words.ts';
import { conversation, today } from '../real-conversation.ts';

const turn = (state: Parameters<typeof conversation.turn>[0], text: string, region?: string) =>
  conversation.turn(
    state,
    { text: typed(text), asOf: today, ...(region ? { region } : {}) },
    today,
  );
const words = ({ reply }: ReturnType<typeof turn>) =>
  reply.messages.map(({ text }) => text).join('\n');

it.each([
  ['特种设备该打哪个电话', '诸暨', '89116669'],
  ['绍兴的，锅炉检验找哪个部门，电话给我', '在新昌', '89115560'],
])('asks which district where each has its own desk: %s', (question, district, number) => {
  const first = turn(null, question, '绍兴');
  expect(first.reply.question?.fact).toBe('place');
  expect(words(first)).not.toMatch(/0575-\d{8}/);
  expect(words(turn(first.state, district))).toContain(number);
});

it('asks nothing where the district is known', () => {
  const first = turn(null, '特种设备该打哪个电话', '诸暨');
  expect(first.reply.question?.fact).not.toBe('place');
  expect(words(first)).toContain('89116669');
});

it.each([
  ['绍兴特种设备找谁', '诸暨的电话呢', '89116669'],
  ['绍兴特种设备检验打哪个号码', '新昌', '89115560'],
])('asks which district for a bare look-up as well: %s', (question, district, number) => {
  const first = turn(null, question);
  expect(first.reply.question?.fact).toBe('place');
  expect(words(first)).not.toMatch(/0575-\d{8}/);
  const there = turn(first.state, district);
  expect(words(there)).toContain(number);
  expect(there.reply.question).toBeUndefined();
});

it('looks the same office up in the other place that is named next', () => {
  const first = turn(null, '绍兴人社局电话');
  expect(words(first)).toContain('13017716876');
  const second = turn(first.state, '诸暨的电话呢');
  expect(words(second)).toContain('87211808');
  expect(words(turn(second.state, '那新昌呢'))).toContain('86230580');
  expect(words(turn(second.state, '搬到新昌了，电费能减吗'))).not.toContain('86230580');
});

it.each([['绍兴滨海新城的特种设备找谁'], ['滨海新城的厂，电梯年检打哪个电话']])(
  'knows the desk of a zone that has no code of its own: %s',
  (question) => {
    const { reply } = turn(null, question, '绍兴');
    expect(reply.messages.map(({ text }) => text).join()).toContain('0575-88132231');
    expect(reply.question?.fact).not.toBe('place');
  },
);

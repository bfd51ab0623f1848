import { expect, it } from 'vitest';
import { conversation, today } from './real-conversation.ts';

const turn = (state: Parameters<typeof conversation.turn>[0], text: string, region?: string) =>
  conversation.turn(state, { text, asOf: today, ...(region ? { region } : {}) }, today);
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

import { describe, expect, it } from 'vitest';
import { answerOf, isAnswered, readFaqSet } from './faq-set.ts';

/** What share is answered at the least; raised as it rises, never lowered. */
const FLOORS = [
  { half: 'open', floor: 0.87 },
  { half: 'sealed', floor: 0.88 },
  { half: 'asked-open', floor: 0.78 },
  { half: 'asked-sealed', floor: 0.73 },
] as const;

describe('small questions about the measure in hand', () => {
  it.each(FLOORS)('are answered, $half', ({ half, floor }) => {
    const items = readFaqSet(half);
    expect(items.length).toBeGreaterThan(200);
    const right = items.filter((item) => isAnswered(item, answerOf(item))).length;
    expect(right / items.length).toBeGreaterThanOrEqual(floor);
  });

  it.each([
    [{ says: [['市民卡', '银行卡']] }, '发到社会保障市民卡', true],
    [{ says: [['市民卡'], ['7天']] }, '发到社会保障市民卡', false],
    [{ says: [['0575-84126037']] }, '打 0575 84126037', true],
    [{ silent: true as const }, '这一点文件没写。', true],
    [{ silent: true as const }, '发到市民卡。', false],
  ])('%j is checked', (expected, answer, right) => {
    expect(isAnswered({ measure: 'sx2020-03', say: '', ...expected }, answer)).toBe(right);
  });
});

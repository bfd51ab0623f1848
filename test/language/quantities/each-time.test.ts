import { expect, it } from 'vitest';
import { eachTime } from '../../../src/language/hear.ts';
import { readQuantities } from '../../../src/language/quantities/read-quantities.ts';
import { TODAY } from '../reading.ts';

it.each([
  ['有天接了两单，都是900', 1800],
  ['旺日三单每单五百', 1500],
  ['一天跑两趟 一趟600', 1200],
  ['接了两单，一共900', 900],
  ['一趟600', 600],
  ['跑了两趟 一趟60公里', 60],
  ['接了三单，都是2个人', 2],
  ['接了三单，都是5天', 5],
  ['开了两场，都是30%', 30],
])('%s comes to %i', (text, sum) => {
  const last = eachTime(text, readQuantities(text, TODAY)).at(-1);
  expect(last !== undefined && 'range' in last ? last.range.low : null).toBe(sum);
});

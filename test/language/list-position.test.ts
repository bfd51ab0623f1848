import { expect, it } from 'vitest';
import { listPosition } from '../../src/language/requests/list-position.ts';

it.each<[string, number | null]>([
  ['第一条', 1],
  ['头一桩', 1],
  ['前面那个', 1],
  ['第二个怎么办', 2],
  ['第两样', 2],
  ['第十件', 10],
  ['第12条', 12],
  ['第三呢', 3],
  ['最后一个', -1],
  ['后面那个', -1],
  ['末一条', -1],
  ['最后那项', -1],
  ['最后一个月', null],
  ['第三季度', null],
  ['第二年', null],
  ['第三个人', null],
  ['哪个都行', null],
])('%s is the place %s of a list', (text, position) => {
  expect(listPosition(text)).toBe(position);
});

import { expect, it } from 'vitest';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { language } from './reading.ts';

const ON = '2022-06-01' as CivilDate;
const TEXTS = ['三月五号开的店，请了两个人', '员工是安徽的，月租三千五', '3月5号到期能续吗'];

it.each(TEXTS)('reads %s with what the talk knows as if it had not been read before', (text) => {
  const hint = { year: 2020, region: '330600' };
  const other = () => language.read('你好', ON);
  other();
  const first = language.read(text, ON, hint);
  other();
  const plain = language.read(text, ON);
  expect(language.read(text, ON, hint)).toEqual(first);
  expect(language.read(text, ON)).toEqual(plain);
});

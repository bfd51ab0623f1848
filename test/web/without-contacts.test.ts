import { expect, it } from 'vitest';
import { withoutContacts } from '../../adapters/web/shared/view/without-contacts.ts';

it.each([
  ['带什么：执照\n打给谁：人社局 84126037\n　　　　12345热线 12345', '带什么：执照'],
  ['打给谁：\n· 人社局 84126037\n· 12345\n打不通就打12345。', '打不通就打12345。'],
  ['要问打给谁：没有写。', '要问打给谁：没有写。'],
  ['· 一\n· 二', '· 一\n· 二'],
])('%j', (text, rest) => {
  expect(withoutContacts(text)).toBe(rest);
});

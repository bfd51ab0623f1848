import { expect, test } from 'vitest';
import { language, TODAY } from '../reading.ts';

/** Far more claims in one clause than a walk back remembers step by step. */
const ROW = '租的'.repeat(60);
const claimsOf = (text: string) => language.read(text, TODAY).claims;

test('a wish at the head of a long clause bears on all that follows', () => {
  const claims = claimsOf(`想${ROW}`);
  expect(claims.length).toBeGreaterThanOrEqual(60);
  expect(new Set(claims.map(({ mood }) => mood))).toEqual(new Set(['wish']));
  expect(claimsOf(ROW).filter(({ mood }) => mood === 'wish')).toEqual([]);
});

test('whoever is named at the head of a long clause is whose all of it is', () => {
  const persons = new Set(claimsOf(`我妈${ROW}`).map(({ whose }) => whose));
  expect(persons).toEqual(new Set(['family']));
  expect(new Set(claimsOf(`我${ROW}`).map(({ whose }) => whose))).toEqual(new Set(['owner']));
});

test('a second text in the same words is read by itself', () => {
  expect(claimsOf(`想${ROW}`)).toEqual(claimsOf(`想${ROW}`));
  expect(claimsOf(`不想${ROW}`)).not.toEqual(claimsOf(`想${ROW}`));
});

import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { answersOf } from '../../src/language/claims/answers-of.ts';
import { deps } from '../conversation/real-conversation.ts';

const { language } = deps.search;
const told = (text: string) =>
  Object.fromEntries(
    answersOf(language.read(text, '2026-11-29' as CivilDate)).map(({ fact, value }) => [
      fact,
      value,
    ]),
  );

describe('an answer beside one that says it more exactly', () => {
  it('tells that one', () => {
    expect(told('有间门面租给人家卖鞋，没办执照')).toMatchObject({ entity: 'landlord' });
    expect(told('我没办执照，路边摆摊')).toMatchObject({ entity: 'natural' });
  });
});

describe('what follows from an answer', () => {
  it('is known of itself', () => {
    expect(language.following('has_employees', 'no')).toContainEqual({
      fact: 'insured_run',
      value: 0,
    });
    expect(language.following('has_employees', 'yes')).not.toContainEqual(
      expect.objectContaining({ fact: 'insured_run' }),
    );
  });
});

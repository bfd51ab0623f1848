import { expect, it } from 'vitest';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { knowledge } from '../reading.ts';
import { replyCases, replyTo } from './replies.ts';

const SPRING = '2020-05-10' as CivilDate;

it('reads back every label and value that it offers', () => {
  for (const fact of knowledge.facts) {
    for (const option of [...fact.options, ...fact.bands]) {
      expect([fact.id, replyTo(fact.id, option.label, SPRING)]).toEqual([fact.id, option.value]);
      expect([fact.id, replyTo(fact.id, option.value, SPRING)]).toEqual([fact.id, option.value]);
    }
  }
});

it('reads every word of an option back to that option', () => {
  const wrong = knowledge.facts.flatMap((fact) =>
    fact.options.flatMap((option) =>
      [...option.words, ...option.replies].flatMap((word) => {
        const value = replyTo(fact.id, word);
        return value === option.value
          ? []
          : [`${fact.id}: ${word} → ${value}, not ${option.value}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

it('reads what people say to each question', () => {
  const wrong = replyCases.filter(({ fact, text, expected }) => replyTo(fact, text) !== expected);
  expect(wrong.length / replyCases.length).toBeLessThan(0.015);
});

import { expect, test } from 'vitest';
import { rankAnswers } from '../../../../src/conversation/answer/ranking/rank-answers.ts';
import { signsOf } from '../../../../src/conversation/answer/ranking/signs.ts';
import { WEIGHTS } from '../../../../src/conversation/answer/ranking/weights.ts';
import { deps, knowledge } from '../../real-conversation.ts';

const scoreOf = (signs: Readonly<Record<string, number>>): number =>
  Object.entries(signs).reduce((sum, [sign, value]) => sum + value * (WEIGHTS[sign] ?? 0), 0);

test('an answer is ranked by number as its signs weigh by name', () => {
  for (const measure of knowledge.measures.filter((_, at) => at % 60 === 0)) {
    const asked = ['几时能拿到钱', measure, ['until'], deps, []] as const;
    const scores = new Map(
      signsOf(...asked).map(({ candidate, signs }) => [candidate, scoreOf(signs)]),
    );
    const most = Math.max(...scores.values());
    const all = [...scores.values()].reduce((sum, score) => sum + Math.exp(score - most), 0);
    for (const { candidate, chance } of rankAnswers(...asked).answers)
      expect(chance).toBe(Math.exp((scores.get(candidate) ?? 0) - most) / all);
  }
});

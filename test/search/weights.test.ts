import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../../src/runtime/build/knowledge-files.ts';
import { RANK_WEIGHTS } from '../../src/search/rank/weights.ts';
import { SIGNS } from '../../src/search/refusal/signs.ts';
import { REFUSAL } from '../../src/search/refusal/weights.ts';
import { realSearch } from './compiled.ts';

/** Each further weight fits the questions at hand better and others worse: who adds one changes this. */
const RANKING = 30;
const REFUSING = 12;
const { search } = realSearch();

it('has so many weights and no more, each with a name', () => {
  expect(Object.keys(RANK_WEIGHTS)).toHaveLength(RANKING);
  expect(Object.keys(REFUSAL.weights)).toEqual([...SIGNS]);
  expect(SIGNS).toHaveLength(REFUSING);
});

it('uses each of them', () => {
  const folder = `${root}/src/search/rank`;
  const code = readdirSync(folder)
    .filter((name) => name !== 'weights.ts')
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');
  const unused = Object.keys(RANK_WEIGHTS).filter(
    (name) => !new RegExp(`\\b(?:W|RANK_WEIGHTS)\\.${name}\\b`).test(code),
  );
  expect(unused).toEqual([]);
});

it('tells what a refusal is made of', () => {
  const { decision, noMatch } = search.find('路灯坏了一个月没人修');
  expect(noMatch).toBe(true);
  const sum = decision.signs.reduce((total, { share }) => total + share, 0);
  expect(sum).toBeCloseTo(decision.score, 9);
  expect(decision.score).toBeLessThan(REFUSAL.answer);
  for (const { text } of decision.signs) expect(text).toMatch(/[\u4e00-\u9fff]/);
});

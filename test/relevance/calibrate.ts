import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/runtime/knowledge-files.ts';
import { createSearch } from '../../src/search/create-search.ts';
import { openLanguage } from '../../src/search/open-language.ts';
import { createMatcher } from '../../src/search/rank/match-measures.ts';
import { hasDocuments } from '../../src/search/rank/place-fit.ts';
import { refusalSigns } from '../../src/search/refusal-signs.ts';
import { withoutPlaces } from '../../src/search/without-places.ts';
import { compileKnowledge } from './load-search.ts';
import { readCases } from './questions.ts';

/**
 * `npx tsx test/relevance/calibrate.ts`: fits the weights of the signs of refusal on the open and
 * tuning questions and writes them. The bar is the highest one with at most 1 % false refusals there.
 */
const SETS = ['open', 'tuning-1', 'tuning-2', 'tuning-3', 'tuning-4', 'tuning-5', 'tuning-6'];
const STEPS = 4000;
const RATE = 0.3;
const PULL = 0.002;
const FALSE_REFUSALS = 0.008;

interface Row {
  readonly values: readonly number[];
  readonly inside: boolean;
}

const { knowledge, data } = compileKnowledge();
const language = openLanguage(data, knowledge);
const matcher = createMatcher(data);
const search = createSearch(knowledge, data);

const fieldWords = new Set(data.fieldWords.split(' '));

const rows = SETS.flatMap((set) => readCasesIfThere(set)).flatMap(({ kind, gold, text }): Row[] => {
  // Other rules decide about contacts, places, abuse and the like.
  if (kind === 'contact' || gold[0] === 'outside-place') return [];
  const understood = search.understand(text);
  if (['abuse', 'injection', 'english', 'nonsense'].includes(understood.wish)) return [];
  const features = language.features(withoutPlaces(understood));
  const business = data.business.some((word) => understood.text.includes(word));
  const { place, document } = understood;
  const named =
    document !== null || (place !== null && hasDocuments(knowledge.documents, place.code));
  const match = matcher.match(features);
  const { values } = refusalSigns(match, features, data.topics, business, named, fieldWords);
  return [{ values, inside: kind === 'policy' }];
});
const weights = learn(rows);
const scores = rows
  .map(({ values, inside }) => ({ inside, score: dot(values, weights) }))
  .sort((a, b) => a.score - b.score);
const insiders = scores.filter(({ inside }) => inside);
const bar = insiders[Math.floor(insiders.length * FALSE_REFUSALS)]?.score ?? 0;
const outsiders = scores.filter(({ inside }) => !inside);
const refused = outsiders.filter(({ score }) => score < bar).length;
console.log(
  `${insiders.length} questions to answer, ${outsiders.length} to refuse, of which ${refused} are`,
);
const round = (value: number) => Math.round(value * 1000) / 1000;
writeFileSync(
  join(root, 'src/search/refusal-weights.ts'),
  `/**
 * Weights of the signs of \`refusal-signs.ts\` for "is about these papers", and the bar below which a
 * question is refused. Written by \`test/relevance/calibrate.ts\`, not by hand.
 */
export const REFUSAL_WEIGHTS: readonly number[] = [
  ${weights.map(round).join(', ')},
];
export const REFUSAL_BAR = ${round(bar)};
`,
);

function readCasesIfThere(set: string) {
  try {
    return readCases(set);
  } catch {
    return [];
  }
}

function learn(examples: readonly Row[]): number[] {
  const found = (examples[0]?.values ?? []).map(() => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = found.map(() => 0);
    for (const { values, inside } of examples) {
      const error = (inside ? 1 : 0) - 1 / (1 + Math.exp(-dot(values, found)));
      values.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * value;
      });
    }
    found.forEach((weight, at) => {
      const pull = at === 0 ? 0 : PULL * weight;
      found[at] = weight + RATE * ((gradient[at] ?? 0) / examples.length - pull);
    });
  }
  return found;
}

function dot(values: readonly number[], by: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (by[at] ?? 0), 0);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../src/runtime/build/knowledge-files.ts';
import { fitWeights, type Lesson, shareRight } from './fit-weights.ts';
import { lessons } from './lessons.ts';

/**
 * `npm run fit-answers`: fits how much each sign speaks for an answer of the record in hand, and writes
 * `src/conversation/answer/ranking/weights.ts`. Learnt from the records' own questions, each wording asked while
 * it is taken away, from `open.jsonl` and `asked-open.jsonl`, from the messages of the open talks, from what
 * is asked of other records, and from the plain ways in which fields are asked for. The same sets and knowledge give the same file.
 */
const PARTS = 3;
/** A weight less than this says nothing. */
const LEAST = 0.1;

const all = lessons();
const weights = [...fitWeights(all)].filter(([, weight]) => Math.abs(weight) >= LEAST);
const named = weights
  .toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
  .map(([sign, weight]) => `  ${/\W/.test(sign) ? `'${sign}'` : sign}: ${weight.toFixed(2)},`);
const file = join(root, 'src/conversation/answer/ranking/weights.ts');
const head = readFileSync(file, 'utf8').split('= {')[0] ?? '';
writeFileSync(file, `${head}= {\n${named.join('\n').replaceAll(/\.?0+,$/gm, ',')}\n};\n`);

const partOf = ({ record, writer }: Lesson) =>
  [...(writer ?? record)].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) %
  PARTS;
const scores = Array.from({ length: PARTS }, (_, part) => {
  const weights = fitWeights(all.filter((lesson) => partOf(lesson) !== part));
  return shareRight(
    all.filter((lesson) => partOf(lesson) === part),
    weights,
  );
});
console.log('right, each part of the records, and of the writers of talks, left out in turn:');
console.table(
  Object.fromEntries(
    [...new Set(all.map(({ set }) => set))].map((set) => {
      const of = scores.map((score) => score.get(set) ?? { right: 0, all: 0 });
      const right = of.reduce((sum, one) => sum + one.right, 0);
      const count = of.reduce((sum, one) => sum + one.all, 0);
      return [set, { right, all: count, share: (right / count).toFixed(3) }];
    }),
  ),
);

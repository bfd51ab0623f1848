import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { answersOf } from '../../src/language/claims/answers-of.ts';
import { createLanguage } from '../../src/language/create-language.ts';
import { languageTools } from '../../src/search/language-tools.ts';
import { compileKnowledge } from '../relevance/load-search.ts';
import { type Hear, readTold, scoreTold, type ToldCase, type ToldScore } from './eval-told.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '' : ((100 * part) / whole).toFixed(1);

const row = (fact: string, { expected, found, heard, wrong }: ToldScore) => ({
  fact,
  expected,
  'found %': percent(found, expected),
  heard,
  'false %': percent(wrong, heard),
});

/** The letter of `told-e001`. */
const writerOf = ({ id }: ToldCase): string => id.slice('told-'.length, -'001'.length);

/**
 * What people tell of themselves (`test/told/`): of each fact how often it is found, and how much of what is
 * heard is false; of four writers for whom no frame was written, in all. Of the sealed part the totals alone are
 * printed.
 */
export function evalTold(on: CivilDate, failures: boolean): void {
  const { knowledge, data } = compileKnowledge();
  const language = createLanguage(knowledge, languageTools(data, knowledge));
  const hear: Hear = (text, day) =>
    new Map(answersOf(language.read(text, day)).map(({ fact, value }) => [fact, value]));

  const open = scoreTold(readTold('open'), hear, on, (one, missed, wrong) => {
    if (failures)
      console.log(`${one.id} ${one.text}\n  missed ${missed.join(' ')}; false ${wrong.join(' ')}`);
  });
  console.table(
    [...open]
      .sort(([, a], [, b]) => b.expected - a.expected)
      .map(([fact, score]) => row(fact, score)),
  );
  const said = readTold('writers');
  const writers = [...new Set(said.map(writerOf))];
  const totals = [
    ...writers.map((writer) => ({
      name: `writer ${writer}`,
      cases: said.filter((one) => writerOf(one) === writer),
    })),
    { name: 'all of the sealed part', cases: readTold('sealed') },
  ];
  console.table(
    totals.flatMap(({ name, cases }) => {
      const score = scoreTold(cases, hear, on).get('all');
      return score === undefined ? [] : [row(name, score)];
    }),
  );
}

import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { createLanguage } from '../../src/language/create-language.ts';
import { languageTools } from '../../src/search/language-tools.ts';
import { compileKnowledge } from '../relevance/load-search.ts';
import { readTold, scoreTold, type ToldCase, type ToldScore } from './eval-told.ts';
import { byRules, withOverheard } from './hear-told.ts';

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

/** Six writers who told of other facts each: what nobody else told. */
const OF_OTHER_FACTS = 'rtuvwx';

/**
 * What people tell of themselves (`test/told/`): of each fact how often it is found, and how much of what is
 * heard is false; of ten writers for whom no frame was written, in all, by the rules alone and with what is overheard
 * of the matter in hand. The weights for that were learnt from all but the sealed part, of which the totals alone are
 * printed.
 */
export function evalTold(on: CivilDate, failures: boolean): void {
  const { knowledge, data } = compileKnowledge();
  const language = createLanguage(knowledge, languageTools(data, knowledge));
  const hear = byRules(language);
  const overhear = withOverheard(language, knowledge.measures);

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
  const sealed = readTold('sealed');
  const isOfOther = (one: ToldCase) => OF_OTHER_FACTS.includes(writerOf(one));
  const totals = [
    ...[...new Set(said.map(writerOf))].map((writer) => ({
      name: `writer ${writer}`,
      cases: said.filter((one) => writerOf(one) === writer),
    })),
    { name: 'all of the older sealed parts', cases: sealed.filter((one) => !isOfOther(one)) },
    { name: `sealed, of ${OF_OTHER_FACTS}`, cases: sealed.filter(isOfOther) },
  ];
  console.table(
    totals.flatMap(({ name, cases }) => {
      const score = scoreTold(cases, hear, on).get('all');
      const more = scoreTold(cases, overhear, on).get('all');
      if (score === undefined || more === undefined) return [];
      const { expected, found, heard, wrong } = more;
      return [
        {
          ...row(name, score),
          'overheard: found %': percent(found, expected),
          'heard ': heard,
          'false % ': percent(wrong, heard),
        },
      ];
    }),
  );
}

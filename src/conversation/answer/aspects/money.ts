import { type Block, behind, block } from '../../block.ts';
import {
  calculationWords,
  caseCalculation,
  estimateLine,
  stillToTell,
} from '../../wording/amount-words.ts';
import { whyNotShort } from '../../wording/verdict-words.ts';
import { amountInQuestion } from '../amount-in-question.ts';
import { holdingBlocks } from '../holding.ts';
import type { Matter } from '../matter.ts';
import { asked, silent } from './asked.ts';

/** 能减多少: the sum as far as it can be told, else what the case gives in words. */
export function answerAmount(matter: Matter): readonly Block[] {
  const { measure, clause, labelOf } = matter;
  if (matter.judged?.verdict === 'ineligible' && matter.holding.length > 0)
    return [asked('amount', matter, shortOf(matter)), ...holdingBlocks(matter)];
  const estimate = amountInQuestion(matter);
  const gists = clause === null ? measure.clauses.map(({ gist }) => gist) : [clause.gist];
  const given = gists.slice(0, 3).join('');
  // 只收一半 says more than how a share of a hundred is reckoned.
  const isShare = estimate?.unit === '%' && gists.length === 1;
  const words = estimate === undefined || isShare ? given : estimateLine(estimate);
  if (words === '') return silent('amount', matter);
  const open = isShare ? '' : stillToTell((estimate?.missing ?? []).map(labelOf));
  return [asked('amount', matter, `${words}${open}`)];
}

/** That it cannot be had, before what can. */
const shortOf = ({ judged, labelOf }: Matter): string =>
  judged === undefined ? '' : whyNotShort(judged, labelOf);

/** 怎么算的 */
export function answerCalculation(matter: Matter): readonly Block[] {
  const estimate = amountInQuestion(matter);
  if (estimate !== undefined) return [asked('calculation', matter, calculationWords(estimate))];
  const lines = caseCalculations(matter);
  if (lines.length === 0) return silent('calculation', matter);
  return [
    asked('calculation', matter, lines.slice(0, CASES).join('\n')),
    ...behind(lines.slice(CASES).map((line) => block('sum', line))),
  ];
}

/** So many cases of a measure are told in the first layer. */
const CASES = 3;

/** Each case that counts something, where the measure as a whole does not. */
function caseCalculations({ assessments }: Matter): string[] {
  return assessments.flatMap(({ clauseTitle, estimate, verdict }) =>
    clauseTitle === undefined || estimate === undefined || verdict === 'ineligible'
      ? []
      : [caseCalculation(clauseTitle, estimate)],
  );
}

import { type Block, behind, block } from '../block.ts';
import { alsoHoldingWords, holdingLine, nothingHoldsWords } from '../wording/lead-words.ts';
import type { Matter } from './matter.ts';

/**
 * What holds today in place of a measure that has lapsed or does not fit, with its own verdict; of a
 * lapsed one also that nothing in these papers does.
 */
export function holdingBlocks({ judged, holding, asker }: Matter): Block[] {
  const isOver = judged?.validity.status === 'expired';
  if (!isOver && judged?.verdict !== 'ineligible') return [];
  const fitting = holding.filter(({ assessment }) => assessment.verdict !== 'ineligible');
  const [first, ...others] = fitting.length > 0 || !isOver ? fitting : holding.slice(0, 1);
  if (first === undefined) return isOver ? [block('holding', nothingHoldsWords(asker.place))] : [];
  const { measure, assessment } = first;
  const clause = measure.clauses.find(({ id }) => id === assessment.clause) ?? measure.clauses[0];
  const gist = clause?.gist ?? measure.summary;
  return [
    block('holding', holdingLine(gist, assessment), {
      measureId: measure.id,
      title: measure.title,
      verdict: assessment.verdict,
      status: assessment.validity.status,
    }),
    ...(assessment.verdict === 'eligible' && assessment.discretion !== undefined
      ? [block('discretion', assessment.discretion, { measureId: measure.id })]
      : []),
    ...(others.length === 0
      ? []
      : behind([block('holding', alsoHoldingWords(others.map((one) => one.measure.title)))])),
  ];
}

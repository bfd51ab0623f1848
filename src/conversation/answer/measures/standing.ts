import { type Block, block } from '../../block.ts';
import { oneCaseWords, whyNotShort } from '../../wording/verdict-words.ts';
import { amountBlocks } from '../lead.ts';
import type { Matter } from '../matter.ts';

/**
 * How a measure stands after something was put right: the verdict with its sum in a sentence; while it is
 * open, what it is about.
 * @param news facts told now
 */
export function standing(matter: Matter, news: readonly string[]): readonly Block[] {
  const { judged, clause, measure, labelOf: label } = matter;
  const about = { measureId: measure.id };
  if (judged === undefined) return [];
  if (judged.verdict === 'ineligible') {
    const fails = block('verdict', whyNotShort(judged, label), { ...about, verdict: 'ineligible' });
    return matter.onlyOne === null ? [fails] : [fails, ...leftOpen(matter)];
  }
  const fallen = fallenCase(news, matter);
  if (fallen !== null && fallen.data?.clause !== clause?.id) return [fallen, ...leftOpen(matter)];
  const gist = (clause ?? measure.clauses[0])?.gist;
  const data = { ...about, verdict: judged.verdict };
  const sums = judged.verdict === 'eligible' ? amountBlocks(matter) : [];
  // In one sentence: it is said again, and is no repetition.
  return gist === undefined
    ? sums
    : [block('verdict', [gist, ...sums.map(({ text }) => text)].join(''), data)];
}

/**
 * Of a measure that stands as a whole: the case that fails by what was told now, and what the others give.
 * @param news facts told now
 */
export function fallen(matter: Matter, news: readonly string[]): readonly Block[] {
  const failed = matter.judged?.verdict === 'ineligible' ? null : fallenCase(news, matter);
  return failed === null ? [] : [failed, ...leftOpen(matter)];
}

/** The first case that fails by what was told now. */
function fallenCase(news: readonly string[], { assessments, measure, labelOf: label }: Matter) {
  const fallen = assessments.find(
    ({ clause, verdict, reasons }) =>
      clause !== undefined &&
      verdict === 'ineligible' &&
      reasons.some(
        ({ fact, holds }) => holds === false && fact !== undefined && news.includes(fact),
      ),
  );
  return fallen === undefined
    ? null
    : block('verdict', oneCaseWords(fallen.clauseTitle ?? '', whyNotShort(fallen, label)), {
        measureId: measure.id,
        ...(fallen.clause === undefined ? {} : { clause: fallen.clause }),
      });
}

/** What the cases give that are left where the one in question fails. */
function leftOpen({ measure, assessments }: Matter): readonly Block[] {
  const left = measure.clauses.filter(({ id }) =>
    assessments.some((one) => one.clause === id && one.verdict !== 'ineligible'),
  );
  return left
    .slice(0, LEFT)
    .map(({ id, gist }) => block('clause', gist, { measureId: measure.id, clause: id }));
}

/** So many cases that are left are told. */
const LEFT = 2;

import type { Measure } from '../../knowledge/schema/measure.ts';
import { pairsOf } from '../../language/nearness/pairs.ts';
import type { Said } from '../../language/words.ts';
import { type Block, block, SUM_STILL_OPEN } from '../block.ts';
import { amountWords, sumWords } from '../wording/amount-words.ts';
import {
  casesWords,
  leadWords,
  otherCaseWords,
  referenceWords,
  standingWords,
  unjudgedWords,
} from '../wording/lead-words.ts';
import { damagedLine } from '../wording/scene-words.ts';
import { shortVerdict } from '../wording/verdict-words.ts';
import { amountInQuestion } from './amount-in-question.ts';
import type { MatterAspect } from './answer-aspect.ts';
import { holdingBlocks } from './holding.ts';
import type { Matter } from './matter.ts';

/** How a measure is told: at first hearing, or once something was answered. */
export interface Telling {
  /** told for the first time: what it gives stands with it */
  readonly isNew: boolean;
  /** a question follows, so that an open verdict need not be explained */
  readonly asks: boolean;
  /** whom to call stands in the first layer */
  readonly calls: boolean;
  /** what was asked of it, answered right after what it is */
  readonly aspects?: readonly MatterAspect[];
  /** facts that the message tells: what they come to is told with it */
  readonly told?: readonly string[];
}

/** The first layer on a measure: what was asked with whether it holds, then what holds instead. */
export function leadBlocks(
  matter: Matter,
  { isNew, asks }: Pick<Telling, 'isNew' | 'asks'>,
): Block[] {
  const { measure, judged } = matter;
  const about = {
    measureId: measure.id,
    title: measure.title,
    ...(matter.clause ? { clause: matter.clause.id } : {}),
    ...(matter.document.nature === 'reference' ? { sample: true as const } : {}),
  };
  if (judged === undefined) {
    const status = matter.validity?.status;
    const data = { ...about, ...(status === undefined ? {} : { status }) };
    return [...natureBlocks(matter), block('verdict', leadOf(matter), data)];
  }
  const { verdict, validity } = judged;
  const data = { ...about, verdict, status: validity.status };
  // A lapse is told before all; what the verdict was then stands behind it, until it is asked for.
  const isOver = validity.status === 'expired';
  if (isNew && (isOver || verdict === 'unknown'))
    return [
      block(isOver ? 'validity' : 'verdict', leadOf(matter), data),
      ...natureBlocks(matter),
      ...(isOver ? holdingBlocks(matter) : [...casesBlock(matter), ...openBlock(matter, asks)]),
    ];
  return [
    ...natureBlocks(matter),
    block('verdict', shortVerdict(judged, matter.labelOf, matter.onlyOne), data),
    ...(isNew && verdict !== 'unknown'
      ? whatItGives(matter).map((gist) => block('clause', gist, about))
      : []),
    ...otherCases(matter),
    ...discretionBlocks(matter),
    ...amountBlocks(matter),
    ...validityBlock(matter),
    ...(isNew && isOver ? [] : holdingBlocks(matter)),
  ];
}

function leadOf(matter: Matter): string {
  const { validity, on, today, document, where } = matter;
  const [gist, year] = [gistOf(matter), yearOf(matter)];
  if (document.nature === 'reference') return referenceWords(gist, year);
  return validity === null
    ? unjudgedWords(gist, year)
    : leadWords({ gist, validity, year, where, on, today });
}

/** What one gets, in a sentence: of the case in question, of the only one, else by its title. */
function gistOf({ measure, clause, judged, question }: Matter): string {
  const [first, ...others] = measure.clauses;
  const only = clause ?? (others.length === 0 ? first : undefined);
  if (only !== undefined) return namedGist(only, measure, question);
  if (judged === undefined) return measure.summary;
  return givenByAll(measure) ?? `${measure.title}。`;
}

/** 最高30万元 tells of nothing by itself: a case is named that it says no word of and nobody asked for (贷款). */
function namedGist(
  { title, gist }: Measure['clauses'][number],
  measure: Measure,
  question: Said | string,
): string {
  const [name = ''] = measure.title.split(/[，（：]/);
  const told = pairsOf(gist);
  const isNamed =
    [...pairsOf(`${title}，${name}`)].some((pair) => told.has(pair)) ||
    pairsOf(question).has(title.slice(-2));
  return isNamed ? gist : `${title}：${gist}`;
}

/** Of several cases, so many characters tell what they give. */
const GIVEN = 60;

/** What all cases give, side by side; null where that is long. */
function givenByAll({ clauses }: Measure): string | null {
  const given = [...new Set(clauses.map(({ gist }) => gist))].join('');
  return given === '' || [...given].length > GIVEN ? null : given;
}

/** What one gets, beside the title: of the case in question, or of the cases that fit. */
function whatItGives(matter: Matter): string[] {
  const { measure, clause, assessments } = matter;
  const [first, ...others] = measure.clauses;
  const only = clause ?? (others.length === 0 ? first : undefined);
  if (only !== undefined) return [only.gist];
  const fitting = assessments.flatMap((one) =>
    one.clause !== undefined && one.verdict === 'eligible' ? [one.clause] : [],
  );
  const gists = measure.clauses.filter(({ id }) => fitting.includes(id)).map(({ gist }) => gist);
  const told = [...new Set(gists)].join('');
  return told !== '' && [...told].length <= GIVEN ? [told] : [];
}

function yearOf({ document }: Matter): number | null {
  return (
    document.year ?? (document.issued === undefined ? null : Number(document.issued.slice(0, 4)))
  );
}

/** What a reader must know of the paper before believing a line of it. */
function natureBlocks({ measure }: Matter): Block[] {
  return measure.damaged.length > 0 ? [block('nature', damagedLine)] : [];
}

/** The rule as a fork, where a measure has several cases and none was named. */
function casesBlock({ measure, clause }: Matter): Block[] {
  if (clause !== null || measure.clauses.length < 2 || givenByAll(measure) !== null) return [];
  return [block('clause', casesWords(measure.clauses.map(({ title }) => title)))];
}

/** The case in question fails: the others that do not. */
function otherCases({ onlyOne, assessments, measure }: Matter): Block[] {
  if (onlyOne === null) return [];
  return assessments
    .filter(({ clause, verdict }) => clause !== undefined && verdict === 'eligible')
    .map(({ clause, clauseTitle = '', discretion }) =>
      block('clause', `${otherCaseWords(clauseTitle)}${discretion ?? ''}`, {
        measureId: measure.id,
        clause,
        verdict: 'eligible',
      }),
    );
}

/** Why it is open, where no question follows that tells it. */
function openBlock({ judged, labelOf, onlyOne }: Matter, asks: boolean): Block[] {
  if (judged === undefined || asks) return [];
  return [block('condition', shortVerdict(judged, labelOf, onlyOne))];
}

/** Words of discretion stand with every "eligible". */
function discretionBlocks({ measure, judged, assessments }: Matter): Block[] {
  if (judged?.verdict !== 'eligible') return [];
  const words =
    judged.discretion ??
    measure.discretion ??
    assessments.find((one) => one.verdict === 'eligible' && one.discretion)?.discretion;
  return words === undefined ? [] : [block('discretion', words, { measureId: measure.id })];
}

/** A sum that can be told. */
export function amountBlocks(matter: Matter): Block[] {
  if (matter.judged?.verdict !== 'eligible') return [];
  const estimate = amountInQuestion(matter);
  const words =
    estimate === undefined
      ? ''
      : sumWords(estimate, matter.labelOf, matter.judged.validity.status === 'expired');
  if (estimate === undefined || words === '') return [];
  const isTold = estimate.unit !== '%' && amountWords(estimate) !== '';
  const worth = isTold ? {} : { priority: SUM_STILL_OPEN };
  return [block('sum', words, { measureId: matter.measure.id }, worth)];
}

function validityBlock({ judged, measure, today }: Matter): Block[] {
  if (judged === undefined || judged.verdict === 'ineligible') return [];
  const words = standingWords(judged.validity, today);
  const data = { measureId: measure.id, status: judged.validity.status };
  return words === '' ? [] : [block('validity', words, data)];
}

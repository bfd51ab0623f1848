import type { Clause } from '../../knowledge/schema/measure.ts';
import { conditionNodes, expressionNodes } from '../../knowledge/walk.ts';
import { within } from '../../language/words.ts';
import { type Block, block } from '../block.ts';
import type { Supposed } from '../decide/move.ts';
import type { Deps } from '../deps.ts';
import { factById } from '../lookup.ts';
import { regionOf, type Scene } from '../read/scene.ts';
import type { AssessmentView } from '../reply.ts';
import { estimateLine } from '../wording/amount-words.ts';
import {
  oneFallsAway,
  supposedFits,
  supposedInVain,
  supposedOpening,
} from '../wording/explain-words.ts';
import { whyNotShort } from '../wording/verdict-words.ts';
import { asked } from './aspects/asked.ts';
import { holdingBlocks } from './holding.ts';
import type { Matter } from './matter.ts';

/** The scene as if it had been told; nothing of it is kept. */
export function imagine(supposed: readonly Supposed[], scene: Scene): Scene {
  const added = supposed.map(({ fact, value }) => ({ fact, value, at: scene.turn }));
  const answers = [...scene.answers, ...added];
  return { ...scene, answers, region: regionOf(answers) };
}

/**
 * 要是减一半呢, 一般纳税人能用吗: the verdict for it, with what the case that it leads to gives, and the sum
 * where it counts in it.
 * @param matter the measure as it stands with what is supposed
 */
export function supposedBlocks(
  supposed: readonly Supposed[],
  matter: Matter,
  deps: Deps,
): readonly Block[] {
  const { measure, judged } = matter;
  if (judged === undefined) return [];
  const facts = supposed.map(({ fact }) => fact);
  const opening = supposedOpening(supposed.flatMap((one) => wordsOf(one, deps) ?? []));
  const { clause, assessment } = caseFor(facts, matter) ?? {
    clause: null,
    assessment: failedBy(facts, matter) ?? judged,
  };
  const data = { verdict: assessment.verdict, status: assessment.validity.status };
  const fits = clause !== null && assessment.verdict !== 'ineligible';
  const given = fits ? clause : countedBeside(facts, matter);
  const whyNot = whyNotShort(assessment, matter.labelOf);
  const stays = untouched(facts, matter);
  const text = fits
    ? supposedFits(opening, assessment.verdict === 'eligible', clause.gist)
    : given !== null
      ? assessment.verdict === 'eligible'
        ? supposedFits(opening, true, given.gist)
        : supposedInVain(opening, given.gist, whyNot)
      : stays === null
        ? `${opening}${whyNot}`
        : oneFallsAway(opening, whyNot, matter.clause?.title, stays);
  const estimate = assessment.estimate;
  const isCounted = clause !== null && facts.some((fact) => countsIn(fact, clause));
  const sum =
    estimate === undefined || !fits || !(isCounted || assessment.verdict === 'eligible')
      ? ''
      : estimateLine(estimate);
  const discretion = fits ? (clause.discretion ?? measure.discretion) : undefined;
  return [
    asked('whether', matter, text, { ...data, ...(clause === null ? {} : { clause: clause.id }) }),
    ...(sum === '' ? [] : [block('sum', sum, { measureId: measure.id })]),
    ...(discretion === undefined
      ? []
      : [block('discretion', discretion, { measureId: measure.id })]),
    ...(fits ? [] : holdingBlocks(matter)),
  ];
}

/** What was in question fails anyway: the case that fails by what is supposed says more. */
function failedBy(
  facts: readonly string[],
  { judged, assessments }: Matter,
): AssessmentView | undefined {
  if (judged?.verdict !== 'ineligible' || fails(facts, judged)) return undefined;
  return assessments.find((one) => one.verdict === 'ineligible' && fails(facts, one));
}

const fails = (facts: readonly string[], { reasons }: AssessmentView): boolean =>
  reasons.some(({ fact, holds }) => holds === false && fact !== undefined && facts.includes(fact));

/** 要是做到260万: where one case falls away, the one that does not turn on what is supposed. */
function untouched(facts: readonly string[], { measure, assessments }: Matter): Clause | null {
  const left = measure.clauses.filter(
    (clause) =>
      !facts.some((fact) => turnsOn(fact, clause)) &&
      assessments.some((one) => one.clause === clause.id && one.verdict === 'eligible'),
  );
  const [only] = left;
  return only === undefined || left.length > 1 ? null : only;
}

/** 61岁了，要是招到五个: a case whose sum counts what is supposed, and that fails for something else. */
function countedBeside(
  facts: readonly string[],
  { measure, assessments, judged }: Matter,
): Clause | null {
  const counting = measure.clauses.find((clause) => facts.some((fact) => countsIn(fact, clause)));
  const own = assessments.find(({ clause }) => clause === counting?.id) ?? judged;
  const fails = own?.reasons.some(
    ({ fact, holds }) => holds === false && fact !== undefined && facts.includes(fact),
  );
  return counting === undefined || fails === true ? null : counting;
}

/**
 * 移动; 俩人: what was told gives now: the case that it leads to, or the sum that it counts in. Empty where it
 * leads to nothing, and where the measure cannot be had.
 */
export function givenBlocks(facts: readonly string[], matter: Matter): readonly Block[] {
  const { measure, judged } = matter;
  if (judged === undefined || judged.verdict === 'ineligible') return [];
  const led = caseFor(facts, matter);
  if (led === null) return [];
  const { clause, assessment } = led;
  const about = { measureId: measure.id, clause: clause.id };
  const isCounted = facts.some((fact) => countsIn(fact, clause));
  const sum =
    isCounted && assessment.estimate !== undefined ? estimateLine(assessment.estimate) : '';
  return sum === ''
    ? measure.clauses.length > 1
      ? [block('clause', clause.gist, about)]
      : []
    : [block('sum', sum, about)];
}

/** The case that the facts lead to: one that turns on them and does not fail, else one that fails. */
function caseFor(
  facts: readonly string[],
  { measure, assessments, judged, clause: target }: Matter,
): { readonly clause: Clause; readonly assessment: AssessmentView } | null {
  const cases = measure.clauses.flatMap((clause) => {
    const assessment =
      assessments.find((one) => one.clause === clause.id) ??
      (measure.clauses.length === 1 ? judged : undefined);
    return assessment === undefined ? [] : [{ clause, assessment }];
  });
  const turning = cases.filter(({ clause }) => facts.some((fact) => turnsOn(fact, clause)));
  // A case that one wants to hear of must be led to: by what it requires and finds, or by its sum.
  const fitting = turning.filter(
    ({ clause, assessment }) =>
      assessment.verdict !== 'ineligible' &&
      (facts.some((fact) => countsIn(fact, clause)) ||
        assessment.reasons.some(
          ({ fact, holds }) => fact !== undefined && facts.includes(fact) && holds === true,
        )),
  );
  if (
    turning.some(
      ({ clause, assessment }) => clause.id === target?.id && assessment.verdict === 'ineligible',
    ) &&
    fitting.length !== 1
  )
    return null;
  const mine = fitting.find(({ clause }) => clause.id === target?.id);
  // Of cases that it leaves open alike, it leads to none.
  if (mine === undefined && fitting.length === cases.length && cases.length > 1) return null;
  return mine ?? fitting[0] ?? null;
}

const turnsOn = (fact: string, clause: Clause): boolean =>
  countsIn(fact, clause) ||
  [...conditionNodes(clause.when)].some((node) => node.kind === 'test' && node.fact === fact);

const countsIn = (fact: string, { estimate }: Clause): boolean =>
  estimate !== undefined &&
  [...expressionNodes(estimate.amount)].some(
    (node) =>
      (node.kind === 'fact' || node.kind === 'choose' || node.kind === 'which') &&
      node.fact === fact,
  );

/** 私人、民企或村集体; 月租金3000元; 转租——是 */
function wordsOf({ fact: id, value }: Supposed, deps: Deps): string | null {
  const fact = factById(id, deps);
  if (fact === undefined) return null;
  const words = deps.judgement.valueWords(fact, value);
  if (fact.type === 'number' || fact.type === 'date') return `${fact.label}${words}`;
  return fact.type === 'flag' && !words.includes(fact.label) ? `${fact.label}——${words}` : words;
}

/** 一般纳税人能用吗, 买房行吗: what is asked or supposed of the owner and bears on the measure. */
export function supposedIn(matter: Matter, scene: Scene, deps: Deps): readonly Supposed[] {
  const bearing = deps.judgement.bearing([matter.measure]);
  const claims = scene.utterance?.claims ?? [];
  const asks = scene.utterance?.clauses.some(({ act }) => act === 'asks') === true;
  // 我姐夫是高耗能的，要是他那种呢
  const isTheirs =
    scene.utterance?.clauses.some(
      ({ act, span }) => act === 'supposes' && within(span, scene.words).says('of-them'),
    ) === true;
  const supposed = claims.flatMap(({ fact, value, mood, whose, denied }): Supposed[] =>
    bearing.has(fact) &&
    !denied &&
    (whose === 'owner'
      ? mood === 'question' || mood === 'supposition' || (mood === 'wish' && asks)
      : isTheirs && mood === 'fact') &&
    !scene.answers.some((answer) => answer.fact === fact && answer.value === value)
      ? [{ fact, value }]
      : [],
  );
  // 以前开过店的算初次吗 names both: nothing is supposed.
  return supposed.filter(
    ({ fact, value }) => !supposed.some((one) => one.fact === fact && one.value !== value),
  );
}

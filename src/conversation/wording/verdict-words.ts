import { BLANKED_OUT } from '../../knowledge/compile-measure.ts';
import type { AssessmentView } from '../reply.ts';

/**
 * The verdict in one or two sentences, after the validity has been said: an expired measure is judged
 * for its own time. `labelOf` names a fact in a short noun (参保方式).
 */
export function verdictWords(
  assessment: AssessmentView,
  labelOf: (fact: string) => string,
): string {
  const past = assessment.validity.status === 'expired';
  switch (assessment.verdict) {
    case 'eligible':
      return `${past ? '按当时的条件，您是符合的' : '按文件写的条件，您符合'}${takenWords(assessment)}：${distinct(holding(assessment)).join('；')}。`;
    case 'ineligible':
      return ineligibleWords(assessment, past);
    case 'unknown':
      return unknownWords(assessment, labelOf);
  }
}

/**
 * The verdict alone, for a first layer: 按文件写的条件，您符合。
 * @param onlyOne the case that fails while another may do
 */
export function shortVerdict(
  assessment: AssessmentView,
  labelOf: (fact: string) => string,
  onlyOne: string | null = null,
): string {
  const past = assessment.validity.status === 'expired';
  switch (assessment.verdict) {
    case 'eligible':
      return `按${past ? '当时' : '文件写'}的条件，“${assessment.title}”您符合${takenWords(assessment)}。`;
    case 'ineligible':
      return whyNotWords(assessment, onlyOne);
    case 'unknown':
      return unknownWords(assessment, labelOf);
  }
}

/** So many failing conditions are told in a first layer. */
const MOST_NAMED = 2;

/** 按文件写的条件，您不符合：… The conditions that fail, without what would change it. */
export function whyNotWords(assessment: AssessmentView, onlyOne: string | null = null): string {
  const failed = distinct(failing(assessment));
  const past = assessment.validity.status === 'expired';
  const what = onlyOne === null ? `“${assessment.title}”` : `“${onlyOne}”这一种`;
  const opening = `按${past ? '当时' : '文件写'}的条件，${what}您不符合`;
  const rest = failed.length > MOST_NAMED ? `，还有${failed.length - MOST_NAMED}条` : '';
  return failed.length === 0
    ? `${opening}。`
    : `${opening}，文件要求：${failed.slice(0, MOST_NAMED).join('；')}${rest}。`;
}

/** 不行，文件要求：是小规模纳税人。 Without the measure's name, which is in hand. */
export function whyNotShort(assessment: AssessmentView, labelOf: (fact: string) => string): string {
  if (assessment.verdict !== 'ineligible')
    return assessment.verdict === 'eligible'
      ? `符合${takenWords(assessment)}。`
      : unknownWords(assessment, labelOf);
  const failed = distinct(failing(assessment));
  return failed.length === 0
    ? '不行。'
    : `不行，文件要求：${failed.slice(0, MOST_NAMED).join('；')}。`;
}

/** “小规模纳税人增值税起征点”用不上，文件要求：…… */
export const outgrownWords = (assessment: AssessmentView): string =>
  `“${assessment.title.split('：')[0]}”用不上，文件要求：${distinct(failing(assessment)).slice(0, MOST_NAMED).join('；')}。`;

/** （算您是个体户、以前没领过，不对就说）: what nobody said and the verdict takes for granted. */
export const takenWords = ({ presumed = [] }: Pick<AssessmentView, 'presumed'>): string =>
  presumed.length === 0 ? '' : `（算您${presumed.join('、')}，不对就说）`;

/** “临时延期”这一种不行，文件要求：…… */
export const oneCaseWords = (title: string, why: string): string => `“${title}”这一种${why}`;

/** What an owner could change, and whether that alone is enough; empty where nothing is. */
export function nearMissWords(assessment: AssessmentView): string {
  return nearMiss(
    assessment,
    distinct(failing(assessment)),
    assessment.validity.status === 'expired',
  );
}

/** 您不符合，只因为这一条对不上：…。要是办到了，就可以。 */
function ineligibleWords(assessment: AssessmentView, past: boolean): string {
  const failed = distinct(failing(assessment));
  const opening = past ? '按当时的条件，您不符合' : '按文件写的条件，您不符合';
  if (failed.length === 0) return `${opening}。`;
  const deciding = failed.length === 1 ? '只因为这一条对不上' : `因为这${failed.length}条都对不上`;
  return `${opening}，${deciding}：${failed.join('；')}。${nearMiss(assessment, failed, past)}`;
}

/** What an owner could change, and whether that alone is enough. */
function nearMiss({ nearMiss: misses }: AssessmentView, failed: string[], past: boolean): string {
  if (misses === undefined || misses.length === 0) return '';
  const isOpen = misses.every(({ verdict }) => verdict === 'unknown');
  const texts = distinct(misses.map((miss) => miss.text));
  const isAllTold = texts.length === failed.length && texts.every((text) => failed.includes(text));
  const which = isAllTold && texts.length === 1 ? '这一条' : `“${texts.join('”或者“')}”`;
  const made = past ? `当时要是${which}对得上` : `如果${which}对得上`;
  return isOpen ? `${made}，才有可能，别的条件还要再看。` : `${made}，就可以。`;
}

function unknownWords(assessment: AssessmentView, labelOf: (fact: string) => string): string {
  const open = assessment.reasons.filter((reason) => reason.holds === null);
  const texts = distinct(
    open.filter((reason) => reason.fact === undefined).map((reason) => reason.text),
  );
  // That the paper may not be theirs has been said above, and no office decides it.
  const manual = texts.filter((text) => text !== BLANKED_OUT);
  const isReference = texts.length > manual.length;
  if (assessment.missing.length === 0 && isReference && manual.length === 0)
    return '文件写的条件您都对得上，可是它隐去了地名，您那里有没有这项，要问当地。';
  const office =
    manual.length > 0
      ? `${manual.length === 1 ? '这一点' : '这几点'}要由经办部门认定：${manual.join('；')}。`
      : '';
  // Asked, and not known to them: the question that is left settles nothing alone.
  const unsure = distinct(
    open.flatMap(({ fact }) =>
      fact === undefined || assessment.missing.includes(fact) ? [] : [labelOf(fact)],
    ),
  );
  const [first] = assessment.missing;
  if (first !== undefined && assessment.missing.length === 1 && unsure.length === 0)
    return office === '' && !isReference
      ? `还差一个问题就能定：${labelOf(first)}。`
      : `符不符合还定不下来，还差一个问题：${labelOf(first)}。${office}`;
  if (assessment.missing.length > 0) {
    const still = assessment.missing.slice(0, 4).map(labelOf);
    const also =
      unsure.length === 0 ? '' : `；您说不清楚的${unsure.slice(0, 4).join('、')}，也要看`;
    return `符不符合还定不下来，还要知道：${still.join('、')}${also}。${office}`;
  }
  if (office !== '') return `符不符合没法直接下结论。${office}`;
  const unclear = distinct(open.map((reason) => reason.text));
  return `符不符合还定不下来${unclear.length > 0 ? `，要看：${unclear.join('；')}` : ''}。`;
}

const holding = ({ reasons }: AssessmentView) =>
  reasons.filter((reason) => reason.holds === true).map((reason) => reason.text);
const failing = ({ reasons }: AssessmentView) =>
  reasons.filter((reason) => reason.holds === false).map((reason) => reason.text);

/** Sentences without their stops, once each. */
function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.replace(/[。；，]$/, '')))];
}

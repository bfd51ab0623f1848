import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { block } from '../block.ts';
import { type AssessmentView, type Message, messageAbout } from '../reply.ts';
import { estimateLine, stillToTell } from '../wording/amount-words.ts';
import { validityWords } from '../wording/validity-words.ts';
import { verdictWords } from '../wording/verdict-words.ts';

/** What a measure message needs to know beside the measure. */
export interface MeasureTelling {
  readonly measure: Measure;
  readonly document: Document;
  /** the sum first, then its clauses; empty for governance and for another place */
  readonly assessments: readonly AssessmentView[];
  readonly labelOf: (fact: string) => string;
  readonly on: CivilDate;
  readonly today: CivilDate;
  /** the clause that the question is about; null for the measure as a whole */
  readonly aim: string | null;
  /** a later telling of the same measure keeps to verdict and sum */
  readonly brief: boolean;
}

/** One measure told to an owner: whether it still holds, what it is, verdict, sum, what to mind. */
export function measureMessage(telling: MeasureTelling): Message {
  const { measure, document, assessments, brief, labelOf, on, today, aim } = telling;
  const whole = assessments.find((assessment) => assessment.clause === undefined);
  const aimed = assessments.find((assessment) => assessment.clause === aim && aim !== null);
  const sum = aimed ?? whole;
  const clauses = assessments.filter((assessment) => assessment.clause !== undefined);
  const lines = [
    `【${measure.title}】${brief ? '' : `（${document.shortTitle}，${measure.locator}）`}`,
    ...natureLines(document),
    ...(sum ? [validityWords(sum.validity, document.issued ?? null, on, today)] : []),
    ...(brief ? [] : [measure.summary]),
    ...(sum ? [`${onlyOne(aimed, whole)}${verdictWords(sum, labelOf)}`] : []),
    ...(sum ? discretionLines(measure, sum, clauses) : []),
    ...clauseLines(measure, clauses, brief),
    ...amountLines(sum, labelOf),
    ...measure.excludes.map((other) => `注意：${other.text}`),
    ...(brief ? [] : noteLines(measure, sum)),
  ];
  return messageAbout(measure.id, [block('verdict', lines.join('\n'), { measureId: measure.id })]);
}

/** Said before the verdict on the one case asked about, where it fails and another may do. */
function onlyOne(aimed: AssessmentView | undefined, whole: AssessmentView | undefined): string {
  const isAlone = aimed?.verdict === 'ineligible' && whole?.verdict !== 'ineligible';
  return isAlone ? `“${aimed.clauseTitle}”这一种，` : '';
}

/** What a reader must know of the paper itself before believing a line of it. */
function natureLines(document: Document): string[] {
  if (document.nature === 'reference')
    return ['注意：这份文件隐去了地名，只能当参考，不是您那里的规定。'];
  if (document.nature === 'damaged') return ['注意：这份文件的原件扫描残缺，有些地方看不清。'];
  return [];
}

function discretionLines(
  measure: Measure,
  sum: AssessmentView,
  clauses: readonly AssessmentView[],
): string[] {
  const words =
    sum.discretion ??
    measure.discretion ??
    clauses.find((clause) => clause.verdict === 'eligible')?.discretion;
  return words === undefined || sum.verdict === 'ineligible' ? [] : [`要说明的是：${words}`];
}

/** Each case of a measure that has several, with its verdict where there is one. */
function clauseLines(
  measure: Measure,
  clauses: readonly AssessmentView[],
  brief: boolean,
): string[] {
  if (clauses.length < 2) return [];
  const shown = clauses.filter((clause) => clause.verdict !== 'ineligible');
  if (brief && shown.length === 0) return [];
  return (shown.length > 0 ? shown : clauses).map((assessment) => {
    const gist = measure.clauses.find((clause) => clause.id === assessment.clause)?.gist ?? '';
    const mark = { eligible: '符合', ineligible: '不符合', unknown: '待定' }[assessment.verdict];
    return `· ${assessment.clauseTitle}（${mark}）：${gist}`;
  });
}

/** What the verdict is worth; the figure of one of several open cases is not told as the measure's. */
function amountLines(sum: AssessmentView | undefined, labelOf: (fact: string) => string): string[] {
  const estimate = sum?.verdict === 'ineligible' ? undefined : sum?.estimate;
  if (estimate === undefined) return [];
  const missing = sum?.verdict === 'eligible' ? (estimate.missing ?? []) : [];
  return [`${estimateLine(estimate)}${stillToTell(missing.map(labelOf))}`];
}

/** Damage and doubts of the paper that bear on this measure; two at most, the rest is on its page. */
function noteLines(measure: Measure, sum: AssessmentView | undefined): string[] {
  const event = sum?.validity.note ? [sum.validity.note] : [];
  const notes = [...measure.damaged, ...measure.caveats].map((statement) => statement.text);
  const all = [...new Set([...event, ...notes])].slice(0, 2);
  return all.length === 0
    ? []
    : [`提醒：${all.map((note) => note.replace(/。$/, '')).join('；')}。`];
}

import type { AssessmentView, Contact } from '../reply.ts';
import * as words from '../wording/change-words.ts';
import { deskKey } from './case-basis.ts';
import type { CaseRule } from './case-content.ts';

/** What of an answer a later state of the knowledge tells otherwise. */
export type ChangeKind =
  | 'measure'
  | 'clause'
  | 'verdict'
  | 'condition'
  | 'validity'
  | 'amount'
  | 'note'
  | 'contact'
  | 'day';

/** One thing that is told otherwise now, as a sentence. */
export interface CaseChange {
  readonly measureId: string;
  readonly clause?: string;
  readonly kind: ChangeKind;
  readonly text: string;
}

/** An answer with what it rests on, in one state of the knowledge. */
export interface CaseSide {
  readonly assessments: readonly AssessmentView[];
  readonly rules: readonly CaseRule[];
  readonly contacts: readonly Contact[];
}

/** What was told then against what would be told now, the verdict of each measure first. */
export function caseChanges(then: CaseSide, now: CaseSide): CaseChange[] {
  const judged = then.assessments.flatMap((before) => {
    const after = now.assessments.find((one) => isSame(one, before));
    return after === undefined ? lost(before, now) : outcomeChanges(before, after, then);
  });
  const added = now.assessments
    .filter((one) => !then.assessments.some((before) => isSame(before, one)))
    .map((one) => change(one, 'clause', words.clauseAdded(one.clauseTitle ?? one.title)));
  return [...judged, ...added, ...ruleChanges(then, now), ...contactChanges(then, now)];
}

type Judged = Pick<AssessmentView, 'measureId' | 'clause'>;

const isSame = (a: Judged, b: Judged) => a.measureId === b.measureId && a.clause === b.clause;

const change = ({ measureId, clause }: Judged, kind: ChangeKind, text: string): CaseChange => ({
  measureId,
  ...(clause === undefined ? {} : { clause }),
  kind,
  text,
});

function lost(before: AssessmentView, now: CaseSide): CaseChange[] {
  if (before.clause === undefined)
    return [change(before, 'measure', words.measureGone(before.title))];
  const isKnown = now.assessments.some((one) => one.measureId === before.measureId);
  const hasRule = now.rules.some((rule) => rule.clause === before.clause);
  return isKnown && !hasRule
    ? [change(before, 'clause', words.clauseGone(before.clauseTitle ?? before.title))]
    : [];
}

/** Of a measure with several cases the sum tells the verdict alone: the rest is told of each case. */
function outcomeChanges(
  before: AssessmentView,
  after: AssessmentView,
  then: CaseSide,
): CaseChange[] {
  const hasClauses =
    before.clause === undefined &&
    then.assessments.some((one) => one.measureId === before.measureId && one.clause !== undefined);
  const told = (kind: ChangeKind, text: string | null) =>
    text === null ? [] : [change(before, kind, text)];
  return [
    ...told('verdict', words.verdictChanged(before, after)),
    ...(hasClauses
      ? []
      : [
          ...told('validity', words.validityChanged(before, after)),
          ...told('amount', words.amountChanged(before, after)),
          ...told('note', words.discretionChanged(before, after)),
          ...turnedConditions(before, after),
        ]),
  ];
}

/** Conditions that read as before and hold otherwise: their figure has changed, or how it is read. */
function turnedConditions(before: AssessmentView, after: AssessmentView): CaseChange[] {
  return before.reasons.flatMap((reason) => {
    const now = after.reasons.find((one) => one.text === reason.text);
    return now === undefined || now.holds === reason.holds
      ? []
      : [change(before, 'condition', words.conditionTurned(reason.text, reason.holds, now.holds))];
  });
}

/** Conditions that a rule has gained or lost; one for one is a change of wording. */
function ruleChanges(then: CaseSide, now: CaseSide): CaseChange[] {
  return then.rules.flatMap((before) => {
    const after = now.rules.find(
      (rule) => rule.measureId === before.measureId && rule.clause === before.clause,
    );
    if (after === undefined) return [];
    const gone = before.conditions.filter((text) => !after.conditions.includes(text));
    const come = after.conditions.filter((text) => !before.conditions.includes(text));
    const [was] = gone;
    const [is] = come;
    const texts =
      was !== undefined && is !== undefined && gone.length === 1 && come.length === 1
        ? [words.conditionReworded(was, is)]
        : [...gone.map(words.conditionGone), ...come.map(words.conditionAdded)];
    // A measure of one case is told as a whole.
    const { measureId, clause } = before;
    const isOneOf = then.assessments.some((one) => isSame(one, { measureId, clause }));
    return texts.map((text) =>
      change(isOneOf ? { measureId, clause } : { measureId }, 'condition', text),
    );
  });
}

function contactChanges(then: CaseSide, now: CaseSide): CaseChange[] {
  const told = [...new Set(then.assessments.map((one) => one.measureId))];
  const before = new Map(then.contacts.map((contact) => [deskKey(contact), contact]));
  const after = new Map(now.contacts.map((contact) => [deskKey(contact), contact]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const text = words.contactChanged(was, is);
    const printed = [...(was?.for ?? []), ...(is?.for ?? [])];
    const measureId = told.find((id) => printed.includes(id)) ?? told[0];
    return text === null || measureId === undefined ? [] : [change({ measureId }, 'contact', text)];
  });
}

/** What the calendar alone has changed between the day asked about and today. */
export function dayChanges(
  then: readonly AssessmentView[],
  today: readonly AssessmentView[],
): CaseChange[] {
  return today.flatMap((after) => {
    const before = then.find((one) => isSame(one, after));
    const text = before === undefined ? null : words.statusToday(before, after);
    return text === null ? [] : [change(after, 'day', text)];
  });
}

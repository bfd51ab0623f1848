import { regionsMeet } from '../knowledge/region-code.ts';
import type { Agency, Desk } from '../knowledge/schema/agency.ts';
import type { Measure } from '../knowledge/schema/measure.ts';
import { rangeWords, unitWords } from './amount/sum-words.ts';
import type { FactValue } from './facts.ts';
import type { Assessment } from './judge/assessment.ts';

/** What a measure comes to for one person on one day, in words to compare and to sign. */
export interface Outcome {
  readonly verdict: string;
  readonly validity: string;
  readonly amount: string;
  readonly contacts: string;
}

const VERDICT = { eligible: '符合', ineligible: '不符合', unknown: '待定' } as const;
const STATUS = {
  in_force: '有效',
  open_ended: '没写截止',
  not_started: '没开始',
  expired: '过期',
} as const;

/**
 * A verdict with sum, validity and whom to call in words, for comparing two states of the
 * knowledge.
 */
export function outcomeWords(
  measure: Measure,
  judged: readonly Assessment[],
  place: FactValue | undefined,
  agencies: readonly Agency[],
): Outcome {
  const each = (words: (one: Assessment) => string): string => {
    const [first = '', ...clauses] = judged.map(words);
    const named = clauses.map((text, index) => `${judged[index + 1]?.clauseTitle}：${text}`);
    return clauses.length === 0 ? first : `${first}（${named.join('；')}）`;
  };
  return {
    verdict: each(({ verdict }) => VERDICT[verdict]),
    validity: each(({ validity: { status, from, to } }) => {
      const span = from === null && to === null ? '' : ` ${from ?? ''}至${to ?? ''}`;
      return `${STATUS[status]}${span}`;
    }),
    amount: each(amountWords),
    contacts: contactWords(measure, place, agencies),
  };
}

function amountWords({ estimate }: Assessment): string {
  if (estimate === undefined) return '不算';
  const { amount, unit } = estimate;
  const ends = typeof amount === 'number' ? { low: amount, high: amount } : amount;
  return `${rangeWords(ends.low, ends.high)}${unitWords(unit)}`;
}

/** The desks that somebody in a place would be given, with their numbers. */
function contactWords(
  measure: Measure,
  place: FactValue | undefined,
  agencies: readonly Agency[],
): string {
  const desks = new Map(
    agencies.flatMap((agency) => agency.desks.map((desk) => [desk.id, { agency, desk }] as const)),
  );
  const shown = measure.contacts.flatMap((id) => {
    const found = desks.get(id);
    return found !== undefined && serves(found.agency, found.desk, place) ? [deskWords(found)] : [];
  });
  return shown.length === 0 ? '没有电话' : shown.join('、');
}

function serves(agency: Agency, desk: Desk, place: FactValue | undefined): boolean {
  const regions = desk.regions ?? agency.regions;
  if (typeof place !== 'string' || !/^\d{6}$/.test(place) || regions.length === 0) return true;
  return regions.some((code) => regionsMeet(code, place));
}

function deskWords({ agency, desk }: { agency: Agency; desk: Desk }): string {
  const numbers = desk.phones.map(({ number, quality }) =>
    quality === 'doubtful' ? `${number}（存疑）` : number,
  );
  return [agency.name, desk.person, ...numbers].filter((part) => part !== undefined).join(' ');
}

import type { Document } from '../../knowledge/schema/document.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { ValiditySpec } from '../../knowledge/schema/validity.ts';
import type { Understanding } from '../understanding.ts';
import { placeFit } from './place-fit.ts';

/** What is known of the asker beside his words. */
export interface Circumstances {
  readonly place: string | null;
  readonly year: number | null;
  readonly understood: Understanding;
  /** measures of a sister paper that stand for pages lost from the place's own */
  readonly sisters: ReadonlySet<string>;
}

const OWN_PLACE = 0.5;
const OWN_FIT = 1;
/** a national measure where no place is known */
const NATIONAL = 0.15;
const OTHER_PLACE = -0.6;
const SISTER = -0.1;
const NATURE = { precise: 0.2, damaged: 0.04, reference: 0 } as const;
const NAMED_DOCUMENT = 1.2;
const SAME_YEAR = 0.45;
const OTHER_YEAR = -0.3;
const KIND = { benefit: 0.05, service: 0.03, governance: -0.3 } as const;

/**
 * What place, year, document and kind add to a measure's score. It orders measures that the words
 * leave close; it never brings up one that the words do not fit.
 * @param share how well its words fit, as a share of the best measure's
 */
export function steer(
  measure: Measure,
  document: Document,
  share: number,
  asked: Circumstances,
): number {
  const { understood } = asked;
  const fit = placeFit(document, asked.place);
  let score = NATURE[document.nature];
  if (fit === 'own-place') {
    score += asked.place === null ? NATIONAL : OWN_PLACE + OWN_FIT * share;
  }
  if (fit === 'other-place') score += asked.sisters.has(measure.id) ? SISTER : OTHER_PLACE;
  if (understood.document === document.id) score += NAMED_DOCUMENT;
  if (asked.year !== null && document.year !== undefined) {
    const isOfYear = asked.year === document.year || spans(measure.validity, asked.year);
    score += isOfYear ? SAME_YEAR : OTHER_YEAR;
  }
  const official = understood.document !== null || asksAsAgent(understood);
  if (measure.kind !== 'governance' || !official) score += KIND[measure.kind];
  return score;
}

/** A rule of 2023 that runs to 2027 answers for 2026 as well. */
function spans({ from, to }: ValiditySpec, year: number): boolean {
  return (
    from !== undefined &&
    to !== undefined &&
    from.slice(0, 4) <= String(year) &&
    String(year) <= to.slice(0, 4)
  );
}

function asksAsAgent(understood: Understanding): boolean {
  return understood.roles.some(({ role }) => role === 'agent');
}

import type { Document } from '../../knowledge/schema/document.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { ValiditySpec } from '../../knowledge/schema/validity.ts';
import type { Understanding } from '../understanding.ts';
import { placeFit } from './place-fit.ts';
import type { Shares } from './share.ts';
import { RANK_WEIGHTS as W } from './weights.ts';

/** What is known of the asker beside their words. */
export interface Circumstances {
  readonly place: string | null;
  readonly year: number | null;
  readonly understood: Understanding;
  /** measures of a sister paper that stand for pages lost from the place's own */
  readonly sisters: ReadonlySet<string>;
}

const NATURE = { precise: W.precise, damaged: W.damaged, reference: 0 } as const;
const KIND = { benefit: W.benefit, service: W.service, governance: W.governance } as const;

/**
 * What place, year, document and kind add to a measure's score. It orders measures that the words
 * leave close; it never brings up one that the words do not fit.
 * @param fit how well its words fit, as a share of the best measure's
 * @param topical how surely it is about the matter asked, 0 to 1
 */
export function boost(
  measure: Measure,
  document: Document,
  { fit, topical }: { readonly fit: number; readonly topical: number },
  asked: Circumstances,
): Pick<Shares, 'place' | 'year' | 'paper' | 'kind'> {
  const { understood } = asked;
  const official = understood.document !== null || understood.asksAsAgent;
  return {
    place: ofPlace(measure, document, { fit, topical }, asked),
    year: fit * ofYear(measure, document, asked.year),
    paper: NATURE[document.nature] + (understood.document === document.id ? W.namedDocument : 0),
    kind: measure.kind === 'governance' && official ? 0 : KIND[measure.kind],
  };
}

function ofPlace(
  measure: Measure,
  document: Document,
  { fit, topical }: { readonly fit: number; readonly topical: number },
  { place, sisters }: Circumstances,
): number {
  switch (placeFit(document, place)) {
    case 'own':
      return W.ownPlace + W.ownFit * fit;
    case 'national':
      // Being from there speaks for a paper of the place; what holds everywhere must fit, and be about the matter.
      return place === null
        ? W.national * fit
        : topical * (W.ownPlace * Math.min(1, W.nationalFit * fit) + W.ownFit * fit);
    case 'elsewhere':
      return sisters.has(measure.id) ? W.sister : W.otherPlace;
    case 'sample':
      return place === null ? 0 : W.samplePlace;
    case 'unplaced':
      return 0;
  }
}

function ofYear({ validity }: Measure, document: Document, year: number | null): number {
  if (year === null || document.year === undefined) return 0;
  return year === document.year || spans(validity, year) ? W.sameYear : W.otherYear;
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

import type { Signs } from './refusal-signs.ts';
import { REFUSAL_BAR, REFUSAL_WEIGHTS } from './refusal-weights.ts';
import type { Refusal } from './search.ts';
import type { Place, Understanding } from './understanding.ts';

/** What a refusal is decided on. */
export interface Evidence {
  readonly understood: Understanding;
  readonly signs: Signs;
  /** the shop's place, and whether any document of its own or of the whole country answers there */
  readonly place: Place | null;
  readonly placeHasDocuments: boolean;
}

/** From this probability on the outside topic is named in the answer. */
const SURE = 0.2;

const KIND_OF_WISH: Partial<Record<Understanding['wish'], Refusal['kind']>> = {
  abuse: 'abuse',
  injection: 'injection',
  english: 'english',
  nonsense: 'noise',
  smalltalk: 'smalltalk',
};

/** Why the question gets no answer from these papers, or null when it does. */
export function refuse(evidence: Evidence): Refusal | null {
  const kind = KIND_OF_WISH[evidence.understood.wish];
  if (kind !== undefined) return { kind };
  const outside = outsideTopic(evidence.signs);
  if (outside !== null) return outside;
  if (evidence.place !== null && !evidence.placeHasDocuments) {
    return { kind: 'outside-place', hint: evidence.place.name, hotline: '12345' };
  }
  return null;
}

function outsideTopic({ values, outside, belief }: Signs): Refusal | null {
  const score = values.reduce((sum, value, at) => sum + value * (REFUSAL_WEIGHTS[at] ?? 0), 0);
  if (score >= REFUSAL_BAR) return null;
  if (outside?.outside === undefined || belief < SURE) {
    return { kind: 'outside-topic', hotline: '12345' };
  }
  const { kind, hotline } = outside.outside;
  return { kind, hint: outside.label, ...(hotline === undefined ? {} : { hotline }) };
}

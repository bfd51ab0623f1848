import type { Match } from './rank/match-measures.ts';
import type { Refusal } from './search.ts';
import type { TopicData } from './search-data.ts';
import type { Place, Understanding } from './understanding.ts';

/** What a refusal is decided on. */
export interface Evidence {
  readonly understood: Understanding;
  readonly match: Match;
  readonly topics: readonly TopicData[];
  /** the shop's place, and whether any document may hold there */
  readonly place: Place | null;
  readonly placeHasDocuments: boolean;
  /** ideas of the lexicon found in the question */
  readonly concepts: readonly string[];
}

/** Above this share of belief in outside topics a question is taken for one. Set by calibration. */
const OUTSIDE = 0.5;
/** Below this share of known word weight, and without one idea of the lexicon, nothing is known. */
const LEAST_COVERAGE = 0.12;

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
  const outside = outsideTopic(evidence);
  if (outside !== null) return outside;
  if (evidence.place !== null && !evidence.placeHasDocuments) {
    return { kind: 'outside-place', hint: evidence.place.name, hotline: '12345' };
  }
  return null;
}

function outsideTopic({ match, topics, concepts }: Evidence): Refusal | null {
  let belief = 0;
  let top: TopicData | undefined;
  let best = 0;
  match.topics.forEach((probability, number) => {
    const topic = topics[number];
    if (topic?.outside === undefined) return;
    belief += probability;
    if (probability <= best) return;
    best = probability;
    top = topic;
  });
  const unknown = match.coverage < LEAST_COVERAGE && concepts.length === 0;
  if (belief < OUTSIDE && !unknown) return null;
  if (top?.outside === undefined || best < 0.2) return { kind: 'outside-topic', hotline: '12345' };
  const { kind, hotline } = top.outside;
  return { kind, hint: top.label, ...(hotline === undefined ? {} : { hotline }) };
}

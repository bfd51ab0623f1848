import type { Refusal } from '../search.ts';
import type { SearchData, TopicData } from '../search-data.ts';
import type { Understanding } from '../understanding.ts';

/** From this probability on an outside matter is certain enough to be named, or to be small talk. */
const CERTAIN = 0.8;
const SMALL_TALK = 0.3;

const KIND_OF_WISH: Partial<Record<Understanding['wish'], Refusal['kind']>> = {
  abuse: 'abuse',
  injection: 'injection',
  english: 'english',
  nonsense: 'noise',
  smalltalk: 'smalltalk',
};

/** Messages that ask for nothing these papers could hold, whatever their words. */
export function refusalOfWish({ wish }: Understanding): Refusal | null {
  const kind = KIND_OF_WISH[wish];
  return kind === undefined ? null : { kind };
}

/** Why the papers do not answer; whom to ask is told where the matter is certain, its name never guessed. */
export function outsideRefusal(beliefs: Float64Array, topics: SearchData['topics']): Refusal {
  let likeliest: TopicData | undefined;
  let belief = 0;
  beliefs.forEach((probability, number) => {
    const topic = topics[number];
    if (topic?.outside === undefined || probability <= belief) return;
    belief = probability;
    likeliest = topic;
  });
  const outside = likeliest?.outside;
  if (likeliest === undefined || outside === undefined) return { kind: 'outside-topic' };
  if (outside.kind === 'smalltalk' && belief >= SMALL_TALK) return { kind: 'smalltalk' };
  if (belief < CERTAIN) return { kind: 'outside-topic' };
  return {
    kind: 'outside-topic',
    hotline: outside.hotline ?? '12345',
  };
}

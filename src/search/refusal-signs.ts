import type { Features } from './rank/features.ts';
import type { Match } from './rank/match-measures.ts';
import type { TopicData } from './search-data.ts';

/** What speaks for and against a question being about these papers. */
export interface Signs {
  /** in the order of the weights of `refusal-weights.ts`, the first always 1 */
  readonly values: readonly number[];
  /** the likeliest outside topic and its probability */
  readonly outside: TopicData | null;
  readonly belief: number;
}

const MOST_CONCEPTS = 4;
const MOST_FIELD_WORDS = 3;

/** @param runsBusiness whether words of someone who runs a business stand in the question */
export function refusalSigns(
  match: Match,
  features: Features,
  topics: readonly TopicData[],
  runsBusiness: boolean,
  namesPlace: boolean,
  fieldWords: ReadonlySet<string>,
): Signs {
  let outside: TopicData | null = null;
  let belief = 0;
  let all = 0;
  let inside = 0;
  match.topics.forEach((probability, number) => {
    const topic = topics[number];
    if (topic?.outside === undefined) {
      inside = Math.max(inside, probability);
      return;
    }
    all += probability;
    if (probability <= belief) return;
    belief = probability;
    outside = topic;
  });
  const values = [
    1,
    odds(all),
    odds(inside),
    odds(belief),
    Math.min(match.coverage, 0.6),
    Math.min(features.concepts.length, MOST_CONCEPTS),
    runsBusiness ? 1 : 0,
    namesPlace ? 1 : 0,
    Math.min(features.words.filter((word) => fieldWords.has(word)).length, MOST_FIELD_WORDS),
    1 / (1 + features.words.length),
  ];
  return { values, outside, belief };
}

function odds(probability: number): number {
  const bounded = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(bounded / (1 - bounded));
}

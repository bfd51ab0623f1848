import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { SearchResult } from '../../../../search/search.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';

/** The results with one of them first. */
export const withFirst = (
  first: SearchResult | undefined,
  results: readonly SearchResult[],
): readonly SearchResult[] =>
  first === undefined ? results : [first, ...results.filter((one) => one !== first)];

/** Whether a measure is over on the day talked about, by what was told. */
export const hasLapsed = (measure: Measure, scene: Scene, deps: Deps): boolean =>
  deps.judgement.assess(measure, scene.answers, scene.on)[0]?.validity.status === 'expired';

/**
 * Whether a result is about the matter of the first as well: a quarrel over a deposit is no rent relief,
 * though both are about rent.
 */
export const isOfMatter = (one: SearchResult, first: SearchResult): boolean =>
  topicOf(one) >= SAME_MATTER * topicOf(first);

/** What of its score a result has for being about the matter that is asked about. */
export const topicOf = ({ why }: Pick<SearchResult, 'why'>): number =>
  why.find(({ name }) => name === 'topic')?.share ?? 0;

/** The same, where a title says the words that are asked. */
export const SOMEWHAT = 0.1;

/** From this share of what the first has for its matter on, another is about that matter too. */
const SAME_MATTER = 0.4;

/** A result that scores so much less than the first, as a share of it, is about something else. */
export const ALIKE = 0.7;

/** The same, where the first has not begun and the other is the place's own. */
export const BEGUN = 0.6;

/** The same, where the first is for few. */
export const HALF = 0.5;

/** The same, where the first has lapsed, or does not fit what was told. */
export const NEAR = 0.4;

/** So much of rare words in a title (`namedByTitle`) is no chance. */
export const RARE = 0.55;

/** So much of them is asked for where the words fit less. */
export const RARER = 1;

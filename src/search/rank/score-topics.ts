import type { SearchData } from '../search-data.ts';

/** What being about the very matter adds, and what sharing its theme does. */
const TOPIC = 2;
const THEME = 0.7;
/** A theme that a measure names second counts for less than its main one. */
const SIDE_THEME = 0.6;

/** Adds to each measure the belief that the question is about its matter or its theme. */
export function createTopicScorer(
  data: SearchData,
): (scores: Float64Array, topics: Float64Array) => void {
  const themes = [...new Set(data.themesOf.flat())];
  const numberOf = new Map(themes.map((theme, number) => [theme, number]));
  const themeOfTopic = data.topics.map(({ theme }) =>
    theme === undefined ? undefined : numberOf.get(theme),
  );
  const themesOf = data.themesOf.map((list) =>
    list.map((theme, at) => ({
      number: numberOf.get(theme) ?? 0,
      share: at === 0 ? 1 : SIDE_THEME,
    })),
  );
  const beliefs = new Float64Array(themes.length);

  return (scores, topics) => {
    beliefs.fill(0);
    topics.forEach((belief, topic) => {
      const theme = themeOfTopic[topic];
      if (theme !== undefined) beliefs[theme] = (beliefs[theme] ?? 0) + belief;
      for (const measure of data.topics[topic]?.measures ?? []) {
        scores[measure] = (scores[measure] ?? 0) + TOPIC * belief;
      }
    });
    themesOf.forEach((list, measure) => {
      let best = 0;
      for (const { number, share } of list) best = Math.max(best, share * (beliefs[number] ?? 0));
      scores[measure] = (scores[measure] ?? 0) + THEME * best;
    });
  };
}

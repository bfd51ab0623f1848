import type { SearchData } from '../search-data.ts';

/** What being about the very matter adds, and what sharing its theme does. */
const TOPIC = 2;
const THEME = 0.7;
/** A theme that a measure names second counts for less than its main one. */
const SIDE_THEME = 0.6;

/** What each further measure of one paper on the same matter is worth less than the one before it. */
const LATER = 0.06;

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
  const members = data.topics.map(({ measures }) => shares(measures, data.documentOf));
  const beliefs = new Float64Array(themes.length);

  return (scores, topics) => {
    beliefs.fill(0);
    topics.forEach((belief, topic) => {
      const theme = themeOfTopic[topic];
      if (theme !== undefined) beliefs[theme] = (beliefs[theme] ?? 0) + belief;
      for (const { measure, share } of members[topic] ?? []) {
        scores[measure] = (scores[measure] ?? 0) + TOPIC * belief * share;
      }
    });
    themesOf.forEach((list, measure) => {
      let best = 0;
      for (const { number, share } of list) best = Math.max(best, share * (beliefs[number] ?? 0));
      scores[measure] = (scores[measure] ?? 0) + THEME * best;
    });
  };
}

/** A topic lists the measures of a paper by how directly they answer it. */
function shares(
  measures: readonly number[],
  documentOf: readonly string[],
): { measure: number; share: number }[] {
  const before = new Map<string, number>();
  return measures.map((measure) => {
    const document = documentOf[measure] ?? '';
    const rank = before.get(document) ?? 0;
    before.set(document, rank + 1);
    return { measure, share: 1 - LATER * rank };
  });
}

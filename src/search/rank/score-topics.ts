import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { SearchData } from '../search-data.ts';
import type { ThemeReading } from '../understanding.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** What is added to each measure for its matter, and for its theme. */
export interface TopicScores {
  readonly topic: Float64Array;
  readonly theme: Float64Array;
}

/** Scores each measure by the belief that the question is about its matter or its theme. */
export function createTopicScorer(data: SearchData): (topics: Float64Array) => TopicScores {
  const themes = [...new Set(data.themesOf.flat())];
  const numberOf = new Map(themes.map((theme, number) => [theme, number]));
  const themeOfTopic = data.topics.map(({ theme }) =>
    theme === undefined ? undefined : numberOf.get(theme),
  );
  const themesOf = data.themesOf.map((list) =>
    list.map((theme, at) => ({
      number: numberOf.get(theme) ?? 0,
      share: at === 0 ? 1 : RANK_WEIGHTS.sideTheme,
    })),
  );
  const members = data.topics.map(({ measures }) => shares(measures, data.documentOf));
  const beliefs = new Float64Array(themes.length);

  return (topics) => {
    const topicScores = new Float64Array(themesOf.length);
    const themeScores = new Float64Array(themesOf.length);
    beliefs.fill(0);
    for (let topic = 0; topic < topics.length; topic += 1) {
      const belief = topics[topic] ?? 0;
      if (belief === 0) continue;
      const theme = themeOfTopic[topic];
      if (theme !== undefined) beliefs[theme] = (beliefs[theme] ?? 0) + belief;
      for (const { measure, share } of members[topic] ?? []) {
        topicScores[measure] = (topicScores[measure] ?? 0) + RANK_WEIGHTS.topic * belief * share;
      }
    }
    for (let measure = 0; measure < themesOf.length; measure += 1) {
      let best = 0;
      for (const { number, share } of themesOf[measure] ?? [])
        best = Math.max(best, share * (beliefs[number] ?? 0));
      themeScores[measure] = RANK_WEIGHTS.theme * best;
    }
    return { topic: topicScores, theme: themeScores };
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
    return { measure, share: 1 - RANK_WEIGHTS.later * rank };
  });
}

/** Below this a theme is only a possibility among many. */
const LEAST = 0.08;
const MOST = 3;

/** Turns beliefs in topics into themes of the knowledge, best first. */
export function createThemeReader(
  data: SearchData,
  knowledge: Knowledge,
): (topics: Float64Array, words: readonly string[]) => ThemeReading[] {
  const labels = new Map(knowledge.themes.map(({ id, label }) => [id as string, label]));
  const themes = [...new Set(data.topics.flatMap(({ theme }) => theme ?? []))];
  const themeOf = data.topics.map(({ theme }) =>
    theme === undefined ? -1 : themes.indexOf(theme),
  );
  return (topics, words) => {
    const beliefs = new Float64Array(themes.length);
    for (let topic = 0; topic < themeOf.length; topic += 1) {
      const theme = themeOf[topic] ?? -1;
      if (theme >= 0) beliefs[theme] = (beliefs[theme] ?? 0) + (topics[topic] ?? 0);
    }
    return themes
      .flatMap((id, at) => {
        const score = beliefs[at] ?? 0;
        return score < LEAST ? [] : [{ id, label: labels.get(id) ?? id, score, words }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
  };
}

import type { Knowledge } from '../knowledge/knowledge.ts';
import type { SearchData } from './search-data.ts';
import type { ThemeReading } from './understanding.ts';

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
    themeOf.forEach((theme, number) => {
      if (theme >= 0) beliefs[theme] = (beliefs[theme] ?? 0) + (topics[number] ?? 0);
    });
    return themes
      .map((id, at) => ({ id, label: labels.get(id) ?? id, score: beliefs[at] ?? 0, words }))
      .filter(({ score }) => score >= LEAST)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
  };
}

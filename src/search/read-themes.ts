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
  return (topics, words) => {
    const beliefs = new Map<string, number>();
    topics.forEach((belief, number) => {
      const theme = data.topics[number]?.theme;
      if (theme) beliefs.set(theme, (beliefs.get(theme) ?? 0) + belief);
    });
    return [...beliefs]
      .filter(([, score]) => score >= LEAST)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST)
      .map(([id, score]) => ({ id, label: labels.get(id) ?? id, score, words }));
  };
}

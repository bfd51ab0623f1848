import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TopicData } from '../search-data.ts';
import { measureSentences } from './measure-text.ts';

/** A sentence and the number of the topic it belongs to, or of several of which it belongs to one. */
export interface Labelled {
  readonly text: string;
  readonly topics: readonly number[];
  readonly weight: number;
}

/** All topics, and every sentence whose topic is known. */
export interface TopicLesson {
  readonly topics: readonly TopicData[];
  readonly sentences: readonly Labelled[];
}

/** A record's own sentences tell its topic too, but not in the words of an owner. */
const TITLE_WEIGHT = 0.7;
const SENTENCE_WEIGHT = 0.25;

/**
 * Matters of `situations/`, `outside/` and `neighbours.yaml`, and one for each measure that no situation names. The
 * sentences and asks of a record teach the topics it belongs to.
 */
export function collectTopics(knowledge: Knowledge, lexicon: Lexicon): TopicLesson {
  const numberOf = new Map(
    knowledge.measures.map((measure, index) => [measure.id as string, index]),
  );
  const topics: TopicData[] = [];
  const sentences: Labelled[] = [];
  const topicsOf = new Map<string, number[]>();

  for (const { topic, measures, say } of lexicon.situations) {
    const number = topics.length;
    const members = measures.flatMap((id) => numberOf.get(id) ?? []);
    topics.push({ id: topic, measures: members });
    for (const id of measures) topicsOf.set(id, [...(topicsOf.get(id) ?? []), number]);
    for (const text of say) sentences.push({ text, topics: [number], weight: 1 });
  }
  // What no situation names is a matter of its own: the duty of one office, one rule of procedure.
  knowledge.measures.forEach((measure, index) => {
    if (topicsOf.has(measure.id)) return;
    topicsOf.set(measure.id, [topics.length]);
    topics.push({ id: measure.id, measures: [index] });
  });
  for (const measure of knowledge.measures) {
    const of = topicsOf.get(measure.id) ?? [];
    const add = (text: string, weight: number) => sentences.push({ text, topics: of, weight });
    add(measure.title, TITLE_WEIGHT);
    for (const text of measure.asks) add(text, 1);
    for (const text of measureSentences(measure).slice(1)) add(text, SENTENCE_WEIGHT);
  }
  const named: TopicData[] = topics.map((topic) => ({
    ...topic,
    ...mainTheme(topic.measures, knowledge),
  }));
  for (const { topic, kind, hotline, say } of lexicon.outside) {
    const number = named.length;
    const outside = hotline === undefined ? { kind } : { kind, hotline };
    named.push({ id: topic, measures: [], outside });
    for (const text of say) sentences.push({ text, topics: [number], weight: 1 });
  }
  for (const { topic, ask, nouns, say } of lexicon.neighbours) {
    const number = named.length;
    const outside = { kind: 'outside-topic', hotline: ask } as const;
    named.push({ id: topic, measures: [], outside });
    for (const text of [...say, ...nouns.flatMap(({ noun, words }) => [noun, ...words])]) {
      sentences.push({ text, topics: [number], weight: 1 });
    }
  }
  return { topics: named, sentences };
}

/** The theme that most measures of a topic are about. */
function mainTheme(measures: readonly number[], knowledge: Knowledge): { theme?: string } {
  const counts = new Map<string, number>();
  for (const number of measures) {
    const theme = knowledge.measures[number]?.themes[0];
    if (theme !== undefined) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined ? {} : { theme: best[0] };
}

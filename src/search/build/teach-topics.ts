import type { TopicModelData } from '../rank/topic-model.ts';
import { openTopicModel } from '../rank/topic-model.ts';
import type { Labelled } from './topics.ts';
import { type Example, trainTopics } from './train-topics.ts';

/** Passes over the sentences: enough to tell topics apart roughly, and to settle. */
const FIRST_EPOCHS = 8;
const EPOCHS = 20;

/**
 * Trains in two rounds. A sentence of a record that belongs to several topics (its gas price and its
 * arrears) is given in the second round to that of its topics which the first round finds likeliest.
 */
export function teachTopics(
  sentences: readonly Labelled[],
  topics: number,
  cuesOf: (text: string) => ReadonlyMap<string, number>,
): TopicModelData {
  const rows = sentences.map((sentence) => ({ ...sentence, features: cuesOf(sentence.text) }));
  const certain = rows.flatMap(({ features, topics: of, weight }): Example[] => {
    const [topic] = of;
    return topic === undefined || of.length > 1 ? [] : [{ features, topic, weight }];
  });
  const first = openTopicModel(trainTopics(certain, topics, FIRST_EPOCHS));
  const all = rows.flatMap(({ features, topics: of, weight }): Example[] => {
    const beliefs = first.read(features);
    const [topic] = [...of].sort((a, b) => (beliefs[b] ?? 0) - (beliefs[a] ?? 0));
    return topic === undefined ? [] : [{ features, topic, weight }];
  });
  return trainTopics(all, topics, EPOCHS);
}

import type { TopicModelData } from '../rank/topic-model.ts';
import type { Labelled } from './topics.ts';
import { createTopicTrainer } from './train-topics.ts';

/** Passes over the sentences: enough to tell topics apart roughly, and to settle. */
const FIRST_PASSES = 2;
const PASSES = 6;

/**
 * Trains in two rounds. A sentence of a record that belongs to several topics (its gas price and its
 * arrears) is given in the second round to that of its topics which the first round finds likeliest.
 */
export function teachTopics(
  sentences: readonly Labelled[],
  topics: number,
  cuesOf: (text: string) => ReadonlyMap<string, number>,
): TopicModelData {
  const trainer = createTopicTrainer(
    sentences
      .filter((sentence) => sentence.topics.length > 0)
      .map(({ text, topics: of, weight }) => ({ features: cuesOf(text), topics: of, weight })),
    topics,
  );
  trainer.learn(FIRST_PASSES, 'certain');
  trainer.settle();
  trainer.learn(PASSES, 'all');
  return trainer.store();
}

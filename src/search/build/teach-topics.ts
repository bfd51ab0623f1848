import type { TopicModelData } from '../rank/topic-model.ts';
import type { TopicData } from '../search-data.ts';
import type { Labelled } from './topics.ts';
import { createTopicTrainer } from './train-topics.ts';

/** Passes over the sentences: enough to tell topics apart roughly, and to settle. */
const FIRST_PASSES = 2;
const PASSES = 6;

/** Everything that the result depends on beside the code. */
export interface Lessons {
  /** the topics by name, in their order */
  readonly topics: string;
  readonly sentences: () => string;
}

/** Learns, or gives what was learnt from the same before. */
export type Learnt = (lessons: Lessons, learn: () => TopicModelData) => TopicModelData;

/**
 * Trains in two rounds. A sentence of a record that belongs to several topics (its gas price and its
 * arrears) is given in the second round to that of its topics which the first round finds likeliest.
 */
export function teachTopics(
  sentences: readonly Labelled[],
  topics: readonly TopicData[],
  cuesOf: (text: string) => ReadonlyMap<string, number>,
  learnt: Learnt,
): TopicModelData {
  const examples = sentences
    .filter((sentence) => sentence.topics.length > 0)
    .map(({ text, topics: of, weight }) => ({ features: cuesOf(text), topics: of, weight }));
  // What each cue weighs follows from the code alone.
  const sentencesOf = () =>
    examples
      .map(
        ({ features, topics: of, weight }) =>
          `${of.join()} ${weight} ${[...features.keys()].join('\t')}`,
      )
      .join('\n');
  const names = topics.map(({ id }) => id).join('\n');
  return learnt({ topics: names, sentences: sentencesOf }, () => {
    const trainer = createTopicTrainer(examples, topics.length);
    trainer.learn(FIRST_PASSES, 'certain');
    trainer.settle();
    trainer.learn(PASSES, 'all');
    return trainer.store();
  });
}

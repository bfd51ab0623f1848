import type { TopicModelData } from '../rank/topic-model.ts';
import type { Labelled } from './topics.ts';
import { createTopicTrainer } from './train-topics.ts';

/** Passes over the sentences: enough to tell topics apart roughly, and to settle. */
const FIRST_PASSES = 2;
const PASSES = 6;

/**
 * Learns, or gives what was learnt from the same before.
 * @param lessons everything that the result depends on beside the code
 */
export type Learnt = (lessons: string, learn: () => TopicModelData) => TopicModelData;

/**
 * Trains in two rounds. A sentence of a record that belongs to several topics (its gas price and its
 * arrears) is given in the second round to that of its topics which the first round finds likeliest.
 */
export function teachTopics(
  sentences: readonly Labelled[],
  topics: number,
  cuesOf: (text: string) => ReadonlyMap<string, number>,
  learnt: Learnt,
): TopicModelData {
  const examples = sentences
    .filter((sentence) => sentence.topics.length > 0)
    .map(({ text, topics: of, weight }) => ({ features: cuesOf(text), topics: of, weight }));
  const lessons = examples.map(
    ({ features, topics: of, weight }) =>
      `${of.join()} ${weight} ${[...features].map(([cue, value]) => `${cue}:${value}`).join(' ')}`,
  );
  return learnt(`${topics}\n${lessons.join('\n')}`, () => {
    const trainer = createTopicTrainer(examples, topics);
    trainer.learn(FIRST_PASSES, 'certain');
    trainer.settle();
    trainer.learn(PASSES, 'all');
    return trainer.store();
  });
}

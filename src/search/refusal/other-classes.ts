import { packRuns } from '../rank/runs.ts';
import type { TopicModelData } from '../rank/topic-model.ts';

/**
 * What citizens write about that is no matter of these papers, by class, as weights in tenths of the
 * features that speak for or against each: `'校⇥2:14⇥5:-8`. The first line names the classes, the
 * second their biases. Learnt from real letters by `npm run calibrate`, committed, read by the build.
 */
export function readOtherClasses(text: string): TopicModelData {
  const [, bias = '', ...lines] = text.trimEnd().split('\n');
  const features: string[] = [];
  const lists: number[][] = [];
  const weights: number[] = [];
  for (const line of lines) {
    const [feature = '', ...pairs] = line.split('\t');
    features.push(feature);
    lists.push(pairs.map((pair) => Number(pair.split(':')[0])));
    weights.push(...pairs.map((pair) => Number(pair.split(':')[1])));
  }
  return {
    features,
    topics: packRuns(lists),
    weights,
    bias: bias.split('\t').map(Number),
  };
}

import type { Deps } from '../deps.ts';
import { documentOfMeasure } from '../lookup.ts';
import type { Suggestion } from '../reply.ts';

/** Ways on that lead to papers with their places blanked out alone say so: 国有房屋减免3个月租金（样本）. */
export const markSamples = (suggestions: readonly Suggestion[], deps: Deps): Suggestion[] =>
  suggestions.map((way) =>
    way.kind === 'topic' && isSample(way.text, deps)
      ? { ...way, label: `${way.label}（样本）` }
      : way,
  );

function isSample(title: string, deps: Deps): boolean {
  const named = deps.knowledge.measures.filter((measure) => measure.title === title);
  return (
    named.length > 0 &&
    named.every((measure) => documentOfMeasure(measure, deps).nature === 'reference')
  );
}

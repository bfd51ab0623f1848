import { matterNameOf } from '../knowledge/find/find-matters.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema/measure.ts';

/** 房租, 社保: what a measure is about in a word, else the label of its theme, else its title. */
export function shortName(
  measure: Measure,
  { matterNames, themes }: Pick<Knowledge, 'matterNames' | 'themes'>,
): string {
  return (
    matterNameOf(measure, matterNames)?.label ??
    themes.find(({ id }) => id === measure.themes[0])?.label ??
    measure.title
  );
}

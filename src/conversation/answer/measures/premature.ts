import { addDays } from '../../../knowledge/civil-date.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import type { Deps } from '../../deps.ts';
import { yearOf } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';

/** What begins within so many days is of the same time: a paper is out before its measures begin. */
const SOON = 120;

/** Whether a measure begins a good while after the day judged for, or its paper is of a later year. */
export function isPremature(
  measure: Measure,
  scene: Pick<Scene, 'answers' | 'on'>,
  deps: Deps,
): boolean {
  const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
  const from = sum?.validity.from ?? null;
  if (sum?.validity.status === 'not_started' && from !== null)
    return from > addDays(scene.on, SOON);
  const year = yearOf(measure, deps);
  return year !== undefined && year > Number(scene.on.slice(0, 4));
}

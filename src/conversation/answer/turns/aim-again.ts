import type { Measure } from '../../../knowledge/schema/measure.ts';
import { documentOfMeasure, factById, measuresById } from '../../lookup.ts';
import type { Parts } from '../../parts.ts';
import type { Scene } from '../../read/scene.ts';
import { sentence } from '../../reply.ts';
import { heardLine } from './answer-turn.ts';
import { policyTurn } from './policy-turn.ts';
import type { Told } from './told.ts';

/**
 * The question of the case put again, where what was told now makes another paper the one to answer:
 * the shop lies elsewhere than the measures in question hold, or another year is meant. Null otherwise.
 */
export function aimAgain(scene: Scene, parts: Parts): Told | null {
  const { focus } = scene.state;
  const measures = measuresById(focus?.measures ?? [], parts);
  if (focus === null || measures.length === 0) return null;
  if (!movedAway(measures, scene, parts) && !otherYear(measures, scene, parts)) return null;
  return askAgain(scene, parts);
}

/** The question of the case put again as things stand now; null where the same measure answers it. */
export function askAgain(scene: Scene, parts: Parts): Told | null {
  const { focus } = scene.state;
  if (focus === null) return null;
  const year = scene.said?.time?.year;
  const question = year === undefined ? focus.question : `${year}年，${focus.question}`;
  const again: Scene = {
    ...scene,
    text: question,
    said: parts.search.understand(question, scene.today),
    state: { ...scene.state, focus: null, open: null },
  };
  const told = policyTurn(again, parts);
  const same = told.measures[0] === focus.measures[0];
  if (same || told.measures.length === 0) return null;
  const heard = heardLine(scene, parts);
  return heard === null
    ? told
    : { ...told, messages: [sentence(heard, 'acknowledgement'), ...told.messages] };
}

/** The place was told, and none of the measures in question holds there. */
function movedAway(measures: readonly Measure[], scene: Scene, parts: Parts): boolean {
  if (!scene.added.some((answer) => answer.fact === 'place')) return false;
  return measures.every(
    (measure) =>
      documentOfMeasure(measure, parts).nature === 'reference' ||
      (measure.clauses.length > 0 &&
        parts.judgement.assess(measure, scene.answers, scene.on).length === 0),
  );
}

/** A year was told that none of the papers is of; the year of a day that was asked for is that day's. */
function otherYear(measures: readonly Measure[], scene: Scene, parts: Parts): boolean {
  const year = scene.said?.time?.year;
  if (year === undefined) return false;
  if (scene.added.some(({ fact }) => factById(fact, parts)?.type === 'date')) return false;
  return measures.every((measure) => documentOfMeasure(measure, parts).year !== year);
}

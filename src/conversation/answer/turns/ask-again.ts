import type { Measure } from '../../../knowledge/schema/measure.ts';
import { acknowledgement } from '../../case/acknowledgement.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, factById, measuresById } from '../../lookup.ts';
import { isCorrected, type Scene } from '../../read/scene.ts';
import { sentence } from '../../reply.ts';
import { policyTurn } from './policy-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * The question of the case put again, where what was told now makes another paper the one to answer:
 * the shop lies elsewhere than the measures in question hold, or another year is meant. Null otherwise.
 */
export function aimAgain(scene: Scene, deps: Deps): TurnDraft | null {
  const { focus } = scene.state;
  const measures = measuresById(focus?.measures ?? [], deps);
  if (focus === null || measures.length === 0) return null;
  const isElsewhere = movedAway(measures, scene, deps) || otherYear(measures, scene, deps);
  return isElsewhere || fallsAway(measures, scene, deps) ? askAgain(scene, deps) : null;
}

/** The question of the case put again as things stand now; null where the same measure answers it. */
function askAgain(scene: Scene, deps: Deps): TurnDraft | null {
  const { focus } = scene.state;
  if (focus === null) return null;
  const year = scene.said?.time?.year;
  const asked = scene.words.like(focus.question);
  const words = year === undefined ? asked : asked.like(`${year}年，`).and('', asked);
  const again: Scene = {
    ...scene,
    words,
    said: deps.search.understand(words, scene.spokenOn),
    state: { ...scene.state, focus: null, open: null },
  };
  const told = policyTurn(again, deps);
  const same = told.measures[0] === focus.measures[0];
  if (same || told.measures.length === 0) return null;
  const heard = acknowledgement(scene, deps);
  return heard === null
    ? told
    : { ...told, messages: [sentence(heard, 'acknowledgement'), ...told.messages] };
}

/** Something was put right, and what another place's paper says is not for them: another may answer it. */
function fallsAway(measures: readonly Measure[], scene: Scene, deps: Deps): boolean {
  const isOut = (measure: Measure) =>
    documentOfMeasure(measure, deps).nature === 'reference' &&
    deps.judgement.assess(measure, scene.answers, scene.on)[0]?.verdict === 'ineligible';
  return isCorrected(scene) && measures.every(isOut);
}

/** The place was told, and none of the measures in question holds there. */
function movedAway(measures: readonly Measure[], scene: Scene, deps: Deps): boolean {
  if (!scene.added.some((answer) => answer.fact === 'place')) return false;
  return measures.every(
    (measure) =>
      documentOfMeasure(measure, deps).nature === 'reference' ||
      (measure.clauses.length > 0 &&
        deps.judgement.assess(measure, scene.answers, scene.on).length === 0),
  );
}

/** A year was told that none of the papers is of; the year of a day that was asked for is that day's. */
function otherYear(measures: readonly Measure[], scene: Scene, deps: Deps): boolean {
  const year = scene.said?.time?.year;
  if (year === undefined) return false;
  if (scene.added.some(({ fact }) => factById(fact, deps)?.type === 'date')) return false;
  return measures.every((measure) => documentOfMeasure(measure, deps).year !== year);
}

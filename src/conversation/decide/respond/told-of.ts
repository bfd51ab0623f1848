import { sceneOf } from '../../answer/measures/tell-measures.ts';
import { turnTo } from '../../answer/turns/lists/item-turn.ts';
import { toldTurn } from '../../answer/turns/told-turn.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';

/** 个税那个 我一年所得12万: told of one on the table, which is judged by it. Null where nothing is told, or is asked. */
export function toldOf(id: string | undefined, scene: Scene, deps: Deps): TurnDraft | null {
  const { focus } = scene.state;
  const bearing = deps.judgement.bearing(measuresById(id === undefined ? [] : [id], deps));
  const isTold = scene.added.some(({ fact }) => bearing.has(fact));
  const isAsked = scene.utterance?.clauses.some(({ act }) => act === 'asks') === true;
  if (id === undefined || focus === null || !isTold || isAsked) return null;
  // What was not told of yet is told whole.
  if (![...focus.measures, ...(focus.list ?? [])].includes(id)) return null;
  const measures = [id, ...focus.measures.filter((other) => other !== id)];
  return toldTurn(
    { ...scene, state: { ...scene.state, focus: { ...focus, measures, hand: [id] } } },
    deps,
  );
}

/** 我妈那边要什么证: answered for the person it is about; what is told of them stays theirs. */
export function ofPerson(
  { measure, aspect, said, person }: Extract<Move, { kind: 'turn-to' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const heard = aspect === null && person === undefined ? toldOf(measure, scene, deps) : null;
  if (heard !== null) return heard;
  const own = person === undefined ? undefined : scene.state.focus?.people?.[person]?.answers;
  const isTheirs = own?.every((answer) => scene.answers.includes(answer)) === true;
  const told = turnTo(measure, aspect, said, isTheirs ? scene : sceneOf(own, scene), deps);
  return own === undefined ? told : { ...told, answers: scene.answers, ask: null };
}

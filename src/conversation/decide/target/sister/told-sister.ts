import type { Deps } from '../../../deps.ts';
import { newsOf, type Scene } from '../../../read/scene.ts';
import type { Move } from '../../move.ts';
import type { Table } from '../../table.ts';
import { sisterFor } from './sister-for.ts';

/** What more measures than these turn on, points to none of them. */
const FEW = 3;

/**
 * 收来转手的, 店里捎带卖轮椅: what is told shuts the record in hand, or is of another one alone, and a sister
 * of it fits: the talk goes on with that one.
 */
export function toldSister({ hand }: Table, scene: Scene, deps: Deps): Move | null {
  const [measure, more] = hand;
  if (measure === undefined || more !== undefined) return null;
  const told = newsOf(scene).filter(({ fact }) => fact !== 'place');
  const bearing = deps.judgement.bearing([measure]);
  const verdicts = (answers: Scene['answers']) =>
    deps.judgement.assess(measure, answers, scene.on)[0]?.verdict;
  const isShut =
    verdicts(scene.answers) === 'ineligible' && verdicts(scene.state.answers) !== 'ineligible';
  // What bears on the case in hand is told of it, whatever else it may fit.
  if (!isShut && told.some(({ fact }) => bearing.has(fact))) return null;
  const pointing = isShut
    ? told
    : told.filter(({ fact }) => deps.judgement.turningOn(fact).length <= FEW);
  // A whole case told, of which one fact is of another record alone, is no turn to that one.
  const isBare = told.length - pointing.length <= 1;
  if (pointing.length === 0 || !(isShut || isBare)) return null;
  const sister = sisterFor(measure, pointing, scene, deps);
  // What the record itself names instead is told with its verdict.
  return sister === null || (isShut && measure.otherwise.includes(sister.measure.id))
    ? null
    : { kind: 'turn-to', measure: sister.measure.id, aspect: null, said: scene.words.like('') };
}

import type { Measure } from '../../../knowledge/schema/measure.ts';
import { matchOf } from '../../../language/nearness/units.ts';
import { mattersIn } from '../../../language/words.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { asked } from '../aspects/asked.ts';
import { matterOf } from '../matter.ts';
import { answerQuestion } from '../passages/answer-question.ts';
import { namedIn } from '../passages/find-passage.ts';
import { nearestQuestion } from '../passages/nearest-question.ts';
import { type Passage, recordPassages } from '../passages/record-passages.ts';
import type { TurnDraft } from './turn-draft.ts';

/** So rare a word, or several together, point to the sentence that holds them. */
const RARE = 0.45;

/** Commoner words than this name nothing. */
const NAMING = 0.25;

/**
 * 她还借了二十万消费贷, 他请了两个不残疾的师傅: told, and no fact that is asked for; the sentence of the record
 * in hand that speaks of the rarest thing told is what bears on it. Null where none does.
 */
export function touchedTurn(scene: Scene, deps: Deps): TurnDraft | null {
  const [measure, more] = tableOf(scene.state, deps).hand;
  if (measure === undefined || more !== undefined) return null;
  const near = nearTurn(measure, scene, deps);
  if (near !== null || !tells(scene, deps)) return near;
  const matter = matterOf(measure, scene.state.focus?.question ?? '', scene, deps);
  if (matter.document.nature === 'reference') return null;
  const units = namedIn(scene.words, deps).filter(
    ({ weight, termWeight }) => weight === 1 && termWeight >= NAMING,
  );
  let best: Passage | null = null;
  let most = 0;
  for (const passage of recordPassages(deps.knowledge).of(measure)) {
    const touched = units.reduce((sum, unit) => sum + unit.termWeight * matchOf(unit, passage), 0);
    if (touched > most) {
      best = passage;
      most = touched;
    }
  }
  if (best === null || most < RARE) return null;
  const { text, locator } = best.statement;
  return {
    ...keepFocus(scene),
    messages: [
      messageAbout(measure.id, [
        asked('conditions', matter, text, { locator: locator ?? measure.locator }),
      ]),
    ],
    measures: [measure.id],
  };
}

/** A sentence by itself, no word alone that may be a try at the open question. */
const tells = ({ utterance, words }: Scene, { knowledge }: Deps): boolean =>
  // What names a matter is none of the record in hand alone.
  mattersIn(words, knowledge.matterNames).length === 0 &&
  words.length >= LEAST &&
  utterance?.clauses.every(({ act }) => act === 'tells') === true;

const LEAST = 6;

/** How like a question of the record words must be that ask nothing. */
const LIKE = 0.12;

/** 那享受的是他们不是我咯: what the record answers to the question of its own that the words are like. */
function nearTurn(measure: Measure, scene: Scene, deps: Deps): TurnDraft | null {
  // 2月30号 is meant for the open question, and names nothing.
  if (!namedIn(scene.words, deps).some(({ weight }) => weight === 1)) return null;
  const question = nearestQuestion(scene.words, measure, deps);
  if (question === null || question.likeness < LIKE || question.sentences.length === 0) return null;
  const blocks = answerQuestion(question, matterOf(measure, scene.words, scene, deps));
  return {
    ...keepFocus(scene),
    messages: [messageAbout(measure.id, blocks)],
    measures: [measure.id],
  };
}

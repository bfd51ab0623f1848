import type { Measure } from '../../../knowledge/schema/measure.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Supposed } from '../../decide/move.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { bestAnswer, passageFor } from '../best-answer.ts';
import { matterOf } from '../matter.ts';
import { targetClause } from '../measures/target-clause.ts';
import { imagine, supposedBlocks } from '../supposed.ts';
import { aspectTurn } from './aspect-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * 要是减了呢: what would follow for the matter in hand, with its sum; nothing of it is stored, and the
 * open question stays open. What does not bear on the matter is answered by the record's own words. Null
 * where nothing is in hand, or the record has no word on it.
 */
export function supposeTurn(
  supposed: readonly Supposed[],
  said: string,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { focus } = scene.state;
  const { hand } = tableOf(scene.state, deps);
  const [inHand] = hand;
  const bearing = deps.judgement.bearing(hand);
  const bears = supposed.filter(({ fact }) => bearing.has(fact) || fact === 'place');
  if (focus === null || inHand === undefined) return null;
  if (bears.length === 0) return aspectTurn(null, said, scene, deps);
  const imagined = imagine(bears, scene);
  const about = hand.find((one) => bearsOn(one, bears, deps)) ?? inHand;
  // 私人房东的呢 is about the case that speaks of them.
  const question = targetClause(about, said) === null ? `${focus.question}；${said}` : said;
  const matter = matterOf(about, question, imagined, deps);
  const verdict = supposedBlocks(bears, matter, deps);
  if (verdict.length === 0) return null;
  const passage = passageFor(said, matter, scene, deps);
  const blocks = bestAnswer('whether', verdict, { ...passage, of: about }, matter, scene, deps);
  return {
    ...keepFocus(scene),
    messages: [messageAbout(about.id, blocks)],
    measures: [about.id],
    contacts: [],
    suggestions: [],
    effects: [],
    supposed: imagined.answers,
  };
}

function bearsOn(measure: Measure, supposed: readonly Supposed[], deps: Deps): boolean {
  const facts = deps.judgement.bearing([measure]);
  return supposed.some(({ fact }) => facts.has(fact));
}

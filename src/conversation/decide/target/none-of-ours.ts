import { findListed } from '../../answer/listed.ts';
import { namedIn } from '../../answer/passages/find-passage.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { BEYOND, THRESHOLDS } from '../../thresholds.ts';
import type { Table } from '../table.ts';
import { asks } from '../telling.ts';
import { isOfAnyTalk, standsIn } from './explained.ts';

/**
 * 顺手问下，身份证过期去哪换; 小孩转学咋办手续, in the middle of a talk: what sounds like everyday life, touches no
 * topic, and names a thing that nothing on the table speaks of, and hardly any record. It is looked for like a first
 * message, and refused.
 */
export function isNoneOfOurs({ hand, all }: Table, scene: Scene, deps: Deps): boolean {
  const { utterance, words, said } = scene;
  if (utterance === null || !asks(utterance)) return false;
  // 车船税算不算: of the list in hand.
  if (hand.some((measure) => findListed(words, measure) !== null)) return false;
  const bearing = deps.judgement.bearing(hand);
  if (utterance.claims.some(({ fact }) => fact !== 'place' && bearing.has(fact))) return false;
  if ((said?.themes ?? []).some(({ score }) => score >= THRESHOLDS.topicHinted)) return false;
  const { refusal, decision, outcome } = searchFor(words, scene, deps);
  if (refusal?.kind !== 'outside-topic') return false;
  const everyday = decision.signs.find(({ name }) => name === 'everyday matter')?.value ?? 0;
  const isAnnounced = outcome === 'refuse' && words.says('announces-a-matter');
  if (!isAnnounced && utterance.requests.every(({ aspect }) => aspect === null)) return false;
  if (everyday < (isAnnounced ? BEYOND.announced : BEYOND.everyday)) return false;
  const asked = utterance.requests.filter(({ aspect }) => aspect !== null);
  const rest = asked.reduce((left, { span }) => left.less(span.text), words);
  const things = namedIn(rest, deps).filter(
    ({ weight, said: thing }) => weight >= 1 && !isOfAnyTalk(thing, deps),
  );
  if (things.some((thing) => all.some((measure) => standsIn(thing, measure, deps)))) return false;
  const strange = things.filter(
    (thing) =>
      deps.knowledge.measures.filter((measure) => standsIn(thing, measure, deps)).length <=
      BEYOND.records,
  );
  return strange.length > 0 && strange.length * 2 >= things.length;
}

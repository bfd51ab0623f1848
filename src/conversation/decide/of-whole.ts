import type { Measure } from '../../knowledge/schema/measure.ts';
import { mattersIn } from '../../language/words.ts';
import { measuresOfPlace, nationalMeasures } from '../answer/measures/measures-of-place.ts';
import { MANY } from '../case/continue-focus.ts';
import type { Deps } from '../deps.ts';
import { asksForAll } from '../read/asks-for-all.ts';
import { tellsHardly } from '../read/far-from-papers.ts';
import { isWithin, listScope } from '../read/list-scope.ts';
import type { Scene } from '../read/scene.ts';
import { searchFor } from '../read/search-for.ts';
import type { Move } from './move.ts';
import { isEmpty, LETTER, OF_CONTACT } from './stretch.ts';
import type { Table } from './table.ts';
import { namesAgency } from './target/agency-named.ts';
import { topicOf } from './target/matter-named.ts';
import { namesTopic, type Telling } from './telling.ts';

/**
 * A letter that opens the talk, tells little of a shop and is about what no paper holds (lamps, homes,
 * schools): a word of it that tells a fact or names a phone is no matter.
 */
export function isLetterToOthers(scene: Scene, deps: Deps): boolean {
  const { state, words, utterance, isFar } = scene;
  if (isFar) return true;
  if (state.focus !== null || words.size < LETTER) return false;
  if (utterance === null || !tellsHardly(utterance, words)) return false;
  return searchFor(words, scene, deps).outcome !== 'answer';
}

/** What the message asks as a whole, whatever is in hand: all there is, a paper, an office. */
export function ofWhole(
  scene: Scene,
  telling: Telling | null,
  { hand }: Table,
  deps: Deps,
): Move | null {
  const { said, words, state } = scene;
  if (said === null) return null;
  const noun = words.part('has-what', 'noun');
  if (said.intent === 'list-all') return { kind: 'list' };
  const names = namesTopic(scene, deps) || (noun !== null && topicOf(noun, scene, deps) !== null);
  const isNamed = mattersIn(words, deps.knowledge.matterNames).length > 0;
  const isOne = said.queries.length < 2 && !isNamed;
  // 有啥补助: 补助 is no topic where nothing else is said.
  const isAlone = isEmpty(words.without('asks-for-all'));
  if (asksForAll(words, hand.length > 0) && (isAlone || (!names && isOne))) return { kind: 'list' };
  const some = said.queries.length < 2 ? asksForSome(scene, names || isNamed, hand, deps) : null;
  if (some !== null) return some;
  // 残疾人那条 是哪个文件: of the one in hand its own paper is asked.
  const isOfHand = hand.length === 1 && said.document === null && asksForSource(scene);
  if (said.intent === 'document' && !isOfHand) return { kind: 'document' };
  if (state.focus !== null && hand.length === 0 && isWhomAlone(scene) && !names)
    return { kind: 'contact' };
  // 宽带减免联系谁 asks for the desk of a matter, 人社局电话 for an office.
  const isOfMatter = asksMore(scene) || (names && !namesAgency(words, 'phone', scene, deps));
  if (said.intent === 'contact' && state.focus === null && telling === null && !isOfMatter)
    return { kind: 'contact' };
  return null;
}

/** 税上还有啥, 2020年那批还有效吗, 全国都能用的有哪些: so many that they make a list, or a matter of its own. */
function asksForSome(
  scene: Scene,
  isNamed: boolean,
  hand: readonly Measure[],
  deps: Deps,
): Move | null {
  const scope = listScope(scene.words, deps);
  if (scope === null) return null;
  const { topic, reach, years } = scope;
  if (topic === null && reach !== 'local' && isNamed) return null;
  // 2022年的政策, of the one in hand, is no more than that one.
  const isOfHand = years !== null && hand.length > 0 && !scene.words.says('says-a-batch');
  if (isOfHand) return null;
  if (reach === 'local') return { kind: 'list' };
  const there =
    scene.region === null ? nationalMeasures(scene, deps) : measuresOfPlace(scene, deps);
  const some = there.filter((measure) => isWithin(measure, scope, deps));
  if (some.length > (topic === null ? 0 : MANY)) return { kind: 'list' };
  const isElse = topic !== null && !hand.some((one) => isWithin(one, scope, deps));
  return isElse && hand.length > 0
    ? { kind: 'policy', text: scene.words.like(`${topic.label}能减吗`) }
    : null;
}

/** 房租能减吗 电话多少: a policy and its phone asked in one breath get both. */
const asksMore = ({ said, utterance }: Scene): boolean =>
  (said?.queries.length ?? 0) > 1 ||
  utterance?.requests.some(({ aspect }) => aspect !== null && !OF_CONTACT.has(aspect)) === true;

const asksForSource = ({ utterance }: Scene): boolean =>
  utterance?.requests.some(({ aspect }) => aspect === 'source') === true;

/** 我该找谁啊, of a list: whom to turn to, and nothing that they would be asked about. */
const isWhomAlone = ({ utterance }: Scene): boolean => {
  const [request, ...more] = utterance?.requests ?? [];
  const aspect = request?.aspect ?? null;
  return (
    more.length === 0 &&
    aspect !== null &&
    OF_CONTACT.has(aspect) &&
    request?.subject.kind === 'in-hand'
  );
};

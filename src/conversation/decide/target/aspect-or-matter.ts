import { regionsMeet } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { targetClause } from '../../../language/nearness/target-clause.ts';
import type { Words } from '../../../language/words.ts';
import type { MatterAspect } from '../../answer/answer-aspect.ts';
import { findListed } from '../../answer/listed.ts';
import { liesOutside } from '../../answer/measures/finding/search-words.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import { aspectOf, type Stretch } from '../stretch.ts';
import type { Table } from '../table.ts';
import { elsewhere } from './elsewhere.ts';
import { matterNamed } from './matter-named.ts';
import { bringsNewMatter, matterOnTable, pointedByTitle } from './matter-on-table.ts';

/** An aspect of what is in hand or on the table, or a matter of its own. */
export function aspectOrMatter(
  { said, led, request }: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Move {
  const aspect = aspectOf(request) ?? aspectMeant(said, table, scene);
  const isAlone = (scene.utterance?.requests.length ?? 0) < 2;
  const whole = isAlone ? scene.words : led;
  const another: Move = { kind: 'policy', text: whole, aspect };
  const [first] = table.hand;
  if (table.all.length === 0) return another;
  const isOnList =
    aspect === 'included' && table.hand.some((measure) => findListed(said, measure) !== null);
  if (isOnList) return { kind: 'aspect', aspect, said, otherwise: another };
  const spoken = matterOnTable(said, table, deps);
  if (spoken !== null) return { kind: 'turn-to', measure: spoken.id, aspect, said };
  if (bringsNewMatter(said, table, deps)) return another;
  // 顺便问一下彩票多少号中奖: another's business, announced as another.
  if (said.says('announces-a-matter') && liesOutside(said, scene, deps)) return another;
  const pointed = pointedByTitle(said, table, deps);
  if (pointed !== null) return { kind: 'turn-to', measure: pointed.id, aspect, said };
  if (isStray(first, scene, deps) && request?.aspect == null && !said.says('points-at-hand'))
    return another;
  // 他同时还是残疾人，两份都能拿吗 names the other to ask of both.
  const asksOfBoth = scene.utterance?.requests.some((one) => one.aspect === 'combination') === true;
  const other = asksOfBoth
    ? null
    : (elsewhere(whole, table, scene, deps) ?? elsewhere(said, table, scene, deps));
  if (other !== null)
    return other.isFound && !table.all.includes(other.measure)
      ? another
      : { kind: 'turn-to', measure: other.measure.id, aspect, said };
  const isBare = request !== null && request.subject.kind === 'in-hand' && led.is(said);
  if (isBare && aspect !== null && first !== undefined)
    return { kind: 'aspect', aspect, said, otherwise: another };
  // 电话多少, after a list: of what it begins with, by its name.
  const [listed] = table.all;
  if (isBare && aspect !== null && OF_ANY.has(aspect) && listed !== undefined)
    return { kind: 'turn-to', measure: listed.id, aspect, said };
  if (said.says('points-at-hand') && first !== undefined)
    return { kind: 'aspect', aspect, said, otherwise: another };
  const named = matterNamed(led, table, scene, deps);
  switch (named.kind) {
    case 'another':
      return another;
    case 'table':
      return table.hand.includes(named.measure) && table.hand.length === 1
        ? { kind: 'aspect', aspect, said, otherwise: another }
        : { kind: 'turn-to', measure: named.measure.id, aspect, said };
    case 'none':
      return first === undefined ? another : { kind: 'aspect', aspect, said, otherwise: another };
  }
}

/** What is asked alike of whatever is listed. */
const OF_ANY: ReadonlySet<MatterAspect> = new Set([
  'phone',
  'whom',
  'where',
  'materials',
  'steps',
  'must-apply',
  'until',
]);

/** What is in hand is another place's than the shop's: what is asked next is asked of one's own. */
function isStray(measure: Measure | undefined, { region }: Scene, deps: Deps): boolean {
  if (measure === undefined || region === null) return false;
  const { region: own, nature } = documentOfMeasure(measure, deps);
  return nature !== 'reference' && own !== undefined && !regionsMeet(own, region);
}

/** 那到年底为止？; 电呢, after 水的到啥时候: what is asked by a day's end, or was asked last of another case. */
function aspectMeant(said: Words, { hand }: Table, { state }: Scene): MatterAspect | null {
  if (said.says('says-until')) return 'until';
  const last = state.focus?.aspect ?? null;
  const goesOn = last === 'until' || last === 'phone' || last === 'from' || last === 'amount';
  const isOfCase = hand.length === 1 && hand.some((one) => targetClause(one, said) !== null);
  return goesOn && isOfCase && said.says('briefly-what-of') ? last : null;
}

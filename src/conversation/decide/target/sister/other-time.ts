import { regionContains, WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { MatterAspect } from '../../../answer/answer-aspect.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, yearOf } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import type { Move } from '../../move.ts';
import { aspectOf, type Stretch } from '../../stretch.ts';
import type { Table } from '../../table.ts';
import { matterNamed } from '../matter-named.ts';

/** Asked whether it can still be had: the lapse is told with what holds instead. */
const OF_WHETHER: ReadonlySet<MatterAspect | null> = new Set([
  'whether',
  'included',
  'holds',
  null,
]);

/** 那今年还减不减, 现在还能享受吗: no longer than this. */
const WHETHER_AT_MOST = 9;

/**
 * 那眼下是几万, with a lapsed rule in hand: what has replaced it; 当年按季报的线是多少, with the rule of today in hand:
 * the one before it. Null where nothing came before or after, or the words name another matter.
 */
export function otherTime(
  { said, led, request }: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const [hand] = table.hand;
  if (hand === undefined || request === null || scene.added.length > 0) return null;
  const aspect = aspectOf(request);
  const isNow = saysNow(said, scene);
  const other = isNow
    ? replacementOf(hand, scene, deps)
    : (lapsedInHand(said, table, scene, deps) ??
      (said.says('back-then-first') ? replacedBy(hand, table, scene, deps) : undefined));
  if (other === undefined || matterNamed(led, table, scene, deps).kind === 'another') return null;
  const isWhether = isNow && OF_WHETHER.has(aspect);
  // 那现在一个月几万以下不用交 asks for more than whether, and may be another record's.
  const isFigure = isWhether && repeatsFigure(scene);
  if (isWhether && !isFigure && said.length > WHETHER_AT_MOST) return null;
  if (isFigure) return { kind: 'turn-to', measure: other.id, aspect: 'whether', said };
  return isWhether
    ? { kind: 'turn-to', measure: other.id, aspect: 'holds', said: said.like('') }
    : { kind: 'turn-to', measure: other.id, aspect, said };
}

/** 眼下, 今年, or the year that it is. */
function saysNow(said: Scene['words'], { said: understood, today }: Scene): boolean {
  const time = understood?.time ?? null;
  const isThisYear = time?.year === Number(today.slice(0, 4)) && said.holds(time.span.text);
  return (isThisYear || said.says('of-these-days')) && !said.says('back-then-first');
}

/** 当年那个到几月, 22年那个到底是到哪天, with a lapsed rule and what replaced it in hand: the lapsed one. */
function lapsedInHand(
  said: Scene['words'],
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): Measure | undefined {
  const isPair = hand.length === 2 && hand.some((one) => holdsToday(one, scene, deps));
  const lapsed = hand.filter((one) => !holdsToday(one, scene, deps));
  const isThen = said.says('back-then-first') || said.says('asks-of-what-was');
  return isPair ? lapsed.find((one) => isThen || isOfYear(said, yearOf(one, deps))) : undefined;
}

/** 那现在14万就是要交: a figure that was told already is judged by what holds now. */
const repeatsFigure = ({ utterance, answers }: Scene): boolean =>
  utterance?.quantities.some(
    (one) =>
      (one.kind === 'money' || one.kind === 'number') &&
      answers.some(({ value }) => value === one.range.low && value === one.range.high),
  ) === true;

/** 22年, 2022年 */
const isOfYear = (said: Scene['words'], year: number | undefined): boolean => {
  const named = said.part('year-named', 'year');
  return year !== undefined && named?.is(String(year % 100)) === true;
};

/** What holds today of the matter of one that has lapsed. */
function replacementOf(hand: Measure, scene: Scene, deps: Deps): Measure | undefined {
  if (holdsToday(hand, scene, deps)) return undefined;
  return deps.judgement
    .holdingNow(hand, scene.region ?? WHOLE_COUNTRY, scene.today)
    .find(({ kind, themes }) => kind === 'benefit' && themes[0] === hand.themes[0]);
}

/** What has lapsed and led to one that holds: what the talk spoke of first, then the place's own. */
function replacedBy(hand: Measure, table: Table, scene: Scene, deps: Deps): Measure | undefined {
  if (!holdsToday(hand, scene, deps)) return undefined;
  const place = scene.region ?? WHOLE_COUNTRY;
  const before = deps.knowledge.measures.filter((other) => {
    const { nature, region } = documentOfMeasure(other, deps);
    return (
      other.themes[0] === hand.themes[0] &&
      nature !== 'reference' &&
      region !== undefined &&
      regionContains(region, place) &&
      !holdsToday(other, scene, deps) &&
      deps.judgement.holdingNow(other, place, scene.today).includes(hand)
    );
  });
  return before.find((other) => table.all.includes(other)) ?? before[0];
}

/** 租店面出去也按1个点, with the rule of today in hand: what it has replaced is not meant where no time is said. */
export const isOfBefore = (
  measure: Measure,
  [hand, more]: readonly Measure[],
  scene: Scene,
  deps: Deps,
): boolean =>
  hand !== undefined &&
  more === undefined &&
  hand !== measure &&
  !scene.words.says('back-then-first') &&
  !scene.words.says('asks-of-what-was') &&
  !scene.words.says('year-named') &&
  !holdsToday(measure, scene, deps) &&
  deps.judgement.holdingNow(measure, scene.region ?? WHOLE_COUNTRY, scene.today).includes(hand);

function holdsToday(measure: Measure, { answers, today }: Scene, deps: Deps): boolean {
  return deps.judgement
    .assess(measure, answers, today)
    .some(({ validity }) => validity.holds || validity.status === 'not_started');
}

import { regionContains } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { PlaceMention } from '../../language/utterance.ts';
import type { Deps } from '../deps.ts';
import { documentOfMeasure, yearOf } from '../lookup.ts';
import { asksForToday } from '../read/day-meant.ts';
import { regionOf, type Scene } from '../read/scene.ts';
import { matterNamed } from './matter-named.ts';
import type { Move } from './move.ts';
import type { Table } from './table.ts';
import { aspectOf, type Stretch } from './target.ts';

/** Somebody else, or another shop, at the place that is named. */
const OTHERS = /朋友|亲戚|同学|表[哥弟姐妹]|老乡|邻居|别人|人家|外地|分店/;

/** The same matter at another place or of another year: 诸暨的呢, 2020年那次, 换成鄞州现在的, 深圳的朋友也能用吗. */
export function placeOrYear(
  { said, request }: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const [first] = table.hand;
  if (first === undefined) return null;
  const place = placeIn(said, scene);
  const year = yearIn(said, first, scene, deps);
  const aspect = aspectOf(request);
  if (place !== null && isOthers(said, place, first, scene, deps))
    return { kind: 'reach', place: place.code, said };
  if ((place === null && year === null) || tellsElse(said, scene)) return null;
  const rest = withoutTimeAndPlace(said, scene);
  const named = matterNamed(rest, table, scene, deps);
  if (named.kind === 'another') return null;
  const measure = named.kind === 'table' ? named.measure.id : first.id;
  return {
    kind: 'moved',
    measure,
    place: place?.code ?? null,
    year,
    now: asksForToday(said) || /现在|目前|今年/.test(said),
    aspect,
    said,
  };
}

/** 诸暨的，我是小规模: something else of the owner is told or supposed as well. */
const tellsElse = (said: string, { utterance }: Scene): boolean =>
  utterance?.claims.some(
    ({ fact, span, whose }) => fact !== 'place' && whose === 'owner' && said.includes(span.text),
  ) === true;

/** A place within the words that is not where the talk is already. */
function placeIn(said: string, { utterance, state }: Scene): PlaceMention | null {
  const known = regionOf(state.answers);
  const place = utterance?.places.findLast(
    ({ role, name, span }) => role === 'shop' && (said.includes(name) || said.includes(span.text)),
  );
  // 绍兴 said by a shop in 柯桥 is no other place.
  const isKnown = known !== null && place !== undefined && regionContains(place.code, known);
  return place === undefined || isKnown ? null : place;
}

/** A year that is said, other than that of the paper in hand. */
function yearIn(
  words: string,
  hand: Measure,
  { said: understood }: Scene,
  deps: Deps,
): number | null {
  const time = understood?.time ?? null;
  const year = time?.year;
  if (time === null || year === undefined || !words.includes(time.span.text)) return null;
  // 去年能补退吗 speaks of one's own year.
  if (time.kind !== 'year' && !/呢|那/.test(words)) return null;
  return year === yearOf(hand, deps) ? null : year;
}

function isOthers(
  said: string,
  { code }: PlaceMention,
  hand: Measure,
  scene: Scene,
  deps: Deps,
): boolean {
  const own = documentOfMeasure(hand, deps).region;
  const covers = own !== undefined && (regionContains(own, code) || regionContains(code, own));
  return OTHERS.test(said) && !covers && scene.region !== null;
}

function withoutTimeAndPlace(said: string, { utterance, said: understood }: Scene): string {
  const spans = [
    ...(utterance?.places ?? []).map(({ span }) => span.text),
    ...(utterance?.quantities ?? [])
      .filter(({ kind }) => kind === 'period' || kind === 'date')
      .map(({ span }) => span.text),
    ...(understood?.time === null || understood === null ? [] : [understood.time.span.text]),
  ];
  const rest = spans.reduce((all, text) => all.replace(text, ''), said);
  return rest.replace(/换成|现在|目前|那次|那会儿?|那时候?|那年|那边|那里/g, '');
}

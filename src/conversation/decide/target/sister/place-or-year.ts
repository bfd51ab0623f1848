import { sentencesOf } from '../../../../knowledge/record-sentences.ts';
import { regionContains, WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import type { PlaceMention } from '../../../../language/utterance.ts';
import { holdsWord, type Words } from '../../../../language/words.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, factById, yearOf } from '../../../lookup.ts';
import { UNKNOWN } from '../../../question-id.ts';
import { asksForToday } from '../../../read/day-meant.ts';
import { regionOf, type Scene } from '../../../read/scene.ts';
import type { Move, Supposed } from '../../move.ts';
import { aspectOf, isEmpty, type Stretch } from '../../stretch.ts';
import type { Table } from '../../table.ts';
import { matterNamed, type Named } from '../matter-named.ts';

/** The same matter at another place or of another year: 诸暨的呢, 2020年那次, 换成鄞州现在的, 深圳的朋友也能用吗. */
export function placeOrYear(
  { said, request }: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Move | null {
  const [first] = table.hand;
  if (first === undefined) return null;
  const place = placeNamedIn(said, first, scene);
  const isAlone = (scene.utterance?.requests.length ?? 0) < 2;
  const others = othersPlace(isAlone ? scene.words : said, scene);
  const year = yearIn(said, first, scene, deps);
  const aspect = aspectOf(request);
  if (others !== null && !isCovered(others, first, deps))
    return {
      kind: 'reach',
      place: others.code,
      said,
      year: yearIn(scene.words, first, scene, deps),
    };
  if (said.says('everywhere-alike')) return { kind: 'reach', place: WHOLE_COUNTRY, said };
  const origin = place === null ? null : originIn(said, place, table, scene, deps);
  if (origin !== null)
    return {
      kind: 'suppose',
      answers: [origin],
      said,
      otherwise: { kind: 'aspect', aspect, said },
    };
  const isNation = place === null && said.says('of-the-nation');
  if ((place === null && year === null && !isNation) || tellsElse(said, table, scene, deps))
    return null;
  const rest = withoutTimeAndPlace(said, scene);
  const asked = request?.span.text ?? '';
  const isBare = isEmpty(rest) || isEmpty(rest.less(asked).without('of-a-number'));
  const named: Named = isBare
    ? { kind: 'table', measure: first }
    : matterNamed(rest, table, scene, deps);
  if (named.kind === 'another') return null;
  const measure = named.kind === 'table' ? named.measure.id : first.id;
  return {
    kind: 'moved',
    measure,
    place: place?.code ?? (isNation ? WHOLE_COUNTRY : null),
    year,
    now: asksForToday(said) || said.says('of-today'),
    aspect,
    said,
  };
}

/** A place that the record in hand speaks of itself is no other place's: 湖北的呢, of a rate that leaves 湖北 out. */
function placeNamedIn(said: Words, hand: Measure, scene: Scene): PlaceMention | null {
  const place = placeIn(said, scene);
  if (place === null) return null;
  const isTold = sentencesOf(hand).some(({ text }) => holdsWord(text, place.span.text));
  return isTold && !asksForToday(said) ? null : place;
}

/** 贵州呢, where the case turns on where staff come from: a place beyond the paper's own is no shop's. */
function originIn(
  said: Words,
  place: PlaceMention,
  { hand: [measure] }: Table,
  { on }: Scene,
  deps: Deps,
): Supposed | null {
  if (measure === undefined || isCovered(place, measure, deps)) return null;
  for (const id of deps.judgement.bearing([measure])) {
    const fact = factById(id, deps);
    if (fact?.options.some(({ from }) => from !== undefined) !== true) continue;
    const value = deps.judgement.read(fact, place.name, on) ?? deps.judgement.read(fact, said, on);
    if (value !== null && value !== UNKNOWN) return { fact: id, value };
  }
  return null;
}

/** 诸暨的，我是小规模: something else that bears on the case is told or supposed as well. */
function tellsElse(said: Words, { hand }: Table, { utterance }: Scene, deps: Deps): boolean {
  const bearing = deps.judgement.bearing(hand);
  return (
    utterance?.claims.some(
      ({ fact, span, whose }) =>
        bearing.has(fact) && fact !== 'place' && whose === 'owner' && said.holds(span.text),
    ) === true
  );
}

/** A place within the words that is not where the talk is already. */
function placeIn(said: Words, { utterance, state }: Scene): PlaceMention | null {
  const known = regionOf(state.answers);
  const place = utterance?.places.findLast(
    ({ role, name, span }) => role === 'shop' && (said.holds(name) || said.holds(span.text)),
  );
  // 绍兴 said by a shop in 柯桥 is no other place.
  const isKnown = known !== null && place !== undefined && regionContains(place.code, known);
  return place === undefined || isKnown ? null : place;
}

/** A year that is said, other than that of the paper in hand. */
function yearIn(
  words: Words,
  hand: Measure,
  { said: understood }: Scene,
  deps: Deps,
): number | null {
  const time = understood?.time ?? null;
  const year = time?.year;
  if (time === null || year === undefined || !words.holds(time.span.text)) return null;
  // 去年能补退吗 speaks of one's own year.
  if (time.kind !== 'year' && !words.says('asks-on-or-points')) return null;
  return year === yearOf(hand, deps) ? null : year;
}

/** Where somebody else is, of whom is asked whether the paper is for them as well. */
function othersPlace(said: Words, { utterance, region }: Scene): PlaceMention | null {
  if (region === null || !said.says('others-elsewhere')) return null;
  const place = utterance?.places.find(
    ({ code, span }) => said.holds(span.text) && !regionContains(code, region),
  );
  return place ?? null;
}

function isCovered({ code }: PlaceMention, hand: Measure, deps: Deps): boolean {
  const own = documentOfMeasure(hand, deps).region;
  return own !== undefined && regionContains(own, code);
}

function withoutTimeAndPlace(said: Words, { utterance, said: understood }: Scene): Words {
  const spans = [
    ...(utterance?.places ?? []).map(({ span }) => span.text),
    ...(utterance?.quantities ?? [])
      .filter(({ kind }) => kind === 'period' || kind === 'date')
      .map(({ span }) => span.text),
    ...(understood?.time === null || understood === null ? [] : [understood.time.span.text]),
  ];
  const rest = spans.reduce((all, text) => all.less(text), said);
  return rest.without('turned-to-time-or-place');
}

import { regionContains, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import { within } from '../../../language/words.ts';
import { isMatterAspect, type MatterAspect } from '../../answer/answer-aspect.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move } from '../move.ts';
import { aspectOf } from '../stretch.ts';
import type { Table } from '../table.ts';
import { matterNamed } from '../target/matter-named.ts';

/**
 * 我绍兴还有个铺子 那边也减？, 我弟的店在绍兴 也能歇业？, 老家文成 那边也有没, 我又不在鄞州 能照他们那个不: another place is told of beside one's own, and
 * asked whether what is in hand is for there, or for here. Null where the words are about anything else.
 */
export function otherPlace(table: Table, scene: Scene, deps: Deps): Move | null {
  const { utterance, words, region } = scene;
  const [hand] = table.hand;
  if (hand === undefined || region === null || utterance === null) return null;
  const [place, more] = utterance.places;
  if (place === undefined || more !== undefined) return null;
  const clause = utterance.clauses.find(
    ({ span }) => span.start <= place.span.start && place.span.end <= span.end,
  );
  const asking = utterance.clauses.filter(({ act }) => act === 'asks');
  const last = scene.state.focus?.aspect ?? null;
  const goesOn = last !== null && isMatterAspect(last) && GOES_ON.has(last) ? last : null;
  if (clause?.act !== 'tells' || (asking.length === 0 && goesOn === null)) return null;
  const isOfHand = asking.every(
    ({ span }) => matterNamed(within(span, words), table, scene, deps).kind !== 'another',
  );
  if (!isOfHand) return null;
  const own = documentOfMeasure(hand, deps).region;
  const told = within(clause.span, words);
  const year = scene.said?.time?.year ?? null;
  // 鄞州2022年也有一条吧，到哪天
  if (told.says('has-a-paper-too') && !regionContains(place.code, region)) {
    const aspect = utterance.requests.map(aspectOf).find((one) => one !== null) ?? goesOn;
    return {
      kind: 'moved',
      measure: hand.id,
      place: place.code,
      year,
      now: false,
      aspect,
      said: words,
    };
  }
  if (clause.denied && own !== undefined && regionContains(own, place.code)) {
    const home = homeBeside(place.code, scene);
    return home === null ? null : { kind: 'reach', place: home, said: words, year: null };
  }
  // What holds everywhere holds there too.
  if (told.says('of-ones-other-shop') && own === WHOLE_COUNTRY && goesOn === null)
    return { kind: 'reach', place: WHOLE_COUNTRY, said: words, year: null };
  if (regionContains(place.code, region)) return null;
  const isOthers =
    clause.about === 'other' ||
    clause.about === 'family' ||
    told.says('of-ones-old-home') ||
    told.says('of-ones-other-shop');
  if (!isOthers || clause.denied) return null;
  // 我表弟在柯桥，他打哪个
  const asked =
    utterance.requests.map(aspectOf).find((one) => one !== null && TO_CALL.has(one)) ?? null;
  return own !== undefined && regionContains(own, place.code)
    ? {
        kind: 'moved',
        measure: hand.id,
        place: place.code,
        year: null,
        now: false,
        aspect: asked ?? goesOn,
        said: words,
      }
    : { kind: 'reach', place: place.code, said: words, year: null };
}

/** What was asked last is asked of the other place as well: 我哥们在嵊州, after a number. */
const GOES_ON: ReadonlySet<MatterAspect> = new Set(['phone', 'whom', 'where', 'amount', 'until']);

const TO_CALL: ReadonlySet<MatterAspect> = new Set(['phone', 'whom']);

/** 我又不在鄞州, after 鄞州 was asked about: the place that was told before. */
function homeBeside(code: string, { answers }: Scene): string | null {
  const told = answers.flatMap(({ fact, value }) =>
    fact === 'place' && /^\d{6}$/.test(String(value)) ? [String(value)] : [],
  );
  return told.findLast((place) => !regionContains(code, place)) ?? null;
}

import { regionContains, WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { block } from '../../../block.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import type { Move } from '../../../decide/move.ts';
import { tableOf } from '../../../decide/table.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, measuresById, placeWords, regionName } from '../../../lookup.ts';
import { regionOf, type Scene } from '../../../read/scene.ts';
import { messageAbout, messageOf } from '../../../reply.ts';
import {
  inYearWords,
  noneOfNation,
  noneThereWords,
  sameThereWords,
} from '../../../wording/scene-words.ts';
import { isMatterAspect } from '../../answer-aspect.ts';
import { sisterMeasure } from '../../measures/finding/sister-measure.ts';
import { aspectTurn } from '../aspect-turn.ts';
import { tellMatter } from '../lists/item-turn.ts';
import { listTurn } from '../lists/list-turn.ts';
import { refusalTurn } from '../refusal-turn.ts';
import type { TurnDraft } from '../turn-draft.ts';

/**
 * 换成鄞州现在的, 2020年那次呢: what the same matter is at another place or of another year, with what
 * was asked last asked of it. Where no paper tells, that is said, and who knows there.
 */
export function movedTurn(
  { measure: id, place, year, now, aspect, said }: Extract<Move, { kind: 'moved' }>,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const [measure] = measuresById([id], deps);
  const isAll = place === WHOLE_COUNTRY;
  const there = isAll ? scene : inPlace(place, scene);
  const isSought = year !== null || place !== null;
  const from = isAll ? WHOLE_COUNTRY : isSought ? there.region : null;
  const found =
    measure === undefined
      ? null
      : sisterMeasure(
          measure,
          { place: from, year, holding: now ? scene.on : null },
          tableOf(scene.state, deps).all,
          deps,
        );
  if (measure === undefined || found === null) {
    if (measure !== undefined && place === null && year !== null)
      return inYear(measure, year, scene, deps);
    return noneFound(place, year, scene, deps);
  }
  if (
    found === measure &&
    place !== null &&
    year === null &&
    OF_WHETHER.has(aspect) &&
    isSameThere(measure, place, scene, deps)
  )
    return sameThere(measure, place, scene, deps);
  const before = scene.state.focus?.aspect ?? null;
  const asked = aspect ?? (before !== null && isMatterAspect(before) ? before : null);
  if (found === measure && asked !== null) {
    const told = aspectTurn(asked, said, there, deps);
    if (told !== null) return told;
  }
  return tellMatter(found.id, asked, there, deps);
}

/** No paper tells: that is said, and what holds everywhere listed where that was asked for. */
function noneFound(place: string | null, year: number | null, scene: Scene, deps: Deps): TurnDraft {
  if (place === WHOLE_COUNTRY) {
    const list = listTurn({ ...scene, added: [] }, deps, EVERYWHERE_LISTED);
    const none = messageOf('text', [block('statement', noneOfNation)]);
    return { ...list, messages: [none, ...list.messages] };
  }
  const where = place === null ? placeWords(scene, deps) : regionName(place, deps);
  const none = messageOf('text', [block('statement', noneThereWords(where, year))]);
  // Where no paper tells, the shop has not moved.
  return { ...refusalTurn(undefined, scene, deps), messages: [none] };
}

/** What asks for all that holds everywhere. */
const EVERYWHERE_LISTED = '全国都能用的有哪些';

/** What asks no more than whether it is for them as well. */
const OF_WHETHER: ReadonlySet<string | null> = new Set([null, 'whether', 'included', 'holds']);

/** 2028年还有吗: no paper of that year is at hand; whether the one in hand still holds then. */
function inYear(measure: Measure, year: number, scene: Scene, deps: Deps): TurnDraft {
  const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
  const validity = sum?.validity ?? null;
  const words =
    validity === null
      ? noneThereWords(placeWords(scene, deps), year)
      : inYearWords(validity, year, placeWords(scene, deps));
  const held = keepFocus(scene);
  return {
    ...held,
    messages: [
      messageAbout(measure.id, [
        block('asked-aspect', words, {
          measureId: measure.id,
          aspect: 'until',
          ...(validity === null ? {} : { status: validity.status }),
        }),
      ]),
    ],
    measures: [measure.id],
  };
}

/** 番禺的店呢, of a paper of 广州: it is for both, and nothing else was asked of it. */
function isSameThere(
  measure: Measure,
  place: string,
  { region, state }: Scene,
  deps: Deps,
): boolean {
  const own = documentOfMeasure(measure, deps).region;
  const isBoth = (code: string | null) =>
    own !== undefined && own !== WHOLE_COUNTRY && code !== null && regionContains(own, code);
  return isBoth(place) && isBoth(region) && OF_WHETHER.has(state.focus?.aspect ?? null);
}

function sameThere(measure: Measure, place: string, scene: Scene, deps: Deps): TurnDraft {
  const words = sameThereWords(
    documentOfMeasure(measure, deps).place,
    regionName(place, deps) ?? '',
  );
  return {
    ...keepFocus(scene),
    messages: [messageAbout(measure.id, [block('asked-aspect', words, { measureId: measure.id })])],
    measures: [measure.id],
  };
}

/** The scene with the shop, or what is asked about, at another place. */
export function inPlace(place: string | null, scene: Scene): Scene {
  if (place === null || scene.region === place) return scene;
  const added = [
    ...scene.added.filter(({ fact }) => fact !== 'place'),
    { fact: 'place', value: place, at: scene.turn },
  ];
  const answers = [...scene.state.answers, ...added];
  return { ...scene, added, answers, region: regionOf(answers) };
}

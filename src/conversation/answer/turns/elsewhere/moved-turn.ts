import type { CivilDate } from '../../../../knowledge/civil-date.ts';
import { regionContains, regionsMeet, WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../../knowledge/theme-family.ts';
import { sharedWords } from '../../../../language/nearness/pairs.ts';
import { block } from '../../../block.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import type { Move } from '../../../decide/move.ts';
import { handOf, tableOf } from '../../../decide/table.ts';
import type { Deps } from '../../../deps.ts';
import {
  documentOfMeasure,
  measuresById,
  placeWords,
  regionName,
  yearOf,
} from '../../../lookup.ts';
import { regionOf, type Scene } from '../../../read/scene.ts';
import { messageAbout, messageOf } from '../../../reply.ts';
import {
  everywhereWords,
  inYearWords,
  noneOfNation,
  noneThereWords,
  reachWords,
  sameThereWords,
} from '../../../wording/scene-words.ts';
import { answerAspect, isMatterAspect } from '../../answer-aspect.ts';
import { leadBlocks } from '../../lead.ts';
import { matterOf } from '../../matter.ts';
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
function inPlace(place: string | null, scene: Scene): Scene {
  if (place === null || scene.region === place) return scene;
  const added = [
    ...scene.added.filter(({ fact }) => fact !== 'place'),
    { fact: 'place', value: place, at: scene.turn },
  ];
  const answers = [...scene.state.answers, ...added];
  return { ...scene, added, answers, region: regionOf(answers) };
}

/** 深圳的朋友也能用吗: whom the paper in hand is for, by its place. */
export function reachTurn(place: string, year: number | null, scene: Scene, deps: Deps): TurnDraft {
  const [id = ''] = handOf(scene.state.focus);
  const [measure] = measuresById([id], deps);
  const held = keepFocus(scene);
  if (measure === undefined) return refusalTurn(undefined, scene, deps);
  const document = documentOfMeasure(measure, deps);
  const isAll = place === WHOLE_COUNTRY;
  const theirs = isAll ? null : ownOf(place, year, measure, scene, deps);
  const words = isAll
    ? everywhereWords(document.region === WHOLE_COUNTRY ? null : document.place)
    : reachWords(document.place, regionName(place, deps) ?? '', theirs && whose(theirs, deps));
  const source = answerAspect('source', matterOf(measure, '', scene, deps));
  return {
    ...held,
    messages: [
      messageAbout(measure.id, [
        block('asked-aspect', words, { measureId: measure.id }),
        ...source.map((one) => ({ ...one, layer: 2 as const })),
      ]),
      ...(theirs === null ? [] : [leadOf(theirs, inPlace(place, scene), deps)]),
    ],
    measures: [measure.id, ...(theirs === null ? [] : [theirs.id])],
  };
}

/** What the other place's own papers have on the same matter; what holds there of one that has lapsed. */
function ownOf(
  place: string,
  year: number | null,
  measure: Measure,
  { on, today, answers }: Scene,
  deps: Deps,
): Measure | null {
  const [sum] = deps.judgement.assess(measure, answers, today);
  const holding = deps.judgement
    .holdingNow(measure, place, today)
    .find(({ kind, themes }) => kind === 'benefit' && themes[0] === measure.themes[0]);
  if (sum?.validity.status === 'expired' && holding !== undefined) return holding;
  const found = sisterMeasure(measure, { place, year, holding: on }, [], deps);
  const own = found === null ? undefined : documentOfMeasure(found, deps).region;
  return own === undefined || own === WHOLE_COUNTRY ? null : found;
}

const whose = (measure: Measure, deps: Deps) =>
  documentOfMeasure(measure, deps).region === WHOLE_COUNTRY ? 'the national' : 'its own';

const leadOf = (measure: Measure, there: Scene, deps: Deps) =>
  messageAbout(measure.id, [
    ...leadBlocks(matterOf(measure, '', there, deps), { isNew: true, asks: false }).slice(0, 1),
  ]);

/** Where and when the same matter is looked for. */
interface Whereabouts {
  /** GB/T 2260 code */
  readonly place: string | null;
  readonly year: number | null;
  /** one that holds on this day goes first */
  readonly holding: CivilDate | null;
}

/** Whether a paper of a place is for another, or for a part of it. */
const isThere = (own: string, place: string | null): boolean =>
  place === null || (place === WHOLE_COUNTRY ? own === WHOLE_COUNTRY : regionsMeet(own, place));

/**
 * The measure that is about the same as another one, for a place and of a year: of that place's own
 * papers, else a national one; of several the one that shares most topics and words, its own paper's
 * first, and what the talk spoke of already. Null where no paper of that place and year has one.
 * @param told on the table of the talk
 */
function sisterMeasure(
  measure: Measure,
  { place, year, holding }: Whereabouts,
  told: readonly Measure[],
  deps: Deps,
): Measure | null {
  const family = themeFamily(measure.themes[0] ?? '');
  const own = documentOfMeasure(measure, deps);
  const fitting = deps.knowledge.measures.filter((other) => {
    const document = documentOfMeasure(other, deps);
    return (
      document.nature !== 'reference' &&
      document.region !== undefined &&
      other.themes.some((theme) => themeFamily(theme) === family) &&
      isThere(document.region, place) &&
      (year === null || yearOf(other, deps) === year)
    );
  });
  const local = fitting.filter((other) => documentOfMeasure(other, deps).region !== WHOLE_COUNTRY);
  // What a town gives, the whole country gives only where it is the very same topic.
  const national = fitting.filter(
    (other) => own.region === WHOLE_COUNTRY || other.themes.includes(measure.themes[0] ?? ''),
  );
  const scored = (local.length > 0 ? local : national).map((other) => ({
    other,
    score:
      4 * other.themes.filter((theme) => measure.themes.includes(theme)).length +
      sharedWords(`${measure.title}${measure.asks.join('')}`, other) / 10 +
      (holding !== null && deps.judgement.assess(other, [], holding)[0]?.validity.holds ? 4 : 0) +
      (documentOfMeasure(other, deps) === own ? 1 : 0) +
      (other.themes[0] === measure.themes[0] ? 4 : 0) +
      (told.includes(other) ? 4 : 0) +
      (other === measure ? 8 : 0),
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.other ?? null;
}

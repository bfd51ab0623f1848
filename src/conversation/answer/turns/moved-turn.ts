import type { CivilDate } from '../../../knowledge/civil-date.ts';
import { regionContains, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../knowledge/theme-family.ts';
import { block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Move } from '../../decide/move.ts';
import { handOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, measuresById, placeWords, regionName, yearOf } from '../../lookup.ts';
import { regionOf, type Scene } from '../../read/scene.ts';
import { messageAbout, messageOf } from '../../reply.ts';
import { noneThereWords, reachWords } from '../../wording/scene-words.ts';
import { answerAspect, isMatterAspect } from '../answer-aspect.ts';
import { matterOf } from '../matter.ts';
import { sharedWords } from '../passages/pairs.ts';
import { aspectTurn } from './aspect-turn.ts';
import { tellMatter } from './item-turn.ts';
import { refusalTurn } from './refusal-turn.ts';
import type { TurnDraft } from './turn-draft.ts';

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
  const there = inPlace(place, scene);
  const from = year === null && place === null ? null : (there.region ?? null);
  const found =
    measure === undefined
      ? null
      : (sisterMeasure(measure, { place: from, year, holding: now ? scene.on : null }, deps) ??
        null);
  if (measure === undefined || found === null) {
    const where = place === null ? placeWords(scene, deps) : regionName(place, deps);
    const none = block('statement', noneThereWords(where, year));
    // Where no paper tells, the shop has not moved.
    return {
      ...refusalTurn(undefined, scene, deps),
      messages: [messageOf('text', [none])],
    };
  }
  const before = scene.state.focus?.aspect ?? null;
  const asked = aspect ?? (before !== null && isMatterAspect(before) ? before : null);
  if (found === measure && asked !== null) {
    const told = aspectTurn(asked, said, there, deps);
    if (told !== null) return told;
  }
  return tellMatter(found.id, asked, there, deps);
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
export function reachTurn(place: string, scene: Scene, deps: Deps): TurnDraft {
  const [id = ''] = handOf(scene.state.focus);
  const [measure] = measuresById([id], deps);
  const held = keepFocus(scene);
  if (measure === undefined) return refusalTurn(undefined, scene, deps);
  const document = documentOfMeasure(measure, deps);
  const words = reachWords(document.place, regionName(place, deps) ?? '');
  const source = answerAspect('source', matterOf(measure, '', scene, deps));
  return {
    ...held,
    messages: [
      messageAbout(measure.id, [
        block('asked-aspect', words, { measureId: measure.id }),
        ...source.map((one) => ({ ...one, layer: 2 as const })),
      ]),
    ],
    measures: [measure.id],
    contacts: [],
    suggestions: [],
    effects: [],
  };
}

/** Where and when the same matter is looked for. */
interface Whereabouts {
  /** GB/T 2260 code */
  readonly place: string | null;
  readonly year: number | null;
  /** one that holds on this day goes first */
  readonly holding: CivilDate | null;
}

/**
 * The measure that is about the same as another one, for a place and of a year: of that place's own
 * papers, else a national one; of several the one that shares most topics and words, its own paper's
 * first. Null where no paper of that place and year has one.
 */
function sisterMeasure(
  measure: Measure,
  { place, year, holding }: Whereabouts,
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
      (place === null || regionContains(document.region, place)) &&
      (year === null || yearOf(other, deps) === year)
    );
  });
  const local = fitting.filter((other) => documentOfMeasure(other, deps).region !== WHOLE_COUNTRY);
  const scored = (local.length > 0 ? local : fitting).map((other) => ({
    other,
    score:
      4 * other.themes.filter((theme) => measure.themes.includes(theme)).length +
      sharedWords(`${measure.title}${measure.asks.join('')}`, other) / 10 +
      (holding !== null && deps.judgement.assess(other, [], holding)[0]?.validity.holds ? 4 : 0) +
      (documentOfMeasure(other, deps) === own ? 1 : 0) +
      (other === measure ? 8 : 0),
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.other ?? null;
}

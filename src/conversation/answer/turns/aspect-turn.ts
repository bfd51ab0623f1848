import { matterNameOf } from '../../../knowledge/find/find-matters.ts';
import { regionContains, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { sharedWords } from '../../../language/nearness/pairs.ts';
import { targetClause } from '../../../language/nearness/target-clause.ts';
import { mattersIn, stored, type Typed, typed, type Words } from '../../../language/words.ts';
import { type Block, nameBlock } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { type Table, tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { messageAbout } from '../../reply.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import type { MatterAspect } from '../answer-aspect.ts';
import { silent } from '../aspects/asked.ts';
import { matterOf } from '../matter.ts';
import { liesOutside, meansInHand } from '../measures/finding/search-words.ts';
import { answersTo, isNamed } from '../passages/answers-to.ts';
import type { TurnDraft } from './turn-draft.ts';

/** A question no longer than this, which names nothing else, is one about the matter in hand. */
const SHORT = 12;

/**
 * Something is asked of the matter in hand: answered from its record; the open question stays open.
 * Null where nothing is in hand, or its record has no word on what is asked.
 * @param said the words, where they say more than the aspect
 */
export function aspectTurn(
  aspect: MatterAspect | null,
  said: Words,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { focus } = scene.state;
  const table = tableOf(scene.state, deps);
  const { hand } = table;
  const judged = measuresById(focus?.measures ?? [], deps);
  const inHand = chosen(hand.length > 0 ? hand : judged, said, scene, deps);
  if (focus === null || inHand === undefined) return null;
  const isAlone = !said.isEmpty && (scene.utterance?.requests.length ?? 0) < 2;
  const words = isAlone ? scene.words : said;
  const heard = (measure: Measure) => {
    // 气价降多少 is about the case that speaks of it, whatever led to the measure.
    const question =
      targetClause(measure, words) === null ? said.like(focus.question).and('；', said) : words;
    const there = BY_DESK.has(aspect) ? placeCalled(measure, scene, deps) : null;
    const matter = matterOf(measure, question, there ?? scene, deps);
    return { measure, matter, ...answersTo(aspect, said, matter, scene, deps) };
  };
  const own = heard(inHand);
  // What the one in hand says nothing of may stand with those judged beside it.
  const beside =
    aspect === null && own.blocks.length === 0
      ? judged.map(heard).find(({ blocks }) => blocks.length > 0)
      : undefined;
  const { matter, blocks, about, supposed, isOfRecord } = beside ?? own;
  if (blocks.length > 0 && isOfRecord !== true && isSilentOnOther(blocks, said, scene, deps))
    return null;
  const isQuestion =
    said.length <= SHORT && scene.utterance?.clauses.some(({ act }) => act === 'asks') === true;
  const told =
    blocks.length > 0
      ? blocks
      : (isQuestion && !liesOutside(said, scene, deps)) || meansInHand(said, scene, deps)
        ? silent(null, matter)
        : [];
  if (told.length === 0) return null;
  const held = keepFocus(scene);
  const turnedTo =
    about === matter.measure || isNamed(about, said, matter) ? about : matter.measure;
  const isTurned = hand.length > 0 && !hand.includes(turnedTo);
  const turned = isTurned ? { hand: [turnedTo.id] } : {};
  return {
    ...held,
    focus:
      held.focus === null
        ? null
        : { ...held.focus, aspect, ...turned, ...lastlyAsked(aspect, said, table, deps) },
    messages: [
      messageAbout(about.id, [
        ...(about !== hand[0] || hand.length > 1 ? [nameBlock(aboutWords(about.title))] : []),
        ...told,
      ]),
    ],
    measures: [about.id],
    contacts: told.some(({ data }) => data?.contact !== undefined) ? [...matter.contacts] : [],
    ...(supposed === undefined ? {} : { supposed }),
  };
}

/** What is asked where an office is looked for. */
const BY_DESK: ReadonlySet<MatterAspect | null> = new Set(['phone', 'whom', 'where']);

/** 诸暨的同行打哪个: the one place named, where the paper is for it, whoever is there. */
function placeCalled(measure: Measure, scene: Scene, deps: Deps): Scene | null {
  const [place, other] = scene.utterance?.places ?? [];
  const { region } = documentOfMeasure(measure, deps);
  return place !== undefined &&
    other === undefined &&
    region !== undefined &&
    region !== WHOLE_COUNTRY &&
    regionContains(region, place.code)
    ? { ...scene, region: place.code }
    : null;
}

/** What may be asked again of another matter: the words where they name none, else how it is asked. */
function lastlyAsked(
  aspect: MatterAspect | null,
  said: Words,
  { all }: Table,
  { knowledge: { matterNames } }: Deps,
): { readonly lastly: Typed | undefined } {
  const spokenOf = new Set(all.map((measure) => matterNameOf(measure, matterNames)));
  const isNamed = mattersIn(said, matterNames).some(({ matter }) => spokenOf.has(matter));
  const isPlain = !isNamed && said.length <= SHORT;
  return { lastly: isPlain ? stored(said) : aspect === null ? undefined : typed('') };
}

/** 我结婚证怎么补办: a record that is silent on what names a thing of its own was not asked. */
function isSilentOnOther(blocks: readonly Block[], said: Words, scene: Scene, deps: Deps): boolean {
  const isNamed =
    scene.utterance?.requests.some(({ subject }) => subject.kind === 'named') === true;
  if (!isNamed || blocks[0]?.data?.silent !== true) return false;
  return searchFor(said, scene, deps).refusal !== undefined;
}

/**
 * Of the measures in hand the one whose words are said; else the first that has not lapsed, unless one
 * asks about then.
 */
function chosen(
  measures: readonly Measure[],
  said: Words,
  scene: Scene,
  deps: Deps,
): Measure | undefined {
  if (scene.state.focus?.ofThatTime === true) return measures[0];
  const named = measures.map((measure) => sharedWords(said, measure));
  const most = Math.max(...named);
  const best = measures.filter((_, index) => named[index] === most);
  const sumOf = (measure: Measure) => deps.judgement.assess(measure, scene.answers, scene.on)[0];
  const live = best.filter(
    (measure) => (sumOf(measure)?.validity.status ?? 'expired') !== 'expired',
  );
  // Of what does not fit nothing is asked any more, but why.
  const open = live.find((measure) => sumOf(measure)?.verdict !== 'ineligible');
  return (most > 0 && best.length === 1 ? best[0] : (open ?? live[0])) ?? best[0];
}

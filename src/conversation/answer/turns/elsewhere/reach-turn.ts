import { WHOLE_COUNTRY } from '../../../../knowledge/region-code.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { block } from '../../../block.ts';
import { keepFocus } from '../../../case/keep-focus.ts';
import { handOf } from '../../../decide/table.ts';
import type { Deps } from '../../../deps.ts';
import { documentOfMeasure, measuresById, regionName } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { messageAbout } from '../../../reply.ts';
import { everywhereWords, reachWords } from '../../../wording/scene-words.ts';
import { answerAspect } from '../../answer-aspect.ts';
import { leadBlocks } from '../../lead.ts';
import { matterOf } from '../../matter.ts';
import { sisterMeasure } from '../../measures/finding/sister-measure.ts';
import { refusalTurn } from '../refusal-turn.ts';
import type { TurnDraft } from '../turn-draft.ts';
import { inPlace } from './moved-turn.ts';

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

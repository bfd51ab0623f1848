import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { block } from '../../block.ts';
import { aspectOf } from '../../decide/stretch.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import { leadBlocks } from '../lead.ts';
import { matterOf } from '../matter.ts';
import { isOfHere } from '../measures/holds-here.ts';
import { answersTo } from '../passages/answers-to.ts';
import { askingLength, ROOM } from '../passages/beside-glance.ts';
import type { TurnDraft } from './turn-draft.ts';

/** Characters that a later reply may come to with a line on another record. */
const ROOM_LATER = 230;

/** Beside so many measures another one is told of. */
const MOST = 2;

/**
 * A turn with one line on a record that may as well be meant: what it answers to the words, else what it gives.
 * The draft as it is where it tells of that record already, or a glance has no room.
 */
export function withRecordBeside(
  draft: TurnDraft,
  beside: string | null,
  scene: Scene,
  deps: Deps,
): TurnDraft {
  const [measure] = measuresById(beside === null ? [] : [beside], deps);
  if (measure === undefined || draft.measures.includes(measure.id)) return draft;
  if (new Set(draft.measures).size > MOST || isOthers(measure, draft, scene, deps)) return draft;
  const { utterance, words } = scene;
  const aspect = aspectOf(utterance?.requests.find((one) => one.aspect !== null) ?? null);
  const matter = matterOf(measure, words, scene, deps);
  // 柯桥移动找谁: whom to call is told; what for is told beside it.
  const isOfOffice = draft.measures.length === 0 && draft.contacts.length > 0;
  // A lapse is told before all.
  const [answer] =
    matter.judged?.validity.status === 'expired'
      ? leadBlocks(matter, { isNew: true, asks: true })
      : isOfOffice
        ? []
        : answersTo(aspect, words, matter, scene, deps).blocks.filter(
            ({ layer, data }) => layer === 1 && data?.silent !== true,
          );
  const told = answer?.text ?? (matter.clause ?? measure.clauses[0])?.gist ?? measure.summary;
  const line = `${aboutWords(measure.title)}${told}`;
  const shown = draft.messages.map(({ text }) => text).join('');
  const room = (scene.state.focus === null ? ROOM : ROOM_LATER) - askingLength(draft, deps);
  if (shown.includes(told) || [...shown, ...line].length > room) return draft;
  return {
    ...draft,
    messages: [
      ...draft.messages,
      messageAbout(measure.id, [block('asked-aspect', line, { measureId: measure.id })]),
    ],
    measures: [...draft.measures, measure.id],
    beside: measure.id,
  };
}

/** Of another place, or of none, and of another paper than what is spoken of: told of only where it is asked for. */
const isOthers = (
  measure: Measure,
  { measures: [spoken] }: TurnDraft,
  scene: Scene,
  deps: Deps,
): boolean =>
  !isOfHere(measure, scene, deps) &&
  (spoken === undefined || documentOf(spoken) !== documentOf(measure.id));

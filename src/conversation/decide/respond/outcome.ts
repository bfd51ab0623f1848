import { mattersIn } from '../../../language/words.ts';
import { silent } from '../../answer/aspects/asked.ts';
import { matterOf } from '../../answer/matter.ts';
import { liesOutside } from '../../answer/measures/finding/search-words.ts';
import type { TurnDraft } from '../../answer/turns/turn-draft.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { tableOf } from '../table.ts';

const firstOf = (draft: TurnDraft) => draft.messages[0]?.blocks[0]?.data;

/** What would follow, where it follows or comes to a sum; where it stays open, the record may say more. */
export const settled = (draft: TurnDraft | null): TurnDraft | null =>
  draft === null || (firstOf(draft)?.verdict === 'unknown' && !hasSum(draft)) ? null : draft;

const hasSum = ({ messages }: TurnDraft): boolean =>
  messages.some(({ blocks }) => blocks.some(({ type }) => type === 'sum'));

/** An answer, where the record is not silent. */
export const spoken = (draft: TurnDraft | null): TurnDraft | null =>
  draft === null || firstOf(draft)?.silent === true ? null : draft;

/** What is supposed belongs to the matter in hand: where nothing is found for it, its record is silent. */
export function ofHand(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const [measure] = tableOf(scene.state, deps).hand;
  if (draft.measures.length > 0 || measure === undefined) return draft;
  const blocks = silent(null, matterOf(measure, scene.words, scene, deps));
  return {
    ...keepFocus(scene),
    messages: [messageAbout(measure.id, blocks)],
    measures: [measure.id],
  };
}

/** 你们管不管: what names nothing of its own is asked of the matter in hand, whatever word of it lies outside. */
export function ofCase(draft: TurnDraft, scene: Scene, deps: Deps): TurnDraft {
  const requests = scene.utterance?.requests ?? [];
  // 我店门口那个: told, and found nowhere.
  const isTold =
    requests.length === 0 &&
    scene.utterance?.clauses.every(({ act }) => act === 'tells') === true &&
    mattersIn(scene.words, deps.knowledge.matterNames).length === 0;
  const isOfHand =
    (requests.length > 0 || (isTold && !liesOutside(scene.words, scene, deps))) &&
    requests.every(({ subject, aspect }) => subject.kind === 'in-hand' && aspect === null);
  return isOfHand && scene.words.length <= SHORT && (draft.offered ?? []).length === 0
    ? ofHand(draft, scene, deps)
    : draft;
}

/** A question no longer than this may be about the matter in hand. */
const SHORT = 16;

import { stored } from '../../../language/words.ts';
import { behind, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import type { Deps } from '../../deps.ts';
import { placeWords } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageOf } from '../../reply.ts';
import { contactWords } from '../../wording/contact-words.ts';
import { whatHelpsWords } from '../../wording/overview-words.ts';
import { topic } from '../suggestions.ts';
import type { TurnDraft } from './turn-draft.ts';

/** What one is shown once more is told after a trouble. */
export const WHAT_HELPS = '现在能用哪些';

/**
 * 店被淹了: whom to turn to, where no paper is about it. What the shop can have all the same is offered, and
 * told as soon as more is told of the shop.
 */
export function troubleTurn(id: string, scene: Scene, deps: Deps): TurnDraft {
  const trouble = deps.knowledge.troubles.find((one) => one.id === id);
  const hotline = deps.directory.hotline();
  const held = keepFocus(scene);
  const isFirst = held.focus === null;
  return {
    ...held,
    focus: isFirst
      ? { measures: [], question: stored(scene.words), asked: [], closed: true }
      : held.focus,
    messages: [
      messageOf('text', [
        block('statement', trouble?.says ?? ''),
        ...(isFirst ? [block('more', whatHelpsWords(placeWords(scene, deps)))] : []),
        ...behind(
          hotline === null ? [] : [block('contact', contactWords(hotline), { contact: hotline })],
        ),
      ]),
    ],
    contacts: hotline === null ? [] : [hotline],
    suggestions: [topic(WHAT_HELPS)],
    // Within a case it is no more than told.
    ...(isFirst || scene.state.trouble !== null ? { trouble: id } : {}),
  };
}

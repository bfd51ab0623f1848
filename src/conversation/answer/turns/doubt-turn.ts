import { block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { callWords } from '../../wording/contact-words.ts';
import { doubtWords, onlyPapers } from '../../wording/fixed-words.ts';
import { answerAspect } from '../answer-aspect.ts';
import { contactToCall, matterOf } from '../matter.ts';
import { sentenceTurn } from './plain-turns.ts';
import type { TurnDraft } from './turn-draft.ts';

/** 你骗我的吧: where what was said stands, and who can say so too. */
export function doubtTurn(scene: Scene, deps: Deps): TurnDraft {
  const [measure] = tableOf(scene.state, deps).hand;
  if (measure === undefined) return sentenceTurn(onlyPapers, scene);
  const matter = matterOf(measure, scene.state.focus?.question ?? '', scene, deps);
  const contact = contactToCall(matter);
  return {
    ...keepFocus(scene),
    messages: [
      messageAbout(measure.id, [
        block('statement', doubtWords),
        ...answerAspect('source', matter),
        ...(contact === undefined
          ? []
          : [block('contact', callWords(contact), { measureId: measure.id, contact })]),
      ]),
    ],
    measures: [measure.id],
    contacts: contact === undefined ? [] : [contact],
  };
}

import { block } from '../block.ts';
import type { Parts } from '../parts.ts';
import { messageAbout } from '../reply.ts';
import { holdOpen } from '../turn/hold-open.ts';
import { measuresById } from '../turn/lookup.ts';
import type { Scene } from '../turn/scene.ts';
import type { Told } from '../turn/told.ts';
import { aboutWords } from '../wording/aspect-words.ts';
import { answerAspect, type MatterAspect } from './answer-aspect.ts';
import { matterOf } from './matter.ts';

/** Something is asked of the matter in hand: answered from its record; the open question stays open. */
export function aspectTurn(aspect: MatterAspect, scene: Scene, parts: Parts): Told | null {
  const { focus } = scene.state;
  const [measure] = measuresById(focus?.measures ?? [], parts);
  if (focus === null || measure === undefined) return null;
  const matter = matterOf(measure, focus.question, scene, parts);
  const blocks = answerAspect(aspect, matter);
  const several = focus.measures.length > 1;
  return {
    ...holdOpen(scene),
    messages: [
      messageAbout(measure.id, [
        ...(several ? [block('verdict', aboutWords(measure.title))] : []),
        ...blocks,
      ]),
    ],
    measures: [measure.id],
    contacts: blocks.some(({ data }) => data?.contact !== undefined) ? [...matter.contacts] : [],
    suggestions: [],
    effects: [],
  };
}

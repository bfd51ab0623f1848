import type { Measure } from '../../knowledge/schema/measure.ts';
import { type Block, block } from '../block.ts';
import type { Parts } from '../parts.ts';
import { messageAbout } from '../reply.ts';
import { holdOpen } from '../turn/hold-open.ts';
import { measuresById } from '../turn/lookup.ts';
import type { Scene } from '../turn/scene.ts';
import type { Told } from '../turn/told.ts';
import { aboutWords } from '../wording/aspect-words.ts';
import { answerAspect, type MatterAspect } from './answer-aspect.ts';
import { matterOf } from './matter.ts';
import { answerByPassage, sharedWords } from './passage.ts';

/** Aspects that the record's own sentence answers better where the words name something of it. */
const BY_SENTENCE: ReadonlySet<MatterAspect> = new Set(['whether', 'conditions', 'if-not']);

/**
 * Something is asked of the matter in hand: answered from its record; the open question stays open.
 * Null where nothing is in hand, or its record has no word on what is asked.
 * @param said the words, where they say more than the aspect
 */
export function aspectTurn(
  aspect: MatterAspect | null,
  said: string,
  scene: Scene,
  parts: Parts,
): Told | null {
  const { focus } = scene.state;
  const measures = measuresById(focus?.measures ?? [], parts);
  const measure = inHand(measures, said, scene, parts);
  if (focus === null || measure === undefined) return null;
  const matter = matterOf(measure, `${focus.question}；${said}`, scene, parts);
  const passage = said === '' ? null : answerByPassage(said, matter);
  const answered = aspect === null ? [] : answerAspect(aspect, matter);
  const isSilent = answered.every(({ data }) => data?.silent === true);
  const bySentence = passage !== null && (aspect === null || isSilent || BY_SENTENCE.has(aspect));
  const blocks: readonly Block[] = bySentence ? [passage, ...(isSilent ? [] : answered)] : answered;
  if (blocks.length === 0) return null;
  const held = holdOpen(scene);
  return {
    ...held,
    focus: held.focus === null ? null : { ...held.focus, aspect },
    messages: [
      messageAbout(measure.id, [
        ...(measures.length > 1 ? [block('verdict', aboutWords(measure.title))] : []),
        ...blocks,
      ]),
    ],
    measures: [measure.id],
    contacts: blocks.some(({ data }) => data?.contact !== undefined) ? [...matter.contacts] : [],
    suggestions: [],
    effects: [],
  };
}

/**
 * Of the measures in hand the one whose words are said; else the first that has not lapsed, unless one
 * asks about then.
 */
function inHand(
  measures: readonly Measure[],
  said: string,
  scene: Scene,
  parts: Parts,
): Measure | undefined {
  if (scene.state.focus?.ofThatTime === true) return measures[0];
  const named = measures.map((measure) => sharedWords(said, measure));
  const most = Math.max(...named);
  const best = measures.filter((_, index) => named[index] === most);
  const live = best.find((measure) => {
    const [sum] = parts.judgement.assess(measure, scene.answers, scene.on);
    return sum !== undefined && sum.validity.status !== 'expired';
  });
  return (most > 0 && best.length === 1 ? best[0] : live) ?? best[0];
}

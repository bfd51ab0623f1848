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
import { silent } from './aspects/asked.ts';
import { matterOf } from './matter.ts';
import { answerByPassage, sharedWords } from './passage.ts';

/** A question no longer than this, which names nothing else, is one about the matter in hand. */
const SHORT = 12;

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
  const isQuestion =
    [...said].length <= SHORT &&
    scene.utterance?.clauses.some(({ act }) => act === 'asks') === true;
  const bySentence = passage !== null && (aspect === null || isSilent || BY_SENTENCE.has(aspect));
  const blocks: readonly Block[] = bySentence ? [passage, ...(isSilent ? [] : answered)] : answered;
  const told =
    blocks.length > 0
      ? blocks
      : isQuestion && !isOutside(said, scene, parts)
        ? silent(null, matter)
        : [];
  if (told.length === 0) return null;
  const held = holdOpen(scene);
  return {
    ...held,
    focus: held.focus === null ? null : { ...held.focus, aspect },
    messages: [
      messageAbout(measure.id, [
        ...(measures.length > 1 ? [block('verdict', aboutWords(measure.title))] : []),
        ...told,
      ]),
    ],
    measures: [measure.id],
    contacts: told.some(({ data }) => data?.contact !== undefined) ? [...matter.contacts] : [],
    suggestions: [],
    effects: [],
  };
}

/** 今天天气咋样: small talk and matters that are known to be others' are none of the matter in hand. */
function isOutside(said: string, { region, today }: Scene, parts: Parts): boolean {
  const { refusal } = parts.search.find(said, { region, today, limit: 1 });
  return (
    refusal !== undefined && (refusal.kind !== 'outside-topic' || refusal.hotline !== undefined)
  );
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

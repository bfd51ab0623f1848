import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, behind, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { messageAbout } from '../../reply.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import { answerAspect, type MatterAspect } from '../answer-aspect.ts';
import { silent } from '../aspects/asked.ts';
import { type Matter, matterOf } from '../matter.ts';
import { meansInHand } from '../measures/find-answers.ts';
import { answerByPassage, type FoundPassage, sharedWords } from '../passage.ts';
import { figureAsked, termsOf } from '../passage-terms.ts';
import type { TurnDraft } from './turn-draft.ts';

/** A question no longer than this, which names nothing else, is one about the matter in hand. */
const SHORT = 12;

/** Aspects that the record's own sentence answers better where the words name something of it. */
const BY_SENTENCE: ReadonlySet<MatterAspect> = new Set(['whether', 'conditions', 'if-not']);

/** Aspects that a field of the record answers, whatever else its sentences say. */
const BY_FIELD: ReadonlySet<MatterAspect> = new Set(['phone', 'source', 'holds', 'until']);

/** A sentence that shares so much of the words is meant, not only near. */
const STRONG = 0.5;

/** Characters that a sentence and what the aspect answers may fill together. */
const ROOM = 160;

/**
 * Something is asked of the matter in hand: answered from its record; the open question stays open.
 * Null where nothing is in hand, or its record has no word on what is asked.
 * @param said the words, where they say more than the aspect
 */
export function aspectTurn(
  aspect: MatterAspect | null,
  said: string,
  scene: Scene,
  deps: Deps,
): TurnDraft | null {
  const { focus } = scene.state;
  const { hand } = tableOf(scene.state, deps);
  const judged = measuresById(focus?.measures ?? [], deps);
  const inHand = chosen(hand.length > 0 ? hand : judged, said, scene, deps);
  if (focus === null || inHand === undefined) return null;
  const heard = (measure: Measure) => {
    const matter = matterOf(measure, `${focus.question}；${said}`, scene, deps);
    const answered = aspect === null ? [] : answerAspect(aspect, matter);
    return { measure, matter, blocks: bestOf(aspect, answered, said, matter, scene, deps) };
  };
  const own = heard(inHand);
  // What the one in hand says nothing of may stand with those judged beside it.
  const beside =
    aspect === null && own.blocks.length === 0
      ? judged.map(heard).find(({ blocks }) => blocks.length > 0)
      : undefined;
  const { measure, matter, blocks } = beside ?? own;
  const isQuestion =
    [...said].length <= SHORT &&
    scene.utterance?.clauses.some(({ act }) => act === 'asks') === true;
  const told =
    blocks.length > 0
      ? blocks
      : (isQuestion && !isOutside(said, scene, deps)) || meansInHand(said, scene, deps)
        ? silent(null, matter)
        : [];
  if (told.length === 0) return null;
  const held = keepFocus(scene);
  return {
    ...held,
    focus: held.focus === null ? null : { ...held.focus, aspect },
    messages: [
      messageAbout(measure.id, [
        ...(measure !== hand[0] || hand.length > 1
          ? [block('verdict', aboutWords(measure.title))]
          : []),
        ...told,
      ]),
    ],
    measures: [measure.id],
    contacts: told.some(({ data }) => data?.contact !== undefined) ? [...matter.contacts] : [],
    suggestions: [],
    effects: [],
  };
}

/**
 * The record's own sentence where it answers the words better than the aspect does, or where there is no
 * aspect; what the aspect answers stays beside it as far as a glance has room.
 */
function bestOf(
  aspect: MatterAspect | null,
  answered: readonly Block[],
  said: string,
  matter: Matter,
  scene: Scene,
  deps: Deps,
): readonly Block[] {
  const passage = said === '' ? null : answerByPassage(said, matter, deps.knowledge.speech);
  const isSilent = answered.every(({ data }) => data?.silent === true);
  const shown = answered.filter(({ layer }) => layer === 1).map(({ text }) => text);
  const isTold = shown.some((text) => passage !== null && text.includes(passage.block.text));
  if (passage === null || isTold) return answered;
  // What is told, not asked, is no question to the record unless it plainly is one.
  const asks = scene.utterance?.clauses.some(({ act }) => act !== 'tells') ?? true;
  if (!asks && passage.share < STRONG) return answered;
  if (aspect === null || isSilent) return [passage.block];
  if (BY_SENTENCE.has(aspect)) return [passage.block, ...answered];
  if (BY_FIELD.has(aspect) || !isBeside(passage, said, scene, deps)) return answered;
  const length = [...[passage.block.text, ...shown].join('')].length;
  return [passage.block, ...(length > ROOM ? behind(answered) : answered)];
}

/** Whether a sentence answers what is said beside the words of the aspect: 开两家店 in 开两家店怎么办. */
function isBeside(
  { block: { text }, share }: FoundPassage,
  said: string,
  { utterance }: Scene,
  { knowledge: { speech } }: Deps,
): boolean {
  if (share < STRONG) return false;
  if (figureAsked(said)?.test(text) === true) return true;
  const rest = (utterance?.requests ?? []).reduce(
    (all, { span }) => all.replace(span.text, ''),
    said,
  );
  const terms = termsOf(text, speech);
  const isNamed = [...termsOf(rest, speech).keys()].some((term) => terms.has(term));
  const isMeant = [...termsOf(said, speech).keys()].some(
    (term) => term.startsWith('{') && terms.has(term),
  );
  return isNamed || isMeant;
}

/** 今天天气咋样: small talk and matters that are known to be others' are none of the matter in hand. */
function isOutside(said: string, { region, today }: Scene, deps: Deps): boolean {
  const { refusal } = deps.search.find(said, { region, today, limit: 1 });
  return (
    refusal !== undefined && (refusal.kind !== 'outside-topic' || refusal.hotline !== undefined)
  );
}

/**
 * Of the measures in hand the one whose words are said; else the first that has not lapsed, unless one
 * asks about then.
 */
function chosen(
  measures: readonly Measure[],
  said: string,
  scene: Scene,
  deps: Deps,
): Measure | undefined {
  if (scene.state.focus?.ofThatTime === true) return measures[0];
  const named = measures.map((measure) => sharedWords(said, measure));
  const most = Math.max(...named);
  const best = measures.filter((_, index) => named[index] === most);
  const live = best.find((measure) => {
    const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
    return sum !== undefined && sum.validity.status !== 'expired';
  });
  return (most > 0 && best.length === 1 ? best[0] : live) ?? best[0];
}

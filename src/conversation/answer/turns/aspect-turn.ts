import type { Measure } from '../../../knowledge/schema/measure.ts';
import { namesRecord } from '../../../language/nearness/names-record.ts';
import { sharedWords } from '../../../language/nearness/pairs.ts';
import { targetClause } from '../../../language/nearness/target-clause.ts';
import { matchOf, wordingsOf } from '../../../language/nearness/units.ts';
import type { Words } from '../../../language/words.ts';
import { type Block, block } from '../../block.ts';
import { keepFocus } from '../../case/keep-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { messageAbout } from '../../reply.ts';
import type { Answer } from '../../state.ts';
import { QUESTION } from '../../thresholds.ts';
import { aboutWords } from '../../wording/aspect-words.ts';
import { answerAspect, type MatterAspect } from '../answer-aspect.ts';
import { asked, silent } from '../aspects/asked.ts';
import { answerOfBill } from '../aspects/of-bill.ts';
import { answerListed } from '../listed.ts';
import { type Matter, matterOf } from '../matter.ts';
import { liesOutside, meansInHand } from '../measures/finding/search-words.ts';
import {
  answerBeside,
  answerQuestion,
  isWanting,
  questionAsked,
} from '../passages/answer-question.ts';
import { type Asked, bestAnswer, passageFor, STRONG } from '../passages/best-answer.ts';
import { namedIn } from '../passages/find-passage.ts';
import type { NearestQuestion } from '../passages/nearest-question.ts';
import { answerRanked } from '../ranking/answer-ranked.ts';
import { imagine, supposedBlocks, supposedIn } from '../supposed.ts';
import type { TurnDraft } from './turn-draft.ts';

/** A question no longer than this, which names nothing else, is one about the matter in hand. */
const SHORT = 12;

/** Asked whether it can be had; anything else asked is answered without supposing. */
const OF_VERDICT: ReadonlySet<MatterAspect | null> = new Set([
  'whether',
  'included',
  'if-not',
  'conditions',
  null,
]);

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
  const { hand } = tableOf(scene.state, deps);
  const judged = measuresById(focus?.measures ?? [], deps);
  const inHand = chosen(hand.length > 0 ? hand : judged, said, scene, deps);
  if (focus === null || inHand === undefined) return null;
  const isAlone = !said.isEmpty && (scene.utterance?.requests.length ?? 0) < 2;
  const words = isAlone ? scene.words : said;
  const heard = (measure: Measure) => {
    // 气价降多少 is about the case that speaks of it, whatever led to the measure.
    const question =
      targetClause(measure, words) === null ? said.like(focus.question).and('；', said) : words;
    const matter = matterOf(measure, question, scene, deps);
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
    focus: held.focus === null ? null : { ...held.focus, aspect, ...turned },
    messages: [
      messageAbout(about.id, [
        ...(about !== hand[0] || hand.length > 1
          ? [block('verdict', aboutWords(about.title))]
          : []),
        ...told,
      ]),
    ],
    measures: [about.id],
    contacts: told.some(({ data }) => data?.contact !== undefined) ? [...matter.contacts] : [],
    ...(supposed === undefined ? {} : { supposed }),
  };
}

/** 注册好了然后呢: the steps behind the one that is named as done, else behind the first. */
function nextSteps(said: Words, matter: Matter, deps: Deps): readonly Block[] | null {
  const { steps } = matter.measure;
  if (!said.says('asks-what-next') || steps.length < 2) return null;
  const named = namedIn(said, deps);
  const scores = steps.map(({ text }) => {
    const given = { text, wordings: wordingsOf(text, deps.knowledge.speech) };
    return named.reduce((sum, unit) => sum + unit.termWeight * matchOf(unit, given), 0);
  });
  const most = Math.max(...scores);
  const at = most > 0 ? scores.indexOf(most) : 0;
  const rest = steps.slice(at + 1);
  if (rest.length === 0) return null;
  const shown = rest.slice(0, NEXT_STEPS).map(({ text }) => text);
  return [asked('steps', matter, shown.join('\n'))];
}

/** Asked what it comes to, or nothing but a figure said. */
const OF_SUM: ReadonlySet<MatterAspect | null> = new Set(['amount', 'calculation', null]);

const NEXT_STEPS = 2;

/** What the record says on it: a thing on its list, what is supposed with it, its best sentence, its field. */
function answersTo(
  aspect: MatterAspect | null,
  said: Words,
  matter: Matter,
  scene: Scene,
  deps: Deps,
): {
  readonly blocks: readonly Block[];
  readonly about: Measure;
  readonly supposed?: readonly Answer[];
  /** the record has the question, all but word for word */
  readonly isOfRecord?: boolean;
} {
  const { measure } = matter;
  const next = nextSteps(said, matter, deps);
  if (next !== null) return { blocks: next, about: measure };
  const ofBill = OF_SUM.has(aspect) ? answerOfBill(matter, scene) : [];
  if (ofBill.length > 0) return { blocks: ofBill, about: measure };
  const isOfVerdict = OF_VERDICT.has(aspect);
  const listed = isOfVerdict ? answerListed(said, matter) : null;
  if (listed !== null) return { blocks: listed, about: measure };
  const facts = isOfVerdict && !said.isEmpty ? supposedIn(matter, scene, deps) : [];
  const answered = aspect === null ? [] : answerAspect(aspect, matter);
  const nearest = questionAsked(said, measure, aspect, deps, isWanting(aspect, answered));
  const question = isRefuted(nearest, answered) ? null : nearest;
  const isSisters = nearest !== null && nearest.of !== measure;
  if (facts.length === 0 && !said.isEmpty && !isSisters) {
    const ranked = answerRanked(aspect, said, answered, matter, scene, deps);
    if (ranked !== null) return { ...ranked, about: measure };
  }
  const passage = ownFirst(passageFor(said, matter, scene, deps), aspect, answered, matter);
  if (
    question !== null &&
    facts.length === 0 &&
    isMeant(question, said, passage, aspect, scene, deps)
  ) {
    const first = answerQuestion(question, matter);
    const beside = answerBeside(said, question, matter, first, deps);
    return {
      blocks: beside === null ? first : [...first, beside],
      about: question.of,
      isOfRecord: question.likeness >= QUESTION.sure,
    };
  }
  if (facts.length === 0) {
    const blocks = bestAnswer(aspect, answered, passage, matter, scene, deps);
    return { blocks, about: blocks.length > 0 && blocks !== answered ? passage.of : measure };
  }
  const imagined = imagine(facts, scene);
  const led = said.like(scene.state.focus?.question ?? '').and('；', said);
  const then = matterOf(measure, led, imagined, deps);
  const verdict = supposedBlocks(facts, then, deps);
  const blocks = bestAnswer('whether', verdict, { ...passage, of: measure }, then, scene, deps);
  return { blocks, about: measure, supposed: imagined.answers };
}

/** 要什么条件 beside 要带啥证件, which no paper tells: what the record has a field for is not unsaid. */
const isRefuted = (nearest: NearestQuestion | null, [first]: readonly Block[]): boolean =>
  nearest !== null &&
  nearest.entry.silent === true &&
  nearest.likeness < WORD_FOR_WORD &&
  first !== undefined &&
  first.data?.silent !== true;

/** From this on a question is the one of the record in hardly other words. */
const WORD_FOR_WORD = 0.6;

/** Whether words name another record than the one they were taken to be about. */
const isNamed = (other: Measure, said: Words | string, { measure }: Matter): boolean =>
  namesRecord(said, other, measure);

/** 带啥去, 几个点: a field that the record has is told before what another one says, unless that is named. */
function ownFirst(
  asked: Asked,
  aspect: MatterAspect | null,
  answered: readonly Block[],
  matter: Matter,
): Asked {
  const isOwn = asked.of === matter.measure || isNamed(asked.of, asked.said, matter);
  const isTold = aspect !== null && answered.length > 0 && answered[0]?.data?.silent !== true;
  return isOwn || !isTold ? asked : { ...asked, found: null, of: matter.measure };
}

/** A question of the record that is only likely gives way to a sentence that fits, and asks something. */
function isMeant(
  { likeness }: NearestQuestion,
  said: Words,
  { found }: Asked,
  aspect: MatterAspect | null,
  scene: Scene,
  deps: Deps,
): boolean {
  const clauses = scene.utterance?.clauses ?? [];
  // What is supposed is judged, unless the record has that very question.
  if (clauses.some(({ act }) => act === 'supposes')) return likeness >= QUESTION.close;
  if (likeness >= QUESTION.sure) return true;
  const asks = scene.utterance?.clauses.some(({ act }) => act !== 'tells') ?? true;
  const isSaid = asks || likeness >= QUESTION.stated;
  return (
    isSaid && (found?.share ?? 0) < STRONG && (aspect !== null || !liesOutside(said, scene, deps))
  );
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

import type { Measure } from '../../../knowledge/schema/measure.ts';
import { namesRecord } from '../../../language/nearness/names-record.ts';
import { matchOf, wordingsOf } from '../../../language/nearness/units.ts';
import type { Said, Words } from '../../../language/words.ts';
import type { Block } from '../../block.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import type { Answer } from '../../state.ts';
import { QUESTION } from '../../thresholds.ts';
import { answerAspect, type MatterAspect } from '../answer-aspect.ts';
import { asked } from '../aspects/asked.ts';
import { answerOfBill } from '../aspects/of-bill.ts';
import { answerListed } from '../listed.ts';
import { type Matter, matterOf } from '../matter.ts';
import { liesOutside } from '../measures/finding/search-words.ts';
import { answerRanked } from '../ranking/answer-ranked.ts';
import { imagine, supposedBlocks, supposedIn } from '../supposed.ts';
import { answerBeside, answerQuestion, isWanting, questionAsked } from './answer-question.ts';
import { type Asked, bestAnswer, passageFor, STRONG } from './best-answer.ts';
import { namedIn } from './find-passage.ts';
import type { NearestQuestion } from './nearest-question.ts';

/** Asked whether it can be had; anything else asked is answered without supposing. */
const OF_VERDICT: ReadonlySet<MatterAspect | null> = new Set([
  'whether',
  'included',
  'if-not',
  'conditions',
  null,
]);

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
export function answersTo(
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
export const isNamed = (other: Measure, said: Said | string, { measure }: Matter): boolean =>
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

import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../block.ts';
import { acknowledgement } from '../../case/acknowledgement.ts';
import { continueFocus, type Going, MANY } from '../../case/continue-focus.ts';
import { asksForNow } from '../../case/list-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, labelOf, measuresById, placeWords, saidWords } from '../../lookup.ts';
import { UNKNOWN } from '../../question-id.ts';
import { SHOW_RESULT, UNDO } from '../../read/command-words.ts';
import { isCorrected, newsOf, type Scene } from '../../read/scene.ts';
import { type Contact, type Message, messageOf, sentence } from '../../reply.ts';
import type { Answer } from '../../state.ts';
import * as words from '../../wording/fixed-words.ts';
import { otherPlaceLine } from '../../wording/scene-words.ts';
import { whyNotShort } from '../../wording/verdict-words.ts';
import type { Telling } from '../lead.ts';
import { matterOf } from '../matter.ts';
import { measureAnswer } from '../measure-answer.ts';
import { listOrder } from '../measures/for-few.ts';
import { measuresOfPlace } from '../measures/measures-of-place.ts';
import { fallen, standing } from '../measures/standing.ts';
import { targetMeasure } from '../measures/target-measure.ts';
import { overview } from '../overview.ts';
import { command, depthSuggestions } from '../suggestions.ts';
import { givenBlocks } from '../supposed.ts';
import type { TurnDraft } from './turn-draft.ts';

/**
 * Something was answered, corrected or told: the measures in question are judged again. While more is
 * to be asked the reply is one line; at the end it carries verdict, sum and whom to call; what changes
 * nothing is acknowledged and no more.
 */
export function answerTurn(scene: Scene, deps: Deps, going: Going = {}): TurnDraft {
  const { focus } = scene.state;
  const scope = measuresById(focus?.measures ?? [], deps);
  const question = focus?.question ?? '';
  const step = continueFocus(scope, question, scene, deps, going);
  const done = step.ask === null;
  const heard = acknowledgement(scene, deps);
  const isList = scope.length > MANY;
  const changed = isList
    ? scope
    : live(scope, scene, deps).filter((measure) => isChanged(measure, scene, deps));
  const isAsked = going.stop === true || going.ofThatTime === true || heard === null;
  const closes = done && (focus?.closed !== true || isAsked);
  const isThen = step.focus.ofThatTime === true;
  const told = closes ? (isThen ? scope : live(scope, scene, deps)) : done ? changed : [];
  // 请了六个女工呢, after one of a list was asked about: what it gives in that one.
  const { hand } = tableOf(scene.state, deps);
  const inHand = isList ? (hand.length === 1 ? hand : []) : changedFirst(scope, scene, deps);
  const given = told.length === 0 ? givenNow(inHand, scene, deps) : [];
  const stands =
    told.length === 0 && !isList && (!done || isCorrected(scene) || isSettled(scope, scene, deps))
      ? standsBlocks(changedFirst(scope, scene, deps), { done, changed }, scene, deps)
      : [];
  const settled = done ? [] : settledBlocks(scope, changed, scene, deps);
  const isTold = ({ data }: Block): boolean =>
    settled.some(
      (one) => one.data?.measureId === data?.measureId && one.data?.verdict === data?.verdict,
    );
  const lines: Block[] = [
    ...(heard === null ? [] : [block('acknowledgement', heard)]),
    ...(going.ofThatTime === true && !done ? [block('acknowledgement', words.asOfThen)] : []),
    ...settled,
    ...given,
    // 不行 is said once.
    ...stands.filter(
      (one) =>
        (given.length === 0 || one.data?.verdict === 'ineligible') &&
        !(one.data?.verdict === 'ineligible' && isTold(one)),
    ),
    ...(isCorrected(scene) && !isList ? fallenBlocks(told, scene, deps) : []),
    ...(done && told.length === 0 ? openBlocks(scope, scene, deps) : []),
  ];
  // Nobody answers for a whole list but the hotline.
  const [first] = isList ? [] : told.length > 0 ? told : scope;
  const contacts = first
    ? [...deps.directory.forMeasure(first, scene.region, saidWords(scene, deps))]
    : hotline(deps);
  const shown = isList && told.length > 0 ? scope : told;
  // Whom to call stood beside the lapse already.
  const calls = done && going.ofThatTime !== true;
  return {
    answers: scene.answers,
    focus: isList ? step.focus : { ...step.focus, hand: handAfter(told, scene, deps) },
    ask: step.ask,
    messages: [
      ...(lines.length === 0 ? [] : [messageOf('text', lines)]),
      ...verdicts(shown, scene, deps, { isNew: false, asks: !done, calls }),
    ],
    measures: scope.map((measure) => measure.id),
    contacts: done ? contacts : contacts.slice(0, 3),
    suggestions:
      !done || first === undefined
        ? done
          ? []
          : [SHOW_RESULT, UNDO].map(command)
        : depthSuggestions(matterOf(first, question, scene, deps), { asks: false, titles: [] }),
    effects: [],
  };
}

/** What was in hand, with what was told to hold instead of it. */
function handAfter(told: readonly Measure[], scene: Scene, deps: Deps): string[] {
  const { hand } = tableOf(scene.state, deps);
  const instead = told.flatMap((measure) =>
    matterOf(measure, scene.words, scene, deps).holding.map((one) => one.measure),
  );
  return [...new Set([...hand, ...instead])].map(({ id }) => id);
}

/** What is told of last stands before what is judged beside it; what the news bear on before all. */
function changedFirst(scope: readonly Measure[], scene: Scene, deps: Deps): readonly Measure[] {
  const { hand } = tableOf(scene.state, deps);
  const news = newsOf(scene).map(({ fact }) => fact);
  const bears = (measure: Measure): boolean => {
    const facts = deps.judgement.bearing([measure]);
    return news.some((fact) => facts.has(fact));
  };
  return [
    ...hand.filter(bears),
    ...hand.filter((measure) => !bears(measure)),
    ...scope.filter((measure) => !hand.includes(measure)),
  ];
}

/** 结论不变; after something was put right, what the verdict and the sum of the measure in hand are now. */
function standsBlocks(
  [first]: readonly Measure[],
  { done, changed }: { readonly done: boolean; readonly changed: readonly Measure[] },
  scene: Scene,
  deps: Deps,
): readonly Block[] {
  const isSame = first === undefined || !changed.includes(first);
  const line = done && isSame ? [block('acknowledgement', words.nothingChanges)] : [];
  if (first === undefined || !(isCorrected(scene) || isDoubted(scene))) return line;
  const matter = matterOf(first, scene.state.focus?.question ?? '', scene, deps);
  return [
    ...line,
    ...standing(
      matter,
      newsOf(scene).map(({ fact }) => fact),
    ),
  ];
}

/** Of what is told anew, the case that does not stand by what was put right. */
function fallenBlocks([first]: readonly Measure[], scene: Scene, deps: Deps): readonly Block[] {
  if (first === undefined) return [];
  const news = newsOf(scene).map(({ fact }) => fact);
  return fallen(matterOf(first, scene.state.focus?.question ?? '', scene, deps), news);
}

/** 那还是七千吧, 现在还能拿对吧: told, and asked whether it stands. */
const isDoubted = ({ words }: Scene): boolean => words.says('doubts-it-stands');

/** What this message's facts give in the first measure that they lead somewhere in. */
function givenNow(measures: readonly Measure[], scene: Scene, deps: Deps): readonly Block[] {
  const facts = newsOf(scene)
    .filter(({ value }) => value !== UNKNOWN)
    .map(({ fact }) => fact);
  if (facts.length === 0) return [];
  const question = scene.words.like(scene.state.focus?.question ?? '').and('；', scene.words);
  for (const measure of measures) {
    const given = givenBlocks(facts, matterOf(measure, question, scene, deps));
    if (given.length > 0) return given;
  }
  return [];
}

function hotline(deps: Deps): Contact[] {
  const line = deps.directory.hotline();
  return line === null ? [] : [line];
}

/** Those that have not lapsed; where all have, all. */
function live(scope: readonly Measure[], scene: Scene, deps: Deps): readonly Measure[] {
  const lasting = scope.filter((measure) => {
    const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
    return sum !== undefined && sum.validity.status !== 'expired';
  });
  return lasting.length > 0 ? lasting : scope;
}

/** Whether what this message told gives another verdict or another sum. */
function isChanged(measure: Measure, scene: Scene, deps: Deps): boolean {
  const question = scene.state.focus?.question ?? '';
  const outcome = (answers: readonly Answer[]) => {
    const aimed = targetMeasure(measure, question, { ...scene, answers }, deps);
    return deps.judgement
      .assess(aimed, answers, scene.on)
      .map(({ verdict, estimate }) => [verdict, estimate?.amount]);
  };
  return JSON.stringify(outcome(scene.state.answers)) !== JSON.stringify(outcome(scene.answers));
}

function isSettled(scope: readonly Measure[], scene: Scene, deps: Deps): boolean {
  return scope.some(
    (measure) => deps.judgement.assess(measure, scene.answers, scene.on)[0]?.verdict !== 'unknown',
  );
}

/** What the verdict of a lapsed measure would still hang on; so many things at most. */
function openBlocks(scope: readonly Measure[], scene: Scene, deps: Deps): Block[] {
  const [first] = scope;
  if (first === undefined) return [];
  const aimed = targetMeasure(first, scene.state.focus?.question ?? '', scene, deps);
  const sum = deps.judgement.assess(aimed, scene.answers, scene.on)[0];
  if (sum?.validity.status !== 'expired' || sum.missing.length === 0) return [];
  const labels = sum.missing.slice(0, 3).map((fact) => labelOf(fact, deps));
  return [block('verdict', words.openThen(labels), { measureId: first.id, verdict: sum.verdict })];
}

/** So many of a list are named as fitting at once. */
const FITTING = 4;

/** What the answer has decided already, while another question follows. */
function settledBlocks(
  scope: readonly Measure[],
  changed: readonly Measure[],
  scene: Scene,
  deps: Deps,
): Block[] {
  const question = scene.state.focus?.question ?? '';
  const settled = (measures: readonly Measure[]) =>
    measures.flatMap((measure) => {
      const aimed = targetMeasure(measure, question, scene, deps);
      const sum = deps.judgement.assess(aimed, scene.answers, scene.on)[0];
      return sum === undefined || sum.verdict === 'unknown'
        ? []
        : [{ measure, verdict: sum.verdict, sum }];
    });
  if (scope.length > MANY) {
    const all = settled(scope);
    const open = scope.length - all.length;
    const fitting = settled(changed).filter(({ measure, verdict }) => {
      const [sum] = deps.judgement.assess(measure, scene.answers, scene.on);
      return verdict === 'eligible' && sum?.validity.status !== 'expired';
    });
    if (fitting.length > 0) {
      const titles = fitting.slice(0, FITTING).map(({ measure }) => measure.title);
      return [block('verdict', words.fittingLine(titles, fitting.length, open))];
    }
    return all.length === 0 ? [] : [block('acknowledgement', words.settledCount(all.length, open))];
  }
  return settled(changed).map(({ measure, verdict, sum }) => {
    const whyNot = whyNotShort(sum, (fact) => labelOf(fact, deps));
    return block('verdict', words.settledLine(measure.title, verdict, whyNot), {
      measureId: measure.id,
      verdict,
    });
  });
}

/** The verdict of each measure; many at once as an overview. Whom to call stands with the first. */
export function verdicts(
  measures: readonly Measure[],
  scene: Scene,
  deps: Deps,
  telling: Telling,
): Message[] {
  const question = scene.state.focus?.question ?? '';
  const place = placeWords(scene, deps);
  if (measures.length > MANY) {
    const sums = measures.flatMap((measure) =>
      deps.judgement.byTold.assess(measure, scene.answers, scene.on).slice(0, 1),
    );
    const isNow = asksForNow(scene.words.like(question));
    const lapsed = isNow ? Math.max(0, measuresOfPlace(scene, deps).length - measures.length) : 0;
    const order = listOrder(measures, question, scene, deps);
    return [overview(sums, place, { lapsed, isPast: scene.on < scene.today, ...order })];
  }
  return measures.map((measure, index) => {
    const matter = matterOf(measure, question, scene, deps);
    // Moved to another place since the question was put.
    if (matter.assessments.length === 0 && place !== null && measure.clauses.length > 0)
      return sentence(otherPlaceLine(documentOfMeasure(measure, deps).place, place), 'nature');
    return measureAnswer(matter, { ...telling, calls: telling.calls && index === 0 });
  });
}

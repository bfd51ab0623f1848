import type { Fact } from '../../../knowledge/schema/fact.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Block, block } from '../../block.ts';
import { continueFocus, type Going, MANY } from '../../case/continue-focus.ts';
import { asksForNow } from '../../case/list-focus.ts';
import { tableOf } from '../../decide/table.ts';
import type { Deps } from '../../deps.ts';
import {
  documentOfMeasure,
  factById,
  labelOf,
  measuresById,
  placeWords,
  saidWords,
} from '../../lookup.ts';
import { UNKNOWN } from '../../question-id.ts';
import { SHOW_RESULT, UNDO } from '../../read/command-words.ts';
import { isCorrected, newsOf, type Scene } from '../../read/scene.ts';
import { type Contact, type Message, messageOf, sentence } from '../../reply.ts';
import type { Answer } from '../../state.ts';
import * as words from '../../wording/fixed-words.ts';
import { otherPlaceLine } from '../../wording/scene-words.ts';
import { oneCaseWords, whyNotShort } from '../../wording/verdict-words.ts';
import { amountBlocks, type Telling } from '../lead.ts';
import { type Matter, matterOf } from '../matter.ts';
import { measureAnswer } from '../measure-answer.ts';
import { listOrder } from '../measures/for-few.ts';
import { measuresOfPlace } from '../measures/measures-of-place.ts';
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
  const given =
    told.length === 0 && !isList ? givenNow(changedFirst(scope, scene, deps), scene, deps) : [];
  const stands =
    told.length === 0 && !isList && (!done || isCorrected(scene) || isSettled(scope, scene, deps))
      ? standsBlocks(changedFirst(scope, scene, deps), { done, changed }, scene, deps)
      : [];
  const lines: Block[] = [
    ...(heard === null ? [] : [block('acknowledgement', heard)]),
    ...(going.ofThatTime === true && !done ? [block('acknowledgement', words.asOfThen)] : []),
    ...(done ? [] : settledBlocks(scope, changed, scene, deps)),
    ...given,
    ...(given.length === 0 ? stands : stands.filter(({ data }) => data?.verdict === 'ineligible')),
    ...(done && told.length === 0 ? openBlocks(scope, scene, deps) : []),
  ];
  // Nobody answers for a whole list but the hotline.
  const [first] = isList ? [] : told.length > 0 ? told : scope;
  const contacts = first
    ? [...deps.directory.forMeasure(first, scene.region, saidWords(scene, deps))]
    : hotline(deps);
  const shown = isList && told.length > 0 ? scope : told;
  return {
    answers: scene.answers,
    focus: isList ? step.focus : { ...step.focus, hand: handAfter(told, scene, deps) },
    ask: step.ask,
    messages: [
      ...(lines.length === 0 ? [] : [messageOf('text', lines)]),
      ...verdicts(shown, scene, deps, { isNew: false, asks: !done, calls: done }),
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
    matterOf(measure, scene.text, scene, deps).holding.map((one) => one.measure),
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

/** 那还是七千吧, 现在还能拿对吧: told, and asked whether it stands. */
const isDoubted = ({ text }: Scene): boolean =>
  /(?:还是|还能|还算|照样|照旧)|[对是]吧|[吧么吗不][？?]?$/.test(text);

/** The verdict with its sum in a sentence; while it is open, what it is about. */
function standing(matter: Matter, news: readonly string[]): readonly Block[] {
  const { judged, clause, measure, labelOf: label } = matter;
  const about = { measureId: measure.id };
  if (judged === undefined) return [];
  if (judged.verdict === 'ineligible') {
    const fails = block('verdict', whyNotShort(judged, label), { ...about, verdict: 'ineligible' });
    return matter.onlyOne === null ? [fails] : [fails, ...leftOpen(matter)];
  }
  const fallen = fallenCase(news, matter);
  if (fallen !== null && fallen.data?.clause !== clause?.id) return [fallen, ...leftOpen(matter)];
  const gist = (clause ?? measure.clauses[0])?.gist;
  const data = { ...about, verdict: judged.verdict };
  const sums = judged.verdict === 'eligible' ? amountBlocks(matter) : [];
  // In one sentence: it is said again, and is no repetition.
  return gist === undefined
    ? sums
    : [block('verdict', [gist, ...sums.map(({ text }) => text)].join(''), data)];
}

/** The first case that fails by what was told now. */
function fallenCase(news: readonly string[], { assessments, measure, labelOf: label }: Matter) {
  const fallen = assessments.find(
    ({ clause, verdict, reasons }) =>
      clause !== undefined &&
      verdict === 'ineligible' &&
      reasons.some(
        ({ fact, holds }) => holds === false && fact !== undefined && news.includes(fact),
      ),
  );
  return fallen === undefined
    ? null
    : block('verdict', oneCaseWords(fallen.clauseTitle ?? '', whyNotShort(fallen, label)), {
        measureId: measure.id,
        ...(fallen.clause === undefined ? {} : { clause: fallen.clause }),
      });
}

/** What the cases give that are left where the one in question fails. */
function leftOpen({ measure, assessments }: Matter): readonly Block[] {
  const left = measure.clauses.filter(({ id }) =>
    assessments.some((one) => one.clause === id && one.verdict !== 'ineligible'),
  );
  return left
    .slice(0, LEFT)
    .map(({ id, gist }) => block('clause', gist, { measureId: measure.id, clause: id }));
}

/** So many cases that are left are told. */
const LEFT = 2;

/** What this message's facts give in the first measure that they lead somewhere in. */
function givenNow(measures: readonly Measure[], scene: Scene, deps: Deps): readonly Block[] {
  const facts = newsOf(scene)
    .filter(({ value }) => value !== UNKNOWN)
    .map(({ fact }) => fact);
  if (facts.length === 0) return [];
  const question = `${scene.state.focus?.question ?? ''}；${scene.text}`;
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

/** 记下了：参保方式——以单位方式参保。 What was said otherwise before is named. */
export function acknowledgement(scene: Scene, deps: Deps): string | null {
  const { answers: before } = scene.state;
  let isCorrected = false;
  const [only] = scene.added;
  if (scene.added.length === 1 && only?.value === UNKNOWN)
    return words.heardUnknown(labelOf(only.fact, deps));
  const heard = newsOf(scene).flatMap(({ fact: id, value }) => {
    const fact = factById(id, deps);
    if (fact === undefined) return [];
    const old = before.findLast((answer) => answer.fact === id)?.value;
    const isOther = old !== undefined && old !== UNKNOWN && old !== value;
    isCorrected ||= isOther;
    const was = isOther ? deps.judgement.valueWords(fact, old) : null;
    const said = deps.judgement.valueWords(fact, value);
    return [words.heardOne(fact.label, said, { was, link: linkTo(fact, value, said) })];
  });
  return heard.length === 0 ? null : words.heardWords(heard, isCorrected);
}

/**
 * What joins a value to the name of its fact: 月租金3000元, 执照要改或到期——是，有变化; null where the value speaks
 * for itself, as 餐饮 does, and 有专线 of 互联网专线, and 都不是 does not.
 */
function linkTo({ type, label }: Fact, value: string | number, said: string): '' | '——' | null {
  if (type === 'number' || type === 'date') return '';
  if (type !== 'flag') return NAMELESS.has(value) ? '——' : null;
  const pairs = [...label].slice(1).map((character, index) => `${label[index]}${character}`);
  return !BARE.test(said) && pairs.some((pair) => said.includes(pair)) ? null : '——';
}

/** 是，… and 没有 answer a question that is not seen any more. */
const BARE = /^(?:是|不是|有|没有|算|不算)(?:，|$)/;
const NAMELESS: ReadonlySet<string | number> = new Set(['none', 'other', UNKNOWN]);

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
        : [{ measure, verdict: sum.verdict }];
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
  return settled(changed).map(({ measure, verdict }) =>
    block('verdict', words.settledLine(measure.title, verdict), { measureId: measure.id, verdict }),
  );
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
      deps.judgement.assess(measure, scene.answers, scene.on).slice(0, 1),
    );
    const isNow = asksForNow(question);
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

import { measureMessage } from '../compose/measure-message.ts';
import { overviewMessage } from '../compose/overview-message.ts';
import { UNKNOWN } from '../compose/question-view.ts';
import type { Parts } from '../parts.ts';
import { type Contact, type Message, sentence } from '../reply.ts';
import { SHOW_RESULT, UNDO } from '../wording/fixed-words.ts';
import { otherPlaceLine } from '../wording/scene-words.ts';
import { aimedClause } from './aim.ts';
import { aimedMeasure } from './aimed-measure.ts';
import { continueFocus, MANY } from './continue-focus.ts';
import { asksForNow } from './list-focus.ts';
import {
  documentOfMeasure,
  factById,
  labelOf,
  measuresById,
  placeWords,
  saidWords,
} from './lookup.ts';
import { measuresOfPlace } from './measures-of-place.ts';
import type { Scene } from './scene.ts';
import type { Told } from './told.ts';

/**
 * Something was answered, corrected or told: the measures in question are judged again. While more is
 * to be asked the reply is short; at the end it carries verdict, sum, checklist and numbers.
 * @param stop the person wants the result now
 */
export function answerTurn(scene: Scene, parts: Parts, stop = false): Told {
  const scope = measuresById(scene.state.focus?.measures ?? [], parts);
  const question = scene.state.focus?.question ?? '';
  const step = continueFocus(scope, question, scene, parts, stop);
  // Nobody answers for a whole list but the hotline.
  const first = scope.length > MANY ? undefined : scope[0];
  const contacts = first
    ? [...parts.directory.forMeasure(first, scene.region, saidWords(scene, parts))]
    : hotline(parts);
  const heard = heardLine(scene, parts);
  const done = step.ask === null;
  const messages: Message[] = done
    ? [
        ...(heard ? [sentence(heard, 'acknowledgement')] : []),
        ...verdicts(scene, parts),
        step.last(contacts),
      ]
    : [
        sentence(
          [heard ?? '', standing(scene, parts)].filter((line) => line !== '').join('\n'),
          'acknowledgement',
        ),
      ];
  return {
    answers: scene.answers,
    focus: step.focus,
    ask: step.ask,
    messages,
    measures: scope.map((measure) => measure.id),
    contacts: done ? contacts : contacts.slice(0, 3),
    suggestions: done ? [] : [SHOW_RESULT, UNDO].map((text) => ({ label: text, text })),
    effects: [],
  };
}

function hotline(parts: Parts): Contact[] {
  const desk = parts.directory.desk('hotline-12345');
  return desk === null ? [] : [{ ...desk, step: 'hotline' }];
}

/** 好，记下了：参保方式——以单位方式参保。 What was said otherwise before is named. */
export function heardLine(scene: Scene, parts: Parts): string | null {
  const { answers: before } = scene.state;
  let isCorrected = false;
  const [only] = scene.added;
  if (scene.added.length === 1 && only?.value === UNKNOWN)
    return `好，${labelOf(only.fact, parts)}先放一放，不清楚也没关系。`;
  const heard = scene.added.flatMap(({ fact: id, value }) => {
    const fact = factById(id, parts);
    if (fact === undefined) return [];
    const old = before.findLast((answer) => answer.fact === id)?.value;
    const isOther = old !== undefined && old !== UNKNOWN && old !== value;
    isCorrected ||= isOther;
    const was = isOther ? `（原来是${parts.judgement.valueWords(fact, old)}）` : '';
    return [`${fact.label}——${parts.judgement.valueWords(fact, value)}${was}`];
  });
  if (heard.length === 0) return null;
  return `${isCorrected ? '好，改过来了' : '好，记下了'}：${heard.join('；')}。`;
}

/** What the answer has changed already, in one line; nothing while all is open. */
function standing(scene: Scene, parts: Parts): string {
  const question = scene.state.focus?.question ?? '';
  const scope = measuresById(scene.state.focus?.measures ?? [], parts);
  const settled = scope.flatMap((measure) => {
    const aimed = aimedMeasure(measure, question, scene, parts);
    const sum = parts.judgement.assess(aimed, scene.answers, scene.on)[0];
    if (sum === undefined || sum.verdict === 'unknown') return [];
    return [`${measure.title}：${sum.verdict === 'eligible' ? '符合' : '不符合'}`];
  });
  if (scope.length > MANY && settled.length > 0)
    return `${settled.length}项已经定了，${scope.length - settled.length}项还要问。再问一个：`;
  return settled.length > 0 ? `${settled.join('；')}。再问一个：` : '再问一个：';
}

/** The verdict of each measure in question; many at once as an overview. */
export function verdicts(scene: Scene, parts: Parts): Message[] {
  const scope = measuresById(scene.state.focus?.measures ?? [], parts);
  if (scope.length > MANY) {
    const sums = scope.flatMap((measure) =>
      parts.judgement.assess(measure, scene.answers, scene.on).slice(0, 1),
    );
    const isNow = asksForNow(scene.state.focus?.question ?? '');
    const lapsed = isNow ? Math.max(0, measuresOfPlace(scene, parts).length - scope.length) : 0;
    const isPast = scene.on < scene.today;
    return [overviewMessage(sums, placeWords(scene, parts) ?? '这几份文件', { lapsed, isPast })];
  }
  const place = placeWords(scene, parts);
  return scope.map((measure) => {
    const document = documentOfMeasure(measure, parts);
    const assessments = parts.judgement.assess(measure, scene.answers, scene.on);
    // Moved to another place since the question was put.
    if (assessments.length === 0 && place !== null && measure.clauses.length > 0)
      return sentence(otherPlaceLine(document.shortTitle, document.place, place), 'nature');
    return measureMessage({
      measure,
      document,
      assessments,
      labelOf: (fact) => labelOf(fact, parts),
      on: scene.on,
      today: scene.today,
      brief: true,
      aim: aimedClause(measure, scene.state.focus?.question ?? '')?.id ?? null,
    });
  });
}

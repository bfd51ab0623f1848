import { BUDGET } from '../../eligibility/next-question.ts';
import { nearestFirst, overviewMessage } from '../compose/overview-message.ts';
import type { Parts } from '../parts.ts';
import { sentence } from '../reply.ts';
import { SHOW_RESULT } from '../wording/fixed-words.ts';
import { assumedLine } from '../wording/scene-words.ts';
import { heardLine } from './answer-turn.ts';
import { continueFocus, MANY } from './continue-focus.ts';
import { asksForNow } from './list-focus.ts';
import { placeWords } from './lookup.ts';
import { lastingMeasures, measuresOfPlace } from './measures-of-place.ts';
import { STARTERS } from './plain-turns.ts';
import type { Scene } from './scene.ts';
import type { Told } from './told.ts';

/**
 * 我开网吧的都能享受啥: every measure of the place judged at once, and the question that decides most.
 * @param question the words that asked for it, perhaps in an earlier turn
 */
export function listTurn(scene: Scene, parts: Parts, question = scene.text): Told {
  const all = measuresOfPlace(scene, parts);
  const lasting = asksForNow(question) ? lastingMeasures(all, scene, parts) : all;
  // A handful would be told one by one, and no list.
  const measures = lasting.length > MANY ? lasting : all;
  if (measures.length === 0) return withoutPlace(scene, question, parts);
  const place = placeWords(scene, parts);
  const heard = question === scene.text ? null : heardLine(scene, parts);
  const step = continueFocus(measures, question, scene, parts);
  const sums = measures.flatMap((measure) =>
    parts.judgement.assess(measure, scene.answers, scene.on).slice(0, 1),
  );
  const opening = heard ?? assumedLine(place, scene.on, scene.today);
  return {
    answers: scene.answers,
    focus: step.focus,
    ask: step.ask,
    messages: [
      sentence(opening, 'scene'),
      overviewMessage(sums, place ?? '您那里', {
        lapsed: all.length - measures.length,
        isPast: scene.on < scene.today,
      }),
    ],
    measures: measures.map((measure) => measure.id),
    contacts: [],
    suggestions: [
      ...(step.ask ? [{ label: SHOW_RESULT, text: SHOW_RESULT }] : []),
      ...sums
        .filter((sum) => sum.verdict !== 'ineligible')
        .sort(nearestFirst)
        .slice(0, 4)
        .map((sum) => ({ label: sum.title, text: sum.title })),
    ],
    effects: [],
  };
}

/** The place is asked for; where it cannot be told, or has no papers here, there is nothing to list. */
function withoutPlace(scene: Scene, question: string, parts: Parts): Told {
  const place = placeWords(scene, parts);
  const isAsked = scene.answers.some((answer) => answer.fact === 'place');
  const first = assumedLine(place, scene.on, scene.today);
  const text =
    scene.region !== null
      ? `${first}\n${place ?? '那里'}的政策文件我手上没有，不能乱说，可以打当地12345问。`
      : isAsked
        ? '不知道店在哪个区县，就没法把当地的措施过一遍。您可以先问一件事，比如“房租能减吗”。'
        : `${first}\n先告诉我店在哪个区县，我把那里的措施都过一遍。`;
  const asks = scene.region === null && !isAsked;
  return {
    answers: scene.answers,
    focus: asks ? { measures: [], question, asked: ['place'], closed: false } : null,
    ask: asks ? { fact: 'place', asked: 0, atMost: BUDGET } : null,
    messages: [sentence(text)],
    measures: [],
    contacts: [],
    suggestions: isAsked ? STARTERS : [],
    effects: [],
  };
}

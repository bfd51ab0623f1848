import { regionContains } from '../../knowledge/region-code.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { overviewMessage } from '../compose/overview-message.ts';
import type { Parts } from '../parts.ts';
import { SHOW_RESULT } from '../wording/fixed-words.ts';
import { assumedLine } from '../wording/scene-words.ts';
import { continueFocus } from './continue-focus.ts';
import { documentOfMeasure, placeWords } from './lookup.ts';
import type { Scene } from './scene.ts';
import type { Told } from './told.ts';

/** How many measures are judged together; an owner's place has fewer. */
const AT_MOST = 40;

/** 我开网吧的都能享受啥: every measure of the place judged at once, and the question that decides most. */
export function listTurn(scene: Scene, parts: Parts): Told {
  const place = placeWords(scene, parts);
  const measures = measuresOfPlace(scene, parts);
  const first = assumedLine(place, scene.on, scene.today);
  if (scene.region === null || measures.length === 0) {
    const text =
      scene.region === null
        ? `${first}\n先告诉我店在哪个区县，我把那里的措施都过一遍。`
        : `${first}\n${place ?? '那里'}的政策文件我手上没有，不能乱说，可以打当地12345问。`;
    const ask = scene.region === null ? ({ fact: 'place', asked: 0, atMost: 6 } as const) : null;
    const focus = {
      measures: judgeable(parts)
        .map((measure) => measure.id)
        .slice(0, AT_MOST),
      question: scene.text,
      asked: [],
      closed: false,
    };
    return {
      answers: scene.answers,
      focus: ask ? focus : null,
      ask,
      messages: [{ type: 'text', text }],
      measures: [],
      contacts: [],
      suggestions: [],
      effects: [],
    };
  }
  const step = continueFocus(measures, scene.text, scene, parts);
  const sums = measures.flatMap((measure) =>
    parts.judgement.assess(measure, scene.answers, scene.on).slice(0, 1),
  );
  const overview = overviewMessage(sums, place ?? '您那里');
  return {
    answers: scene.answers,
    focus: step.focus,
    ask: step.ask,
    messages: [{ type: 'text', text: first }, overview],
    measures: measures.map((measure) => measure.id),
    contacts: [],
    suggestions: [
      ...(step.ask ? [{ label: SHOW_RESULT, text: SHOW_RESULT }] : []),
      ...sums
        .filter((sum) => sum.verdict !== 'ineligible')
        .slice(0, 4)
        .map((sum) => ({ label: sum.title, text: sum.title })),
    ],
    effects: [],
  };
}

/** What an owner can get where the shop is, in source order. */
function measuresOfPlace(scene: Scene, parts: Parts): Measure[] {
  const { region } = scene;
  if (region === null) return [];
  return judgeable(parts)
    .filter((measure) => {
      const own = documentOfMeasure(measure, parts).region;
      return own !== undefined && regionContains(own, region);
    })
    .slice(0, AT_MOST);
}

/** Benefits of documents whose place is known. */
function judgeable(parts: Parts): Measure[] {
  return parts.knowledge.measures.filter(
    (measure) =>
      measure.kind === 'benefit' && documentOfMeasure(measure, parts).nature !== 'reference',
  );
}

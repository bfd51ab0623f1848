import type { Measure } from '../../knowledge/schema/measure.ts';
import type { SearchAnswer } from '../../search/search.ts';
import type { Parts } from '../parts.ts';
import { holdingOrder } from './holding-order.ts';
import { measuresById } from './lookup.ts';
import type { Scene } from './scene.ts';

/** What was found for a message; the first refusal where nothing was. */
export interface Answers {
  readonly found: readonly SearchAnswer[];
  readonly refused: SearchAnswer | undefined;
  /** of several wishes, those that nothing was found for, in the owner's own words */
  readonly missing: readonly string[];
}

/** One search a wish; too few words within a case are searched together with its question. */
export function findAnswers(scene: Scene, parts: Parts): Answers {
  const wishes = scene.said?.wishes ?? [];
  const texts = wishes.length > 1 ? wishes.map((wish) => wish.text) : [scene.text];
  const answers = texts.map((text) => find(text, scene, parts));
  const found = answers.filter(isFound);
  const late = found.length === 0 ? followUp(scene, parts) : null;
  const missing = texts.filter((_, index) => {
    const answer = answers[index];
    return answer !== undefined && !isFound(answer);
  });
  return {
    found: late === null ? found : [late],
    refused: answers[0],
    missing: texts.length > 1 ? missing : [],
  };
}

/**
 * 房产税能免多少, asked within a case about that tax: too little by itself, but it speaks of the case.
 * Null when its words are none of the measure's.
 */
function followUp(scene: Scene, parts: Parts): SearchAnswer | null {
  const { focus } = scene.state;
  const [measure] = measuresById(focus?.measures.slice(0, 1) ?? [], parts);
  if (focus === null || measure === undefined) return null;
  const told = [measure.title, measure.summary, ...measure.clauses.map(({ gist }) => gist)].join();
  const speaksOfIt = [...scene.text.matchAll(/(?=([\u4e00-\u9fff]{3}))/g)].some(([, part = '']) =>
    told.includes(part),
  );
  if (!speaksOfIt) return null;
  const answer = find(`${focus.question}，${scene.text}`, scene, parts);
  return isFound(answer) && answer.results[0]?.measure.id === measure.id ? answer : null;
}

function find(text: string, scene: Scene, parts: Parts): SearchAnswer {
  const { said, region, today } = scene;
  const year = said?.time?.year;
  const order = (measure: Measure) => holdingOrder(measure, scene, parts);
  const options = { region, today, limit: 6, order };
  return parts.search.find(text, year === undefined ? options : { ...options, year });
}

const isFound = (answer: SearchAnswer) => !answer.noMatch && answer.results.length > 0;

import type { SearchAnswer } from '../../../search/search.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { orderFound } from './order-found.ts';

/** What was found for a message; the first refusal where nothing was. */
export interface Answers {
  readonly found: readonly SearchAnswer[];
  readonly refused: SearchAnswer | undefined;
  /** of several wishes, those that nothing was found for, in the owner's own words */
  readonly missing: readonly string[];
}

/** One search a wish; too few words within a case are searched together with its question. */
export function findAnswers(scene: Scene, deps: Deps): Answers {
  const wishes = scene.said?.wishes ?? [];
  const texts = wishes.length > 1 ? wishes.map((wish) => wish.text) : [scene.text];
  const answers = texts.map((text) => meant(find(text, scene, deps), text, scene));
  const found = answers.filter(isFound);
  const late = found.length === 0 ? followUp(scene, deps) : null;
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
function followUp(scene: Scene, deps: Deps): SearchAnswer | null {
  const { focus } = scene.state;
  const [measure] = measuresById(focus?.measures.slice(0, 1) ?? [], deps);
  if (focus === null || measure === undefined) return null;
  const told = [measure.title, measure.summary, ...measure.clauses.map(({ gist }) => gist)].join();
  const speaksOfIt = [...scene.text.matchAll(/(?=([\u4e00-\u9fff]{3}))/g)].some(([, part = '']) =>
    told.includes(part),
  );
  if (!speaksOfIt) return null;
  const answer = find(`${focus.question}，${scene.text}`, scene, deps);
  return isFound(answer) && answer.results[0]?.measure.id === measure.id ? answer : null;
}

/** 那个税呢, within a talk: what lies nearest is what is meant. */
function meant(answer: SearchAnswer, text: string, { state }: Scene): SearchAnswer {
  const [nearest] = answer.near;
  const isEllipsis = /呢[？?。!！\s]*$/.test(text) && [...text].length <= ELLIPSIS;
  if (!answer.noMatch || nearest === undefined || state.focus === null || !isEllipsis)
    return answer;
  const results = answer.results.filter(({ measure }) => measure.id === nearest.id);
  return results.length === 0 ? answer : { ...answer, noMatch: false, results };
}

/** An ellipsis is no longer than this. */
const ELLIPSIS = 8;

function find(text: string, scene: Scene, deps: Deps): SearchAnswer {
  const { said, region, spokenOn, on } = scene;
  const year = said?.time?.year;
  const options = { region, today: spokenOn, asOf: on, limit: 8 };
  const search = (words: string) =>
    deps.search.find(words, year === undefined ? options : { ...options, year });
  const plain = search(text);
  const asked = askable(text);
  const answer = plain.noMatch && asked !== text ? search(asked) : plain;
  return { ...answer, results: orderFound(answer.results, { text, year }, scene, deps) };
}

/** 社保, 个税呢: a bare noun asks what can be had of it. */
export function askable(text: string): string {
  const noun = text.replace(/^(?:那|还有|先说|再说)+|(?:先说|呢|[？?。!！\s])+$/g, '');
  return /^[\u4e00-\u9fff]{2,4}$/.test(noun) && !/[吗么怎哪谁几多啥什]/.test(noun)
    ? `${noun}能减吗`
    : text;
}

const isFound = (answer: SearchAnswer) => !answer.noMatch && answer.results.length > 0;

/** 返乡的行吗: what would be asked back about is the matter in hand, so that it is known what is meant. */
export function meansInHand(text: string, scene: Scene, deps: Deps): boolean {
  const { near, noMatch } = find(text, scene, deps);
  const inHand = new Set(scene.state.focus?.measures ?? []);
  return noMatch && near.some(({ id }) => inHand.has(id));
}

import { nameOf } from '../../search/refusal/neighbours.ts';
import type { SearchAnswer } from '../../search/search.ts';
import { abuse, english, injection, nonsense, outsideTopic } from './fixed-words.ts';

/**
 * Why there is no answer, whom to ask, and, where something lies near, one question whether that is
 * meant. What the matter is called is the asker's own noun; none is guessed.
 * @param gist what the nearest record gives; empty where it is not told
 */
export function refusalWords(answer: SearchAnswer | undefined, gist = ''): string {
  const near = answer?.near[0]?.title;
  switch (answer?.refusal?.kind) {
    case 'outside-topic':
      return notInDocuments(answer, gist);
    case 'injection':
      return injection;
    case 'abuse':
      return abuse;
    case 'english':
      return english;
    case 'noise':
      return nonsense;
    case 'smalltalk':
      return `这个我帮不上。我只查个体户的扶持政策和该打的电话，比如房租、税、社保、贷款、水电费。`;
    case undefined:
      return near === undefined
        ? `${outsideTopic}可以打12345问，他们会转给管这件事的部门。`
        : `${outsideTopic}您是不是想问“${near}”？`;
  }
}

function notInDocuments({ neighbour, refusal, near }: SearchAnswer, gist: string): string {
  const hotline = refusal?.hotline ?? '12345';
  const [nearest] = near;
  if (neighbour !== null) {
    const instead = neighbour.instead ?? nearest?.title;
    const meant = nearest === undefined ? '' : `挨着的有${instead}，问的是这个吗？`;
    return `“${nameOf(neighbour)}”，我的文件里没写，不能乱说，可以打${hotline}问清楚。${meant}`;
  }
  if (nearest !== undefined) {
    return `这件事我手里的文件不一定有。最接近的是“${nearest.title}”${gist === '' ? '，' : `：${gist}`}问的是这个吗？不是的话打12345问。`;
  }
  return `这件事不在我手上的文件里，不能乱说。可以打${hotline}问清楚。`;
}

/**
 * The shop's place has no paper on it: what others did, and who knows there.
 * @param said what the first of them answers to what was asked; null where none of its sentences does
 */
export function doneElsewhereWords(
  place: string,
  examples: readonly { readonly title: string; readonly document: string }[],
  said?: string | null,
): string {
  const named = examples.map(({ title, document }) => `${document}的“${title}”`).join('、');
  const [first] = examples;
  const there = said == null || first === undefined ? '' : `“${first.title}”写的是：${said}`;
  const shown = named === '' ? '' : `别处这样做过：${named}，只能参考，${place}不一定有。${there}`;
  return `${place}管这件事的文件我手里没有。${shown}当地有没有，请打${place}的12345问。`;
}

/**
 * No paper here has that kind of help for the place, or for the whole country.
 * @param place null where it is not known
 * @param asks whether the place is asked for by a question of its own
 */
export function notHeldWords(
  place: string | null,
  labels: readonly string[],
  asks: boolean,
): string {
  const what = labels.join('、');
  return place === null
    ? `${what}有没有减免、补助，各地不一样，全国都能用的我手里没有。${asks ? '' : '您在哪个市、哪个县？说了我再看，'}也可以直接打当地12345问。`
    : `${what}这块，${place}减免、补助的文件我手里没有，当地有没有，请打${place}的12345问。`;
}

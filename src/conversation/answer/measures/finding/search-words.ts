import { distinct, type Words } from '../../../../language/words.ts';
import type { SearchAnswer } from '../../../../search/search.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import { searchFor } from '../../../read/search-for.ts';
import { orderFound } from './order-found.ts';

/** What is found for words of this talk, in its place and on its day; asked otherwise where nothing is. */
export function find(text: Words, scene: Scene, deps: Deps): SearchAnswer {
  const { said, spokenOn, on } = scene;
  const year = said?.time?.year;
  // 网上某市那个方案 is looked for among all plans, wherever the shop is.
  const isOfModel = [text, scene.words].some((words) => words.says('of-a-nameless-place'));
  const region = isOfModel ? null : scene.region;
  const options = { region, today: spokenOn, asOf: on, limit: isOfModel ? ALL_PLANS : LOOKED_AT };
  const search = (words: Words) =>
    deps.search.find(words, year === undefined ? options : { ...options, year });
  // 增值税到多少才交 asks for a line, by another word.
  const asked = text.says('asks-from-what-on') ? text.and('，', text.like('起征点')) : text;
  // 抖音上说租门面给六千 asks nothing of 抖音.
  const plain = search(asked.without('heard-from'));
  const answer = plain.noMatch ? askedOtherwise(text, plain, scene, search) : plain;
  return { ...answer, results: orderFound(answer.results, { words: text, year }, scene, deps) };
}

/** So many of what is found are looked at; so many where a plan without a place is meant. */
const LOOKED_AT = 8;
const ALL_PLANS = 30;

/** What words find that are put as people ask; else what came of the first of them. */
function askedOtherwise(
  text: Words,
  plain: SearchAnswer,
  scene: Scene,
  search: (words: Words) => SearchAnswer,
): SearchAnswer {
  const ways = [askable(text), ...(isOpen(plain) ? [askedOfPlace(text, scene)] : [])];
  const others = distinct(ways)
    .filter((words) => !words.is(text))
    .map(search);
  const found = others.find(({ noMatch }) => !noMatch);
  return found ?? (askable(text).is(text) ? plain : (others[0] ?? plain));
}

/** Not found, and not known to be another office's. */
const isOpen = ({ noMatch, neighbour, refusal }: SearchAnswer): boolean =>
  noMatch && neighbour === null && refusal?.hotline === undefined;

/**
 * 越秀区能用广州市的一次性资助吗，我店在越秀: places say where, and not what is asked; what is left is asked
 * for as people ask for money.
 */
function askedOfPlace(words: Words, { utterance }: Scene): Words {
  const places = utterance?.places.filter(({ role }) => role === 'shop') ?? [];
  if (places.length === 0) return words;
  return places
    .map(({ span }) => span)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .reduce((all, { text }) => all.lessAll(text), words)
    .without('stands-there')
    .without('begs-to-ask')
    .with('can-be-used', '能领').trimmed;
}

/** 社保, 个税呢: a bare noun asks what can be had of it. */
export function askable(words: Words): Words {
  const noun = words.without('around-a-noun');
  return noun.says('bare-noun') && !noun.says('asks-something')
    ? noun.and('能减吗', noun.like(''))
    : words;
}

/** Whether there is an answer, and not only something near. */
export const isFound = (answer: SearchAnswer) => !answer.noMatch && answer.results.length > 0;

/** 返乡的行吗: what would be asked back about is the matter in hand, so that it is known what is meant. */
export function meansInHand(words: Words, scene: Scene, deps: Deps): boolean {
  const { near, noMatch } = find(words, scene, deps);
  const inHand = new Set(scene.state.focus?.measures ?? []);
  return noMatch && near.some(({ id }) => inHand.has(id));
}

/** Whether words are surely about what no paper holds: small talk, a matter of another office. */
export const isOutside = ({
  noMatch,
  refusal,
  outcome,
  neighbour,
  decision,
}: SearchAnswer): boolean =>
  noMatch &&
  refusal !== undefined &&
  (refusal.kind === 'smalltalk' ||
    neighbour !== null ||
    (outcome === 'refuse' && (refusal.hotline !== undefined || decision.score < FAR)));

/** Below this score words are far from all that the papers hold. */
const FAR = -4;

/** 今天天气咋样: small talk and matters that are known to be others' are none of the matter in hand. */
export function liesOutside(said: Words, scene: Scene, deps: Deps): boolean {
  const { refusal } = searchFor(said, scene, deps);
  return (
    refusal !== undefined && (refusal.kind !== 'outside-topic' || refusal.hotline !== undefined)
  );
}

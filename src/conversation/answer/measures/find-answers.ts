import { findMatters, matterNameOf } from '../../../knowledge/find/find-matters.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import { sharedWords } from '../../../language/nearness/pairs.ts';
import { distinct, sharesRun, type Words } from '../../../language/words.ts';
import type { SearchAnswer } from '../../../search/search.ts';
import type { WishPart } from '../../../search/understanding.ts';
import type { Deps } from '../../deps.ts';
import { measuresById } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { orderFound } from './order-found.ts';

/** What was found for one wish. */
export interface Found {
  readonly answer: SearchAnswer;
  /** the words that it was found for */
  readonly words: Words;
  /** how the wish is named, as said; null where no noun does */
  readonly noun: string | null;
  /** asked for one of several people */
  readonly isParty: boolean;
}

/** A wish that nothing was found for. */
export interface Missing {
  /** in the owner's own words */
  readonly words: Words;
  readonly answer: SearchAnswer;
}

/** What was found for a message; the first refusal where nothing was. */
export interface Answers {
  readonly found: readonly Found[];
  readonly refused: SearchAnswer | undefined;
  /** of several wishes, those that nothing was found for */
  readonly missing: readonly Missing[];
}

/** One search a wish; too few words within a case are searched together with its question. */
export function findAnswers(scene: Scene, deps: Deps): Answers {
  const { wishes, outside } = wishesOf(scene, deps);
  const sought = wishes.map(({ words, noun, isParty = false }): Found => {
    const whole = meant(find(words, scene, deps), words, scene);
    const answer = wishes.length > 1 ? whole : byMatter(words, whole, scene, deps);
    const isBare = noun !== null && askable(words.like(noun)).is(askable(words));
    const isElse = isBare ? answer.neighbour !== null : isOutside(answer);
    const isVague = (wishes.length > 1 || asksMuch(scene)) && answer.noMatch && !isElse;
    const vague = isVague && saysLittle(words, noun) ? byNoun(noun, answer, scene, deps) : answer;
    const isNamed = noun !== null && (isBare || wishes.length > 1);
    return {
      answer: isNamed ? namedHere(noun, ofMatter(noun, vague, isBare, deps)) : vague,
      words,
      noun,
      isParty,
    };
  });
  const found = joined(sought, scene, deps).filter(({ answer }) => isFound(answer));
  const late = found.length === 0 ? followUp(scene, deps) : null;
  const lost = sought.length < 2 ? [] : sought.filter(isLost);
  return {
    found:
      late === null ? found : [{ answer: late, words: scene.words, noun: null, isParty: false }],
    refused: sought[0]?.answer,
    missing: [...lost, ...outside],
  };
}

/** Named or known to be another office's, and not found. */
const isLost = ({ answer, noun }: Found, at: number): boolean =>
  !isFound(answer) && (noun !== null || at === 0 || isOutside(answer));

/** 房租能减吗，减几个月的: what names nothing and finds nothing by itself belongs to the wish before it. */
function joined(sought: readonly Found[], scene: Scene, deps: Deps): readonly Found[] {
  const all: Found[] = [];
  for (const [at, one] of sought.entries()) {
    const before = all.at(-1);
    if (isFound(one.answer) || before === undefined || isLost(one, at)) {
      all.push(one);
      continue;
    }
    const words = before.words.and('，', one.words);
    const answer = find(words, scene, deps);
    all[all.length - 1] = isFound(answer) ? { ...before, words, answer } : { ...before, words };
  }
  return all;
}

/**
 * 脱贫户开店减税 要留哪些材料备查: what is asked of a matter may sound like another's; the words that only
 * name it find it better.
 */
function byMatter(text: Words, whole: SearchAnswer, scene: Scene, deps: Deps): SearchAnswer {
  const { utterance } = scene;
  if (utterance === null || !isFound(whole)) return whole;
  const asks = utterance.requests.filter(
    ({ aspect }) => aspect !== null && aspect !== 'whether' && aspect !== 'amount',
  );
  const clauses = new Set(asks.map(({ clause }) => clause));
  const words = [...clauses].reduce(
    (rest, at) => rest.less(utterance.clauses[at]?.span.text ?? ''),
    text,
  );
  if (words.is(text) || words.trimmed.size < SHORTEST) return whole;
  const named = find(words, scene, deps);
  const better = (named.results[0]?.score ?? 0) > (whole.results[0]?.score ?? 0);
  return isFound(named) && better ? named : whole;
}

/** 起征点多少 到哪天为止 找谁问: several things of one matter say little of it. */
const asksMuch = ({ utterance }: Scene): boolean =>
  new Set(utterance?.requests.flatMap(({ aspect }) => aspect ?? [])).size > 1;

/** 税务那边查账会不会上门罚款 says what it is about, beside the noun. */
function saysLittle(words: Words, noun: string | null): boolean {
  const said = words.parts.find((part) => noun !== null && part.holds(noun)) ?? words;
  return said.length <= LITTLE + (noun?.length ?? 0);
}

/** So many characters beside a noun say little of it. */
const LITTLE = 10;

/** 个税要交多少, 开票几个点: too little by itself; what can be had of the matter is known. */
function byNoun(noun: string | null, answer: SearchAnswer, scene: Scene, deps: Deps): SearchAnswer {
  if (noun === null) return answer;
  const labels = findMatters(noun, deps.knowledge.matterNames).map(({ matter }) => matter.label);
  return (
    [noun, ...labels]
      .map((name) => find(scene.words.like(`${name}能减吗`), scene, deps))
      .find(isFound) ?? answer
  );
}

/**
 * 创业补贴能拿多少, of several wishes: of the first few found, what bears the name of the noun's matter comes
 * first; of a bare noun (贷款) what is of its topics.
 */
function ofMatter(
  noun: string,
  answer: SearchAnswer,
  isBare: boolean,
  { knowledge: { matterNames } }: Deps,
): SearchAnswer {
  const [mention] = findMatters(noun, matterNames);
  const [top] = answer.results;
  if (mention === undefined || top === undefined) return answer;
  const { matter } = mention;
  const isCalled = ({ measure }: SearchAnswer['results'][number]) =>
    matterNameOf(measure, matterNames) === matter;
  const isOf = ({ measure }: SearchAnswer['results'][number]) =>
    measure.themes.some((theme) => matter.themes.includes(theme));
  const isOfPaper = ({ measure }: SearchAnswer['results'][number]) =>
    documentOf(measure.id) === documentOf(top.measure.id);
  const first = isCalled(top)
    ? top
    : (answer.results.slice(0, LOOKED_AT).find((one) => isCalled(one) && isOfPaper(one)) ??
      (isBare ? answer.results.find(isOf) : undefined) ??
      top);
  return { ...answer, results: [first, ...answer.results.filter((one) => one !== first)] };
}

/** 房产税, in a place without papers on it: what holds there and bears the name goes before other towns' rules. */
function namedHere(noun: string, answer: SearchAnswer): SearchAnswer {
  const [top] = answer.results;
  if (top === undefined || !OF_OTHERS.has(top.fit)) return answer;
  const own = answer.results.find(
    ({ fit, measure }) => !OF_OTHERS.has(fit) && sharedWords(noun, measure) > 0,
  );
  return own === undefined
    ? answer
    : { ...answer, results: [own, ...answer.results.filter((one) => one !== own)] };
}

/** Rules that are not the shop's. */
const OF_OTHERS: ReadonlySet<SearchAnswer['results'][number]['fit']> = new Set([
  'elsewhere',
  'sample',
]);

/** So many of what is found may be what a noun means. */
const LOOKED_AT = 4;

/** One thing wished for. */
interface WishSaid extends Pick<WishPart, 'noun' | 'isParty'> {
  readonly words: Words;
}

/** What is wished for, and what stands beside it and is no matter of the papers. */
function wishesOf(
  scene: Scene,
  deps: Deps,
): {
  readonly wishes: readonly WishSaid[];
  readonly outside: readonly Missing[];
} {
  const { said, words: whole } = scene;
  const parts = said?.wishes ?? [];
  const beside = said?.beside ?? [];
  const judged = beside.map((part) => {
    const words = whole.like(part.text);
    return { part, words, answer: find(words, scene, deps) };
  });
  // 对了我女儿上幼儿园学费减不减: a wish of its own, whatever it is near to.
  const isOther = ({ part, words, answer }: (typeof judged)[number]) =>
    isOutside(answer) || (part.isAnnounced === true && !speaksOf(answer, words));
  const outside = judged.filter(isOther);
  const missing = outside.map(({ words, answer }) => ({ words, answer }));
  const [only] = parts;
  if (only === undefined) return { wishes: [{ words: whole, noun: null }], outside: missing };
  if (parts.length === 1) {
    const words = outside.reduce((rest, { part }) => rest.less(part.span.text), whole);
    // What is nothing but outside is refused as a whole.
    return words.trimmed.size < SHORTEST
      ? { wishes: [{ words: whole, noun: null }], outside: [] }
      : { wishes: [{ words, noun: only.noun }], outside: missing };
  }
  // What names no matter and is none of another office's belongs to the wish before it.
  const within = judged.filter((one) => !isOther(one)).map(({ part }) => part);
  const wishes = parts.map(({ text: own, ...part }, at) => {
    const more = within.filter(({ after }) => Math.max(after, 0) === at);
    return { ...part, words: whole.like([own, ...more.map((other) => other.text)].join('，')) };
  });
  return { wishes, outside: missing };
}

/** 环保税: whether what is found for it names it. */
const speaksOf = ({ noMatch, results: [top] }: SearchAnswer, words: Words): boolean =>
  !noMatch && top !== undefined && sharedWords(words, top.measure) > 0;

/** Fewer characters than these are no wish. */
const SHORTEST = 4;

/** Whether words are surely about what no paper holds: small talk, a matter of another office. */
const isOutside = ({ noMatch, refusal, outcome, neighbour, decision }: SearchAnswer): boolean =>
  noMatch &&
  refusal !== undefined &&
  (refusal.kind === 'smalltalk' ||
    neighbour !== null ||
    (outcome === 'refuse' && (refusal.hotline !== undefined || decision.score < FAR)));

/** Below this score words are far from all that the papers hold. */
const FAR = -4;

/**
 * 房产税能免多少, asked within a case about that tax: too little by itself, but it speaks of the case.
 * Null when its words are none of the measure's.
 */
function followUp(scene: Scene, deps: Deps): SearchAnswer | null {
  const { focus } = scene.state;
  const [measure] = measuresById(focus?.measures.slice(0, 1) ?? [], deps);
  if (focus === null || measure === undefined) return null;
  const told = [measure.title, measure.summary, ...measure.clauses.map(({ gist }) => gist)].join();
  const speaksOfIt = sharesRun(scene.words, told);
  if (!speaksOfIt) return null;
  const answer = find(scene.words.like(focus.question).and('，', scene.words), scene, deps);
  return isFound(answer) && answer.results[0]?.measure.id === measure.id ? answer : null;
}

/** 那个税呢, within a talk: what lies nearest is what is meant. */
function meant(answer: SearchAnswer, text: Words, { state }: Scene): SearchAnswer {
  const [nearest] = answer.near;
  const isEllipsis = text.says('ellipsis') && text.length <= ELLIPSIS;
  if (!answer.noMatch || nearest === undefined || state.focus === null || !isEllipsis)
    return answer;
  const results = answer.results.filter(({ measure }) => measure.id === nearest.id);
  return results.length === 0 ? answer : { ...answer, noMatch: false, results };
}

/** An ellipsis is no longer than this. */
const ELLIPSIS = 8;

function find(text: Words, scene: Scene, deps: Deps): SearchAnswer {
  const { said, region, spokenOn, on } = scene;
  const year = said?.time?.year;
  const options = { region, today: spokenOn, asOf: on, limit: 8 };
  const search = (words: Words) =>
    deps.search.find(words, year === undefined ? options : { ...options, year });
  const plain = search(text);
  const answer = plain.noMatch ? askedOtherwise(text, plain, scene, search) : plain;
  return { ...answer, results: orderFound(answer.results, { words: text, year }, scene, deps) };
}

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
    .map(({ span }) => span.text)
    .sort((a, b) => b.length - a.length)
    .reduce((all, name) => all.lessAll(name), words)
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

const isFound = (answer: SearchAnswer) => !answer.noMatch && answer.results.length > 0;

/** 返乡的行吗: what would be asked back about is the matter in hand, so that it is known what is meant. */
export function meansInHand(words: Words, scene: Scene, deps: Deps): boolean {
  const { near, noMatch } = find(words, scene, deps);
  const inHand = new Set(scene.state.focus?.measures ?? []);
  return noMatch && near.some(({ id }) => inHand.has(id));
}

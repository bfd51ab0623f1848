import { findMatters, matterNameOf } from '../../../../knowledge/find/find-matters.ts';
import { documentOf } from '../../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { sharedWords } from '../../../../language/nearness/pairs.ts';
import { sharesRun, type Words } from '../../../../language/words.ts';
import type { SearchAnswer } from '../../../../search/search.ts';
import type { Deps } from '../../../deps.ts';
import { measuresById } from '../../../lookup.ts';
import type { Scene } from '../../../read/scene.ts';
import { kindsSaid } from './general-question.ts';
import { isOfPaperNamed } from './paper-first.ts';
import { type Missing, queriesOf, SHORTEST } from './queries-said.ts';
import { withFirst } from './result-order.ts';
import { askable, find, isFound, isOutside } from './search-words.ts';

/** What was found for one query. */
export interface Found {
  readonly answer: SearchAnswer;
  /** the words that it was found for */
  readonly words: Words;
  /** how the query is named, as said; null where no noun does */
  readonly noun: string | null;
  /** asked for one of several people */
  readonly isParty: boolean;
  /** known by what else was asked for */
  readonly isKnown: boolean;
}

/** What was found for a message; the first refusal where nothing was. */
export interface Answers {
  readonly found: readonly Found[];
  readonly refused: SearchAnswer | undefined;
  /** of several queries, those that nothing was found for */
  readonly missing: readonly Missing[];
}

/** One search a query; too few words within a case are searched together with its question. */
export function findAnswers(scene: Scene, deps: Deps): Answers {
  const { queries, outside } = queriesOf(scene, deps);
  const sought = queries.map(({ words, noun, isParty = false, measure, name = null }): Found => {
    const whole = withMeasure(measure, meant(find(words, scene, deps), words, scene));
    const answer = queries.length > 1 ? whole : byMatter(words, whole, scene, deps);
    const isBare = noun !== null && askable(words.like(noun)).is(askable(words));
    const isElse = isBare ? answer.neighbour !== null : isOutside(answer);
    const isVague = (queries.length > 1 || asksMuch(scene)) && answer.noMatch && !isElse;
    const vague = isVague && saysLittle(words, noun) ? byNoun(noun, answer, scene, deps) : answer;
    const isNamed = noun !== null && (isBare || queries.length > 1);
    return {
      answer: isNamed ? namedHere(noun, ofMatter(noun, vague, isBare, deps), scene) : vague,
      words,
      noun: noun ?? name,
      isParty,
      isKnown: measure !== undefined,
    };
  });
  const found = joined(sought, scene, deps).filter(({ answer }) => isFound(answer));
  // 离婚了抚养费一个月给多少 is another's business, though months are counted in what is in hand.
  const isElses = sought.some(({ answer }) => answer.neighbour !== null || isOutside(answer));
  const late = found.length === 0 && !isElses ? followUp(scene, deps) : null;
  const lost = sought.length < 2 ? [] : sought.filter(isLost);
  return {
    found:
      late === null
        ? found
        : [{ answer: late, words: scene.words, noun: null, isParty: false, isKnown: false }],
    refused: sought[0]?.answer,
    missing: [...lost, ...outside],
  };
}

/** With what is known to be meant before all. */
function withMeasure(measure: Measure | undefined, answer: SearchAnswer): SearchAnswer {
  const own = answer.results.find((one) => one.measure === measure);
  return own === undefined ? answer : { ...answer, results: withFirst(own, answer.results) };
}

/** Named or known to be another office's, and not found. */
const isLost = ({ answer, noun }: Found, at: number): boolean =>
  !isFound(answer) && (noun !== null || at === 0 || isOutside(answer));

/** 房租能减吗，减几个月的: what names nothing and finds nothing by itself belongs to the query before it. */
function joined(sought: readonly Found[], scene: Scene, deps: Deps): readonly Found[] {
  const all: Found[] = [];
  for (const [at, one] of sought.entries()) {
    const before = all.at(-1);
    const isOwn = isFound(one.answer) && !isHardlyAsked(one);
    if (isOwn || before === undefined || isLost(one, at)) {
      all.push(one);
      continue;
    }
    const words = before.words.and('，', one.words);
    const answer = find(words, scene, deps);
    all[all.length - 1] = isFound(answer) ? { ...before, words, answer } : { ...before, words };
  }
  return all;
}

/** 要不要带附表, of several: what no noun names, and little is found for, is asked of the one before it. */
const isHardlyAsked = ({ noun, isParty, isKnown, answer }: Found): boolean =>
  noun === null &&
  !isParty &&
  !isKnown &&
  answer.decision.score + (answer.results[0]?.score ?? 0) < HARDLY;

/** What speaks for a query and for what is found for it, together. */
const HARDLY = 4;

/**
 * 脱贫户开店减税 要留哪些材料备查: what is asked of a matter may sound like another's; the words that only
 * name it find it better.
 */
function byMatter(text: Words, whole: SearchAnswer, scene: Scene, deps: Deps): SearchAnswer {
  const { utterance } = scene;
  // 月销售15万以内免税那个 现在还算数吗: which is meant shows by what is asked of it.
  if (utterance === null || !isFound(whole) || text.says('asks-if-still')) return whole;
  const asks = utterance.requests.filter(
    ({ aspect }) => aspect !== null && aspect !== 'whether' && aspect !== 'amount',
  );
  const clauses = new Set(asks.map(({ clause }) => clause));
  const words = [...clauses].reduce(
    (rest, at) => rest.less(utterance.clauses[at]?.span.text ?? ''),
    text,
  );
  if (words.is(text) || words.trimmed.size < SHORTEST) return whole;
  // 刚盘了个早餐店 税咋申请减: what it is about is named with what is asked.
  if (kindsSaid(text, deps).length > kindsSaid(words, deps).length) return whole;
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
 * 创业补贴能拿多少, of several queries: of the first few found, what bears the name of the noun's matter comes
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
function namedHere(noun: string, answer: SearchAnswer, scene: Scene): SearchAnswer {
  const [top] = answer.results;
  const isElsewheres = top !== undefined && OF_OTHERS.has(top.fit);
  // A plan without a place that is spoken of is what is asked about.
  const isMeant =
    isOfPaperNamed(top, scene) ||
    (top?.fit === 'sample' && scene.words.says('of-a-nameless-place'));
  if (!isElsewheres || isMeant) return answer;
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

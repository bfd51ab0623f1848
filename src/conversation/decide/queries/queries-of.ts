import { matterNameOf } from '../../../knowledge/find/find-matters.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type ThingSaid, thingsSaid } from '../../../language/clauses/things-said.ts';
import type { Span } from '../../../language/utterance.ts';
import { mattersIn, quoted, type Words, within } from '../../../language/words.ts';
import type { QueryPart } from '../../../search/understanding.ts';
import { partedByRecord } from '../../answer/measures/finding/parted-by-record.ts';
import { find } from '../../answer/measures/finding/search-words.ts';
import { personWord } from '../../answer/measures/people.ts';
import type { Deps } from '../../deps.ts';
import type { Scene } from '../../read/scene.ts';
import { QUERIES } from '../../thresholds.ts';
import { apart, type FoundQuery, queryFor, scoreIn, scoreOf } from './query-found.ts';

/** Longer messages tell more than they ask. */
const LONGEST = 130;
/** So many things are looked for. */
const AT_MOST = 9;
/** What more measures than these turn on says who asks, and not what for: 个体户. */
const FEW = 15;
/** Fewer characters beside a fact say nothing more. */
const LITTLE = 4;

/**
 * The queries of a message where they are more than its nouns tell apart, or where one of the queries that the nouns
 * tell apart finds nothing by itself. Null where the nouns tell as much.
 */
export function queriesBeyond(scene: Scene, deps: Deps): readonly QueryPart[] | null {
  const queries = scene.said?.queries ?? [];
  const several = queriesFound(scene, deps) ?? [];
  if (several.length < 2) return null;
  const isMore =
    several.length > Math.max(queries.length, partedByRecord(scene, deps)?.length ?? 0);
  const isSurer =
    several.length === queries.length &&
    queries.some(({ text }) => find(scene.words.like(text), scene, deps).noMatch);
  const isOfPeople = several.some(({ isParty }) => isParty === true);
  return isMore || isSurer || isOfPeople ? several : null;
}

/**
 * 两家增值税各自免不免, 另外我哥聋哑人修鞋也能免伐: what a message that says it asks for several things asks for, each able
 * to stand alone: with what is asked of all, or with the matter that the others name. Null where it does not say
 * so, or one record is about all.
 */
function queriesFound(scene: Scene, deps: Deps): readonly QueryPart[] | null {
  const { said, words, utterance } = scene;
  if (said === null || utterance === null || words.length > LONGEST) return null;
  if (!words.says('asks-for-several') || said.queries.some(({ isParty }) => isParty)) return null;
  const things = byLabel(thingsSaid(words, utterance)).filter(
    (one) => !isOfAnybody(one, scene, deps),
  );
  if (things.length < 2) return null;
  const several = apart(toldOfAll(things, scene, deps) ?? askedEach(things, scene, deps));
  if (several.length < 2) return null;
  const names = several.map(({ span }) => nameIn(span, things, scene, deps));
  const isOfSeveral = new Set(names).size > 1;
  return several.map(({ words: own, span, measure }, at) => {
    const name = names[at] ?? null;
    return {
      text: quoted(own),
      span,
      noun: isOfSeveral ? name : null,
      measure: measure.id,
      ...(isOfSeveral && name !== null ? { isParty: true as const } : {}),
    };
  });
}

/** 甲是收旧电脑的，乙是小规模店，想卖冷柜: what is told under one mark is one thing. */
function byLabel(things: readonly ThingSaid[]): readonly ThingSaid[] {
  if (new Set(things.flatMap(({ label }) => label ?? [])).size < 2) return things;
  const all: ThingSaid[] = [];
  for (const one of things) {
    const last = all.at(-1);
    const goesOn = last?.label != null && one.label === null && one.ofAll === null && !one.asks;
    if (last !== undefined && goesOn)
      all[all.length - 1] = { ...last, span: { start: last.span.start, end: one.span.end } };
    else all.push(one);
  }
  return all;
}

/** 乙, 小舅子: whose query it is; null where it is the speaker's. */
function nameIn(
  { start, end }: Pick<Span, 'start' | 'end'>,
  things: readonly ThingSaid[],
  { utterance, words }: Scene,
  deps: Deps,
): string | null {
  const isWithin = (span: Pick<Span, 'start' | 'end'>) => span.start >= start && span.end <= end;
  const label = things.find((one) => one.label !== null && isWithin(one.span))?.label;
  if (label != null) return label;
  const clause = (utterance?.clauses ?? []).find(
    ({ about, span }) => (about === 'other' || about === 'family') && isWithin(span),
  );
  return clause === undefined ? null : personWord(within(clause.span, words), deps);
}

/** 小规模个体, 没进过异常名录: nothing but what many measures turn on. */
function isOfAnybody(
  { span, asks }: ThingSaid,
  { utterance }: Scene,
  { judgement }: Deps,
): boolean {
  return (
    !asks &&
    (utterance?.claims ?? []).some(
      ({ fact, span: own }) =>
        fact !== 'trade' &&
        own.start >= span.start &&
        own.end <= span.end &&
        span.end - span.start - (own.end - own.start) < LITTLE &&
        judgement.turningOn(fact).length > FEW,
    )
  );
}

/**
 * 一个零卖青菜，一个卖种子，两家增值税各自免不免: what is told, each with what is asked of all. Of a story those things alone
 * that the sentence names which asks. Null where nothing is asked of all.
 */
function toldOfAll(things: readonly ThingSaid[], scene: Scene, deps: Deps): FoundQuery[] | null {
  const at = askedOfAll(things);
  const asker = things[at];
  const all = things.slice(0, at);
  if (asker === undefined || all.some(({ asks }) => asks)) return null;
  // 毕业一年，一次性那个、房租那个，分别多少钱: where things are called by their nouns, the rest is a story.
  const named = all.filter(({ span }) => names(within(span, scene.words), deps));
  const told = named.length > 1 ? named : all;
  const tail = asker.ofAll ?? within(asker.span, scene.words);
  // What 增值税免不免 alone finds as well is no thing that was told.
  const plain = find(tail, scene, deps).results;
  const queriesIn = (some: readonly ThingSaid[]) =>
    some.length > AT_MOST
      ? []
      : some.flatMap(({ span }) => {
          const own = within(span, scene.words);
          const ways = [own.and('，', tail), own.and('，', tail.with('gets-how-much', '能补多少'))];
          const query = queryFor(ways, span, QUERIES.told, scene, deps);
          return query === null || scoreOf(query) - scoreIn(plain, query.measure) < QUERIES.ahead
            ? []
            : [query];
        });
  const last = queriesIn(
    told.slice(
      Math.max(
        0,
        told.findLastIndex(({ opens }) => opens),
      ),
    ),
  );
  return apart(last).length > 1 ? last : queriesIn(told);
}

const names = (own: Words, { knowledge }: Deps): boolean =>
  mattersIn(own, knowledge.matterNames).length > 0;

/** Where all that was told is asked about: 两样各多少; the one question behind 房钱门票、旧金. */
function askedOfAll(things: readonly ThingSaid[]): number {
  const at = things.findIndex(({ ofAll }) => ofAll !== null);
  if (at >= 0) return at;
  const asker = things.findIndex(({ asks }) => asks);
  const isOnly = things.filter(({ asks }) => asks).length === 1;
  return isOnly && things[asker - 1]?.joined === true ? asker : -1;
}

/** What asks, each with what was told since the one before it, and with the matter named elsewhere where it names none. */
function askedEach(things: readonly ThingSaid[], scene: Scene, deps: Deps): FoundQuery[] {
  const { words } = scene;
  const groups: ThingSaid[][] = [];
  let told: ThingSaid[] = [];
  for (const one of things) {
    // 听说能按3个点简易算 另外…: what was heard asks by itself.
    if (one.announced && told.some(({ span }) => within(span, words).says('heard-it-said'))) {
      groups.push(told);
      told = [];
    }
    told.push(one);
    if (!one.asks) continue;
    const last = groups.at(-1);
    // 到哪年为止: asked of what was asked before it.
    if (told.length === 1 && last !== undefined && namesNothing(one, scene, deps)) last.push(one);
    else groups.push(told);
    told = [];
  }
  const several: FoundQuery[] = [];
  for (const group of groups) {
    const [first] = group;
    const asker = group.at(-1);
    if (first === undefined || asker === undefined) continue;
    const whole = { start: first.span.start, end: asker.span.end };
    const isPointing = namesNothing(asker, scene, deps);
    const before = group.at(-2);
    const own = isPointing ? [] : [within(asker.span, words)];
    const ways = [...own, within(whole, words)];
    // 边上还卖点猫粮，那个呢: what only points says nothing of it.
    const bare =
      isPointing && before !== undefined
        ? [within({ start: first.span.start, end: before.span.end }, words)]
        : [];
    const noun = nounBeside(within(whole, words), several[0]?.measure, scene, deps);
    const led = (more: string) =>
      noun === null
        ? []
        : [...bare, ...ways].map((one) =>
            one.without('announces').and('，', words.like(`${noun}${more}`)),
          );
    const query =
      queryFor(ways, whole, QUERIES.asked, scene, deps) ??
      queryFor(led(''), whole, QUERIES.led, scene, deps) ??
      queryFor(led('能减吗'), whole, QUERIES.led, scene, deps);
    if (query !== null) several.push(query);
  }
  return several;
}

/** 增值税点计, 要交多少: a matter and what is asked of it, and no thing of its own. */
function namesNothing({ span }: ThingSaid, scene: Scene, { knowledge }: Deps): boolean {
  const { words, utterance } = scene;
  const own = within(span, words);
  const nouns = mattersIn(own, knowledge.matterNames).map(({ from, to }) => own.slice(from, to));
  const read = (utterance?.requests ?? [])
    .filter(
      ({ aspect, span: at }) => aspect !== null && at.start >= span.start && at.end <= span.end,
    )
    .map((one) => one.span.text);
  const rest = [...read, ...nouns].reduce<Words>((all, one) => all.less(one), own);
  return (
    rest.without('only-points').without('asks-of-a-thing').without('how-it-is-meant').length <= 1
  );
}

/** The matter that is asked about elsewhere in the message, or that the first query is of; null where the words name one. */
function nounBeside(
  own: Words,
  first: Measure | undefined,
  { words }: Scene,
  { knowledge: { matterNames } }: Deps,
): string | null {
  if (mattersIn(own, matterNames).length > 0) return null;
  const [mention] = mattersIn(words, matterNames);
  if (mention !== undefined) return quoted(words.slice(mention.from, mention.to));
  return first === undefined ? null : (matterNameOf(first, matterNames)?.label ?? null);
}

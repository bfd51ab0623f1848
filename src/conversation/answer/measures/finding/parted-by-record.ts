import type { Measure } from '../../../../knowledge/schema/measure.ts';
import { holdsWord, type Words } from '../../../../language/words.ts';
import type { SearchResult } from '../../../../search/search.ts';
import type { StretchSaid } from '../../../../search/understanding.ts';
import type { Deps } from '../../../deps.ts';
import type { Scene } from '../../../read/scene.ts';
import { SHORTEST } from './queries-said.ts';
import { find, isFound } from './search-words.ts';

/** Longer messages tell more than they ask. */
const LONGEST = 90;
/** So many stretches are looked for. */
const AT_MOST = 8;
/** By so much each of two stretches must speak for its own record before the other's, and both together. */
const AHEAD = 0.2;
const APART = 1;
/** So much must speak for a record that is asked for. */
const ASKED = 4;
/** So much must speak for a record where something is only told. */
const TOLD = 4.8;
/** So much of what is told is how it is called. */
const NAME = 10;
/** What more measures than these turn on says who asks, and not what for: 个体户. */
const FEW = 15;

/** What of a message is about one record. */
export interface PartSaid {
  readonly words: Words;
  readonly measure: Measure;
  /** how it is called, as said; null where it only asks */
  readonly name: string | null;
}

/** The same of one stretch, with all that is found for it. */
interface Part extends PartSaid {
  readonly results: readonly SearchResult[];
}

/**
 * 俺批零种子农药，自家的苞米也拉出去卖，这两样增值税都咋说: one noun names the matter, and it is asked of several things
 * that different records are about. Each with what is asked of it; null where one record is about all.
 */
export function partedByRecord(scene: Scene, deps: Deps): readonly PartSaid[] | null {
  const { said, words } = scene;
  const stretches = said?.stretches ?? [];
  if (stretches.length < 2 || stretches.length > AT_MOST || words.length > LONGEST) return null;
  const at = stretches.findIndex((one) => one.ofAll !== '');
  const ofAll = stretches[at]?.ofAll ?? '';
  const askers = stretches.filter(({ asks, text }) => asks && text !== '').length;
  const found =
    askers > 1 || at < 0
      ? groupsOf(stretches).flatMap((group) => ofGroup(group, ofAll, scene, deps) ?? [])
      : stretches.slice(0, at + 1).flatMap((one) => ofTold(one, ofAll, scene, deps) ?? []);
  const apart = found.filter((part) =>
    found.every((other) => other.measure === part.measure || standApart(part, other)),
  );
  const parts = new Map<Measure, PartSaid>();
  for (const { measure, words: own, name } of apart) {
    const before = parts.get(measure);
    parts.set(measure, {
      measure,
      words: before?.words.and('，', own) ?? own,
      name: before?.name ?? name,
    });
  }
  return parts.size < 2 ? null : [...parts.values()];
}

function standApart(one: Part, other: Part): boolean {
  const ahead = lead(one, other.measure);
  const behind = lead(other, one.measure);
  return ahead >= AHEAD && behind >= AHEAD && ahead + behind >= APART;
}

/** By how much a stretch speaks for its record before another. */
function lead({ results, measure }: Part, other: Measure): number {
  const scoreOf = (one: Measure) => results.find((result) => result.measure === one)?.score ?? 0;
  return scoreOf(measure) - scoreOf(other);
}

/** What asks, each with what was told since the one before it. */
function groupsOf(stretches: readonly StretchSaid[]): readonly (readonly StretchSaid[])[] {
  const groups: StretchSaid[][] = [];
  let told: StretchSaid[] = [];
  for (const one of stretches) {
    if (one.text === '') continue;
    told.push(one);
    if (!one.asks) continue;
    groups.push(told);
    told = [];
  }
  return groups;
}

/** 铺租有没有得补; 三个小妹社保交了大半年，有得补咩: what asks, with what is told before it where it names nothing. */
function ofGroup(
  group: readonly StretchSaid[],
  ofAll: string,
  scene: Scene,
  deps: Deps,
): Part | null {
  const asker = group.at(-1)?.text ?? '';
  const whole = group.map(({ text }) => text).join('，');
  const own = partOf(asker, ofAll, ASKED, scene, deps);
  if (own !== null && group.length === 1) return own;
  const all = partOf(whole, ofAll, TOLD, scene, deps);
  // 员工想学厨师证，有没有补贴: it is called by what is told, too.
  return own === null || all?.measure === own.measure ? all : own;
}

/** 自家的苞米也拉出去卖, and what is asked of all. */
function ofTold({ text }: StretchSaid, ofAll: string, scene: Scene, deps: Deps): Part | null {
  const claims = scene.utterance?.claims ?? [];
  const isOfAnybody = claims.some(
    ({ fact, span }) =>
      fact !== 'trade' &&
      holdsWord(text, span.text) &&
      text.length - (span.end - span.start) < SHORTEST &&
      deps.judgement.turningOn(fact).length > FEW,
  );
  const part = text.length < 2 || isOfAnybody ? null : partOf(text, ofAll, TOLD, scene, deps);
  return part === null || text.length > NAME ? part : { ...part, name: text };
}

function partOf(text: string, ofAll: string, least: number, scene: Scene, deps: Deps): Part | null {
  const said = scene.words.like(text);
  const words = ofAll === '' ? said : said.and('，', said.like(ofAll));
  const answer = find(words, scene, deps);
  const results = answer.results.filter(({ fit }) => fit !== 'elsewhere' && fit !== 'sample');
  const [top] = [...results].sort((one, other) => other.score - one.score);
  return isFound(answer) && top !== undefined && top.score >= least
    ? { words, measure: top.measure, name: null, results }
    : null;
}

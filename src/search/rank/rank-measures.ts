import type { CivilDate } from '../../knowledge/civil-date.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { memoizeRecent } from '../../knowledge/memoize.ts';
import type { Document } from '../../knowledge/schema/document.ts';
import { documentOf } from '../../knowledge/schema/ids.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import { themeFamily } from '../../knowledge/theme-family.ts';
import type { Understanding } from '../understanding.ts';
import { boost } from './boost.ts';
import { createDayScorer, type Holding } from './holding.ts';
import type { Match } from './match-measures.ts';
import { placeFit } from './place-fit.ts';
import { type Shares, sumOf } from './share.ts';
import { createFactBoost } from './told-facts.ts';
import { RANK_WEIGHTS } from './weights.ts';

/** Owners of a few places ask at a time. */
const PLACES_KEPT = 16;
const NONE: ReadonlySet<string> = new Set();

/** Measures whose words fit less than this share of the best one's are left out. */
const LEAST_SHARE = 0.22;

/** What is asked for, and what narrows it. */
export interface RankQuery {
  readonly match: Match;
  readonly understood: Understanding;
  readonly place: string | null;
  readonly year: number | null;
  readonly day: CivilDate | null;
  readonly kind: Measure['kind'] | undefined;
  readonly document: string | undefined;
}

export interface Ranked {
  readonly measure: Measure;
  readonly document: Document;
  readonly shares: Shares;
  readonly score: number;
  /** how well its words fit, as a share of the best measure's */
  readonly fit: number;
}

/** Orders the measures whose words fit by all that is known, best first. */
export function createRanker(
  { measures, documents, industries }: Knowledge,
  holding: Holding,
): (query: RankQuery) => Ranked[] {
  const byId = new Map(documents.map((document) => [document.id as string, document]));
  const papers = measures.map(({ id }) => byId.get(documentOf(id)));
  const distinct = [...new Set(papers)];
  const paperOf = Int32Array.from(papers, (paper) => distinct.indexOf(paper));
  const boostByFacts = createFactBoost(measures, industries);
  const dayScores = createDayScorer(measures, holding);

  /** Of each paper the measure whose words fit best: its standing speaks for the paper's. */
  const bestFitting = (scores: Float64Array): Int32Array => {
    const best = new Int32Array(distinct.length).fill(-1);
    for (let number = 0; number < paperOf.length; number += 1) {
      const paper = paperOf[number] ?? 0;
      const other = best[paper] ?? -1;
      if (other < 0 || (scores[number] ?? 0) > (scores[other] ?? 0)) best[paper] = number;
    }
    return best;
  };
  const sistersFor = memoizeRecent(
    (place: string) => sisterMeasures(documents, place),
    PLACES_KEPT,
  );

  return ({ match, understood, place, year, day, ...only }) => {
    const asked = { place, year, understood, sisters: place === null ? NONE : sistersFor(place) };
    const told = new Map([
      ...(understood.trade === null ? [] : [['trade', understood.trade.value] as const]),
      ...understood.mentioned.map(({ fact, value }) => [fact, value] as const),
    ]);
    // The day orders papers by what of each fits best, never the measures of one paper among themselves.
    // Who asks about a year or names a paper means that one, whether it still holds or not.
    const days =
      day === null || year !== null || understood.document !== null ? null : dayScores(day);
    const topical = topicalOf(match);
    const bestOfDocument = bestFitting(match.scores);
    const ranked = measures
      .flatMap((measure, number): Ranked[] => {
        const words = match.scores[number] ?? 0;
        if (words <= 0 || words < match.best * LEAST_SHARE) return [];
        const document = papers[number];
        if (document === undefined) return [];
        if (only.kind !== undefined && measure.kind !== only.kind) return [];
        if (only.document !== undefined && document.id !== only.document) return [];
        const fit = words / match.best;
        const standing = Math.min(
          days?.[number] ?? 0,
          days?.[bestOfDocument[paperOf[number] ?? 0] ?? number] ?? 0,
        );
        const boosts = boost(measure, document, { fit, topical: topical(number) }, asked);
        const shares = {
          text: match.parts.text[number] ?? 0,
          ask: match.parts.ask[number] ?? 0,
          topic: match.parts.topic[number] ?? 0,
          theme: match.parts.theme[number] ?? 0,
          place: boosts.place,
          year: boosts.year,
          paper: boosts.paper,
          kind: boosts.kind,
          facts: boostByFacts(number, told),
          day: standing * alike(fit),
        };
        return [{ measure, document, shares, score: sumOf(shares), fit }];
      })
      .sort((a, b) => b.score - a.score);
    const isMeant = ({ document }: Ranked) =>
      (year !== null && document.year === year) || BLANKED.test(understood.text);
    return putForward(modelsBehind(ranked, isMeant), place);
  };
}

/**
 * How surely each measure is about the matter asked, 0 to 1: what is believed of its matter against what is
 * believed of the likeliest. Where nothing is believed, all may be.
 */
function topicalOf({ parts: { topic, theme } }: Match): (number: number) => number {
  const beliefIn = (number: number) =>
    Math.max((topic[number] ?? 0) / RANK_WEIGHTS.topic, (theme[number] ?? 0) / RANK_WEIGHTS.theme);
  let most = 0;
  for (let number = 0; number < topic.length; number += 1) most = Math.max(most, beliefIn(number));
  return (number) => 1 - most + beliefIn(number);
}

/** What the day is worth: all of it among measures that fit alike, next to nothing far behind the best. */
const alike = (fit: number): number => fit ** 4;

/** Measures of a sister paper for pages that are lost from the papers of a place. */
function sisterMeasures(documents: readonly Document[], place: string): ReadonlySet<string> {
  const own = documents.filter((document) =>
    ['own', 'national'].includes(placeFit(document, place)),
  );
  return new Set(own.flatMap(({ lost }) => lost.flatMap(({ sister }) => sister as string[])));
}

/** How far ahead of the other its own is put. */
const STEP = 0.01;
/**
 * The place's own measure on a matter goes before others' and before model plans, even where what was
 * told of the landlord or the trade fits those better. What is added shows in the share of the place.
 * @param ranked best first
 */
function putForward(ranked: readonly Ranked[], place: string | null): Ranked[] {
  const [top] = ranked;
  if (top === undefined) return [];
  const isOwn = ({ document }: Ranked) => placeFit(document, place) === 'own';
  const family = familyOf(top);
  const own = isOwn(top) ? undefined : ranked.find((one) => isOwn(one) && familyOf(one) === family);
  const lift =
    own === undefined || placeFit(top.document, place) === 'national'
      ? 0
      : top.score - own.score + STEP;
  if (lift <= 0) return [...ranked];
  return ranked
    .map((one) => (isOwn(one) && familyOf(one) === family ? lifted(one, lift) : one))
    .sort((a, b) => b.score - a.score);
}

/** A real paper fits a matter as well as a model plan from these shares of its words and of its topic on. */
const AS_WELL = 0.9;
const SAME_MATTER = 0.6;
/** A paper whose place is blanked out is meant: 某县方案. */
const BLANKED = /某[省市区县]/;

/**
 * A model plan, whose place is blanked out, gives nobody anything: it stands behind the best that a real
 * paper has on its matter. What is taken shows in the share of the paper.
 * @param ranked best first
 * @param isMeant whether the question points to its paper
 */
function modelsBehind(
  ranked: readonly Ranked[],
  isMeant: (one: Ranked) => boolean,
): readonly Ranked[] {
  const real = ranked.filter((one) => !isModel(one));
  const behind = ranked.map((one) => {
    if (!isModel(one) || isMeant(one)) return one;
    const better = real.find(
      (other) =>
        other.fit >= AS_WELL * one.fit &&
        other.shares.topic >= SAME_MATTER * one.shares.topic &&
        familyOf(other) === familyOf(one),
    );
    const excess = better === undefined ? 0 : one.score - better.score + STEP;
    if (excess <= 0) return one;
    const shares = { ...one.shares, paper: one.shares.paper - excess };
    return { ...one, shares, score: one.score - excess };
  });
  return behind.sort((a, b) => b.score - a.score);
}

const isModel = ({ document }: Ranked): boolean => document.nature === 'reference';

const familyOf = ({ measure }: Ranked) => themeFamily(measure.themes[0] ?? '');

const lifted = (one: Ranked, by: number): Ranked => ({
  ...one,
  shares: { ...one.shares, place: one.shares.place + by },
  score: one.score + by,
});

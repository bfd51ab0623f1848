import { matterNameOf } from '../../../knowledge/find/find-matters.ts';
import { regionsMeet, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../knowledge/theme-family.ts';
import { FOLLOWS } from '../../../language/claims/settle-claims.ts';
import { matchOf, wordingsOf } from '../../../language/nearness/units.ts';
import type { Claim } from '../../../language/utterance.ts';
import { mattersIn, type Words } from '../../../language/words.ts';
import { namedIn } from '../../answer/passages/find-passage.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, yearOf } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import { searchFor } from '../../read/search-for.ts';
import { THRESHOLDS } from '../../thresholds.ts';
import type { Table } from '../table.ts';
import { moreExplained } from './explained.ts';
import { topicOf } from './matter-named.ts';

/** A bare noun that is asked about is no longer than this. */
const NOUN = 8;

/** So much it counts to be of the paper in hand. */
const BY_PAPER = 0.3;

/** What more measures than these turn on, is of nearly any matter. */
const FEW = 3;

/** So many of what is found are looked at. */
const LOOKED_AT = 3;

/** A measure that explains what words name better than what is in hand does. */
export interface Elsewhere {
  readonly measure: Measure;
  /** by how much, in words of full rarity */
  readonly more: number;
  /** whether a search for the words answers with it */
  readonly isFound: boolean;
}

/**
 * The measure that words are about for certain, though another is in hand: of what they name beside what
 * they ask and what bears on the case, its record speaks of rare things that the record in hand does not.
 * Null where the hand explains them about as well. 门诊看病收的钱, while one's own vegetables are in hand.
 */
export function elsewhere(said: Words, table: Table, scene: Scene, deps: Deps): Elsewhere | null {
  if (table.hand.length === 0) return null;
  const within = claimsWithin(said, scene);
  const words = withoutAsked(said, within, table, scene, deps);
  const found = searchFor(said, scene, deps, LOOKED_AT);
  const answers = found.noMatch ? [] : found.results.map(({ measure }) => measure);
  const turning = turningOn(within, table, scene, deps);
  const others = [...new Set([...answers, ...found.near.slice(0, LOOKED_AT), ...turning])].filter(
    (measure) =>
      !table.hand.includes(measure) &&
      isAround(measure, table, scene, deps) &&
      !isLater(measure, table, scene, deps),
  );
  // Of two that say as much, the one of the paper in hand.
  const papers = new Set(table.hand.map(({ id }) => documentOf(id)));
  const paper = ({ id }: Measure): number => (papers.has(documentOf(id)) ? BY_PAPER : 0);
  const best = others
    .map((measure) => ({
      measure,
      more:
        moreExplained(words, measure, table.hand, deps) +
        (turning.includes(measure) ? THRESHOLDS.byFact : 0),
      isFound: answers.includes(measure),
    }))
    .sort((a, b) => b.more + paper(b.measure) - a.more - paper(a.measure))[0];
  // 发票呢, 利息呢: a noun that no record is named by is asked of the one in hand.
  const isNamed =
    (isNoun(said) && best !== undefined && isInName(said, best.measure, deps)) ||
    isOtherTopic(said, table, scene, deps);
  if (best === undefined) return null;
  // 淡季没客人 only has a rare word of somebody's question: it names nothing that a search answers with.
  const isChance =
    !best.isFound &&
    !isNamed &&
    !turning.includes(best.measure) &&
    !namesMatterOf(said, best.measure, table, deps);
  return isChance || best.more < (isNamed ? THRESHOLDS.likely : THRESHOLDS.certain) ? null : best;
}

const isNoun = (said: Words): boolean => said.says('noun-asked-about') && said.length <= NOUN;

const isInName = (said: Words, { title, clauses, asks }: Measure, deps: Deps): boolean => {
  const name = [title, ...clauses.map((clause) => clause.title), ...asks].join('；');
  const given = { text: name, wordings: wordingsOf(name, deps.knowledge.speech) };
  return namedIn(said, deps).some((unit) => unit.weight === 1 && matchOf(unit, given) > 0);
};

/** 她还有个税: the noun of a matter that the record is of, and nothing in hand. */
function namesMatterOf(
  said: Words,
  measure: Measure,
  { hand }: Table,
  { knowledge: { matterNames } }: Deps,
): boolean {
  const own = matterNameOf(measure, matterNames);
  return (
    own !== null &&
    hand.every((one) => matterNameOf(one, matterNames) !== own) &&
    mattersIn(said, matterNames).some(({ matter }) => matter === own)
  );
}

/** Whether a topic is named that nothing in hand is of. */
function isOtherTopic(said: Words, { hand }: Table, scene: Scene, deps: Deps): boolean {
  const topic = topicOf(said, scene, deps);
  const own = new Set(hand.flatMap(({ themes }) => themes.map(themeFamily)));
  return topic !== null && !own.has(topic.family);
}

/** Of the shop's own place, of the whole country, or of where the hand is: no other place's paper is meant. */
function isAround(measure: Measure, { hand }: Table, { region }: Scene, deps: Deps): boolean {
  const { nature, region: own } = documentOfMeasure(measure, deps);
  if (nature === 'reference') return false;
  if (own === undefined || own === WHOLE_COUNTRY) return true;
  const places = hand.flatMap((one) => documentOfMeasure(one, deps).region ?? []);
  return region === null ? places.includes(own) : regionsMeet(own, region);
}

/** 佣金呢, asked of 2020: what had not begun by then is not meant, while what is in hand had. */
function isLater(measure: Measure, { hand }: Table, { on }: Scene, deps: Deps): boolean {
  const isPremature = (one: Measure): boolean =>
    deps.judgement.assess(one, [], on)[0]?.validity.status === 'not_started' ||
    (yearOf(one, deps) ?? 0) > Number(on.slice(0, 4));
  return isPremature(measure) && !hand.some(isPremature);
}

/** What is claimed of the owner, or asked of them, within the words. */
const claimsWithin = (said: Words, { utterance }: Scene): readonly Claim[] =>
  utterance?.claims.filter(
    ({ span, denied, by }) => !denied && by !== FOLLOWS && said.holds(span.text),
  ) ?? [];

/** The words without how they ask, and without what bears on the case. */
function withoutAsked(
  said: Words,
  claims: readonly Claim[],
  { hand }: Table,
  { utterance }: Scene,
  deps: Deps,
): Words {
  const bearing = deps.judgement.bearing(hand);
  const taken = [
    ...(utterance?.requests ?? []).filter(({ aspect }) => aspect !== null),
    ...claims.filter(({ fact }) => bearing.has(fact)),
  ];
  return taken.reduce((rest, { span }) => rest.less(span.text, '，'), said);
}

/** Measures that turn on what is claimed and that nearly none other does, the hand not among them. */
function turningOn(
  claims: readonly Claim[],
  { hand }: Table,
  { region, on }: Scene,
  deps: Deps,
): readonly Measure[] {
  const bearing = deps.judgement.bearing(hand);
  return claims.flatMap(({ fact, value }) => {
    if (bearing.has(fact)) return [];
    const turning = deps.judgement.turningOn(fact);
    if (turning.length > FEW) return [];
    const place = region === null ? [] : [{ fact: 'place', value: region, at: 0 }];
    return turning.filter((one) => {
      const [sum] = deps.judgement.assess(one, [...place, { fact, value, at: 0 }], on);
      return sum !== undefined && sum.verdict !== 'ineligible';
    });
  });
}

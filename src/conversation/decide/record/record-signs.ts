import { regionContains, regionsMeet, WHOLE_COUNTRY } from '../../../knowledge/region-code.ts';
import { documentOf } from '../../../knowledge/schema/ids.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { themeFamily } from '../../../knowledge/theme-family.ts';
import { sharedWords } from '../../../language/nearness/pairs.ts';
import type { Deps } from '../../deps.ts';
import { documentOfMeasure, measuresById, yearOf } from '../../lookup.ts';
import type { Scene } from '../../read/scene.ts';
import type { Answer } from '../../state.ts';
import { type Table, tableOf } from '../table.ts';
import { type RecordLikeness, recordShelf } from './record-shelf.ts';

/**
 * What speaks for a record being the one that a later message of a talk is about, or against it. Each is 0
 * to 1 or near it; `record-weights.ts` holds what each is worth.
 */
export const SIGNS = [
  'in hand',
  'first in hand',
  'told lately',
  'of the paper',
  'of the topic',
  'of the first theme',
  'title like that in hand',
  'like a question',
  'like the title',
  'like what it gives',
  'like all questions',
  'like the record',
  'topic said',
  'found',
  'turns on what is told',
  'turns on it alone',
  "another place's",
  'of the place',
  'of the place said',
  'not of the place said',
  'same theme at the place said',
  'of the year said',
  'not of the year said',
  'same theme in the year said',
  'same theme, holding now',
  'lapsed, asked of now',
  'told before, asked back to',
  'in hand, asked back',
  'in hand, ruled out by what is told',
  'stands where that in hand is ruled out',
  'of its topic besides',
  'ruled out by what is told',
  'eligible by what is told',
  'answered by the rules',
  'in hand: the rules stay with it',
  'in hand: a field is asked',
  'in hand: nothing is named',
  'in hand: much is named',
  'in hand: pointed at',
  'in hand: told, not asked',
  'in hand: shares words',
  'in hand: a question is open',
] as const;
export type RecordSign = (typeof SIGNS)[number];

/** A record with what speaks for it. */
export interface Candidate {
  readonly measure: Measure;
  readonly signs: ReadonlyMap<RecordSign, number>;
}

/** So many of what is found, and of what the words are most like, may be meant. */
const FOUND = 10;
const LIKEST = 10;
/** Of a long list nobody means one that lies far down. */
const ON_TABLE = 30;

/**
 * The records that a message may be about, each with its signs; empty where nothing is on the table, or
 * nothing is said.
 * @param answered what the rules would speak of
 */
export function candidatesOf(
  answered: readonly string[],
  scene: Scene,
  deps: Deps,
): readonly Candidate[] {
  const table = tableOf(scene.state, deps);
  if (table.all.length === 0 || scene.utterance === null || scene.words.isEmpty) return [];
  const weigh = signsFor(table, new Set(answered), scene, deps);
  return poolOf(table, answered, scene, deps).map((measure) => ({
    measure,
    signs: weigh(measure),
  }));
}

const searched = ({ words, region, spokenOn, on }: Scene, deps: Deps) =>
  deps.search.find(words, { region, today: spokenOn, asOf: on, limit: FOUND });

function poolOf(
  { hand, all }: Table,
  answered: readonly string[],
  scene: Scene,
  deps: Deps,
): readonly Measure[] {
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const likest = [...recordShelf(deps.knowledge).likenesses(scene.words).values()]
    .sort((one, other) => together(other) - together(one))
    .slice(0, LIKEST);
  const { results, near } = searched(scene, deps);
  return [
    ...new Set([
      ...hand,
      ...all.slice(0, ON_TABLE),
      ...measuresById(answered.slice(0, ON_TABLE), deps),
      ...deps.knowledge.measures.filter(({ id }) => papers.has(documentOf(id))),
      ...results.map(({ measure }) => measure),
      ...near,
      ...likest.map(({ measure }) => measure),
    ]),
  ];
}

const together = ({ ask, given, together: all }: RecordLikeness): number => ask + given + all;

/** Weighs one record after another against the same message. */
function signsFor(
  { hand }: Table,
  answered: ReadonlySet<string>,
  scene: Scene,
  deps: Deps,
): (measure: Measure) => ReadonlyMap<RecordSign, number> {
  const { words, utterance, state, region, on } = scene;
  const [first] = hand;
  const shelf = recordShelf(deps.knowledge);
  const likenesses = shelf.likenesses(words);
  const titles = first === undefined ? null : shelf.titlesLike(first);
  const found = searched(scene, deps);
  const best = found.results[0]?.score ?? 1;
  const papers = new Set(hand.map(({ id }) => documentOf(id)));
  const families = new Set(hand.flatMap(({ themes }) => themes.map(themeFamily)));
  const themes = new Set(first?.themes ?? []);
  const topics = scene.said?.themes ?? [];
  const bearingHand = deps.judgement.bearing(hand);
  const claims = (utterance?.claims ?? []).filter(({ denied }) => !denied);
  const told: readonly Answer[] = claims
    .filter(({ mood }) => mood !== 'question')
    .map(({ fact, value }) => ({ fact, value, at: 0 }));
  const turning = claims.filter(({ fact }) => deps.judgement.turningOn(fact).length <= MANY);
  const at = region === null ? [] : [{ fact: 'place', value: region, at: 0 }];
  const isRuledOut = (measure: Measure, answers: readonly Answer[]): boolean => {
    const sums = deps.judgement.assess(measure, answers, on);
    return sums.length > 0 && sums.every(({ verdict }) => verdict === 'ineligible');
  };
  const falls =
    first !== undefined &&
    told.length > 0 &&
    !isRuledOut(first, state.answers) &&
    isRuledOut(first, [...state.answers, ...told]);
  const isInForce = (measure: Measure): boolean => {
    const status = deps.judgement.assess(measure, [], on)[0]?.validity.status;
    return status === 'in_force' || status === 'open_ended';
  };
  const places = (utterance?.places ?? []).filter(
    ({ code }) => region === null || !regionContains(code, region),
  );
  const year = scene.said?.time?.year ?? null;
  const kind = scene.said?.time?.kind;
  const isNow = kind === 'now' || kind === 'this-year' || words.says('of-these-days');
  const isBack = words.says('speaks-of-before');
  const requests = utterance?.requests ?? [];
  const asksField = requests.some(({ aspect }) => aspect !== null);
  const read = [
    ...requests.filter(({ aspect }) => aspect !== null),
    ...(utterance?.claims ?? []),
    ...(utterance?.bound ?? []),
  ];
  const rest = read.reduce((all, { span }) => all.less(span.text), words).without('of-any-matter');

  return (measure) => {
    const signs = new Map<RecordSign, number>();
    const sign = (name: RecordSign, value: number | boolean): void => {
      const worth = Number(value);
      if (worth !== 0) signs.set(name, worth);
    };
    const isHand = hand.includes(measure);
    const { region: own, nature } = documentOfMeasure(measure, deps);
    const isLocal = own !== undefined && own !== WHOLE_COUNTRY && nature !== 'reference';
    const meets = isLocal && region !== null && regionsMeet(own, region);
    const like = likenesses.get(measure);
    const isTheme = measure.themes.some((theme) => themes.has(theme));
    const bearing = deps.judgement.bearing([measure]);
    const bears = turning.some(({ fact }) => bearing.has(fact));
    const holds = isNow && isInForce(measure);
    const named = state.named.indexOf(measure.id);
    const rank = found.results.findIndex((one) => one.measure === measure);
    const isThere = isLocal && places.some(({ code }) => regionsMeet(own, code));
    const isOfYear = year !== null && yearOf(measure, deps) === year;
    sign('in hand', isHand);
    sign('first in hand', measure === first);
    sign('told lately', named < 0 ? 0 : 1 / (state.named.length - named));
    sign('of the paper', !isHand && papers.has(documentOf(measure.id)));
    sign('of the topic', !isHand && measure.themes.some((one) => families.has(themeFamily(one))));
    sign('of the first theme', !isHand && measure.themes[0] === first?.themes[0]);
    sign('title like that in hand', isHand ? 0 : (titles?.get(measure) ?? 0));
    sign('like a question', like?.ask ?? 0);
    sign('like the title', like?.title ?? 0);
    sign('like what it gives', like?.given ?? 0);
    sign('like all questions', like?.together ?? 0);
    sign('like the record', like?.whole ?? 0);
    sign(
      'topic said',
      Math.max(0, ...topics.filter(({ id }) => measure.themes.includes(id)).map((t) => t.score)),
    );
    sign('found', rank < 0 ? 0 : (found.results[rank]?.score ?? 0) / best);
    sign('turns on what is told', bears);
    sign('turns on it alone', bears && !turning.some(({ fact }) => bearingHand.has(fact)));
    sign("another place's", isLocal && region !== null && !meets);
    sign('of the place', meets);
    sign('of the place said', isThere);
    sign('not of the place said', places.length > 0 && !isThere);
    sign('same theme at the place said', isThere && isTheme);
    sign('of the year said', isOfYear);
    sign('not of the year said', year !== null && !isOfYear);
    sign('same theme in the year said', isOfYear && isTheme && !isHand);
    sign('same theme, holding now', holds && isTheme && !isHand);
    sign('lapsed, asked of now', isNow && !holds);
    sign('told before, asked back to', isBack && named >= 0 && !isHand);
    sign('in hand, asked back', isBack && isHand);
    if (told.length > 0) {
      const out = isRuledOut(measure, [...at, ...told]);
      const turns = told.some(({ fact }) => bearing.has(fact));
      sign('in hand, ruled out by what is told', falls && isHand);
      sign('stands where that in hand is ruled out', falls && !isHand && !out && turns);
      sign(
        'of its topic besides',
        falls &&
          !isHand &&
          !out &&
          turns &&
          measure.themes.some((one) => families.has(themeFamily(one))),
      );
      sign('ruled out by what is told', out);
      const sums = deps.judgement.assess(measure, [...state.answers, ...told], on);
      sign(
        'eligible by what is told',
        sums.some(({ verdict }) => verdict === 'eligible'),
      );
    }
    sign('answered by the rules', answered.has(measure.id));
    if (isHand) {
      sign('in hand: the rules stay with it', answered.has(measure.id));
      sign('in hand: a field is asked', asksField);
      sign('in hand: nothing is named', rest.isEmpty);
      sign('in hand: much is named', Math.min(1, rest.length / MUCH));
      sign('in hand: pointed at', words.says('points-at-hand'));
      sign('in hand: told, not asked', requests.length === 0 && claims.length > 0);
      sign(
        'in hand: shares words',
        first === undefined ? 0 : Math.min(1, sharedWords(words, first)),
      );
      sign('in hand: a question is open', state.open !== null);
    }
    return signs;
  };
}

/** What more records than these turn on speaks for none: the place, the trade, who somebody is. */
const MANY = 40;
/** Characters that name more than a word or two. */
const MUCH = 10;

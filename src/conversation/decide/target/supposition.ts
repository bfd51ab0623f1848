import { FOLLOWS } from '../../../language/claims/settle-claims.ts';
import type { Claim, Quantity, Utterance } from '../../../language/utterance.ts';
import type { Words } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import { factById, measuresById } from '../../lookup.ts';
import { UNKNOWN } from '../../question-id.ts';
import { isPutOtherwise } from '../../read/says-nothing.ts';
import type { Scene } from '../../read/scene.ts';
import type { Move, Supposed } from '../move.ts';
import { isEmpty, type Stretch } from '../stretch.ts';
import type { Table } from '../table.ts';
import { inAnothersName } from './in-anothers-name.ts';
import { sisterFor } from './sister/sister-for.ts';

/** What is supposed; what else the words may mean is worked out only where it is needed. */
export type Supposition = Omit<Extract<Move, { readonly kind: 'suppose' }>, 'otherwise'>;

/** 要是减了呢, 私人房东的呢: something of the owner's put otherwise; nothing of it is stored. */
export function supposition(
  stretch: Stretch,
  table: Table,
  scene: Scene,
  deps: Deps,
): Supposition | null {
  const { utterance } = scene;
  const { request, said } = stretch;
  if (table.hand.length === 0 || utterance === null) return null;
  const instead = inAnothersName(scene, deps.judgement.bearing(table.hand), deps);
  if (instead.length > 0) return { kind: 'suppose', answers: instead, said };
  const before = supposedBefore(said, utterance, scene);
  if (before.length > 0) return supposedOn(before, said, utterance, scene, deps);
  const isPlain = request !== null && utterance.clauses[request.clause]?.act === 'supposes';
  const isAsked = request !== null || scene.added.length === 0;
  const known = new Map(scene.answers.map(({ fact, value }) => [fact, value]));
  const isOtherwise = (claim: Claim) => isPutOtherwise(claim, utterance, scene.words, known);
  const bearing = deps.judgement.bearing(table.hand);
  const figure = figureOtherwise(said, isPlain, utterance, known, bearing, deps);
  const isSupposed = isPlain || figure.length > 0 || (isAsked && isValueAlone(stretch, utterance));
  const all = utterance.claims.flatMap((claim): Supposed[] => {
    const { fact, value, mood, whose, denied } = claim;
    const isMeant =
      mood === 'supposition' ||
      isOtherwise(claim) ||
      (isSupposed && (mood !== 'fact' || request === null));
    return isMeant && whose === 'owner' && !denied ? [{ fact, value }] : [];
  });
  const claimed = all.filter(({ fact }) => bearing.has(fact));
  if (!isSupposed && claimed.length === 0) return null;
  // 要是交了两万呢: a bare value of what was told before, or of what the sum lacks.
  const bound = utterance.bound.flatMap(({ fact, value, mood }): Supposed[] =>
    mood === 'fact' ? [] : [{ fact, value }],
  );
  const answers = [
    // 要是按季报，一季度合计28万呢
    withBound(
      claimed.filter(({ fact, value }) => !isKnown(fact, value, scene)),
      bound,
    ),
    bound,
    figure,
    yesOrNo(said, scene, deps),
    optionNamed(said, utterance, table, deps).filter(
      ({ fact, value }) => !isKnown(fact, value, scene),
    ),
    isPlain ? otherThanTold(said, table, scene, deps) : [],
    claimed,
  ].find(({ length }) => length > 0);
  const [first] = table.hand;
  const sister =
    first === undefined
      ? null
      : sisterFor(first, distinct([...all, ...(answers ?? [])]), scene, deps);
  if (sister !== null)
    return { kind: 'suppose', measure: sister.measure.id, answers: sister.supposed, said };
  // 他要再确认的话让他打哪个 supposes nothing of the shop.
  const isCall = request?.aspect === 'phone' || request?.aspect === 'whom';
  if (answers === undefined && (!isPlain || isCall)) return null;
  return { kind: 'suppose', answers: answers ?? [], said };
}

/**
 * 正好30万呢, after 要是按季呢: what was supposed before holds on where a value and no more is supposed after it.
 * Empty where nothing was supposed, or something else is said.
 */
function supposedBefore(
  said: Words,
  { clauses, bound, claims }: Utterance,
  { state, added }: Scene,
): readonly Supposed[] {
  const supposesAnew = clauses.some(({ act }) => act === 'supposes');
  const more = bound.filter(({ mood }) => mood === 'supposition');
  const rest = more.reduce((words, { span }) => words.less(span.text), said);
  const isMore = more.length > 0 && claims.length === 0 && rest.length <= BESIDE_VALUE;
  return added.length === 0 && !supposesAnew && isMore ? state.supposed : [];
}

/** 刚刚好…整呢: so many characters beside a value say nothing of their own. */
const BESIDE_VALUE = 5;

const withBound = (claimed: readonly Supposed[], bound: readonly Supposed[]) =>
  claimed.length === 0 ? [] : distinct([...bound, ...claimed]);

/** What was supposed, with what is supposed now, of the measure that it was first supposed of. */
function supposedOn(
  before: readonly Supposed[],
  said: Words,
  { bound }: Utterance,
  scene: Scene,
  deps: Deps,
): Supposition {
  const more = bound.filter(({ mood }) => mood !== 'fact');
  const answers = distinct([...before, ...more].map(({ fact, value }) => ({ fact, value })));
  const [first] = measuresById(scene.state.supposing, deps);
  const sister = first === undefined ? null : sisterFor(first, answers, scene, deps);
  return {
    kind: 'suppose',
    ...(sister === null ? {} : { measure: sister.measure.id }),
    ...(first === undefined ? {} : { of: first.id }),
    answers: sister?.supposed ?? answers,
    said,
  };
}

/** 旺季12万的那个月呢, 要是阿姨才交了两个月呢: a figure of the size of one told before, and nothing asked of it. */
function figureOtherwise(
  said: Words,
  isPlain: boolean,
  { quantities, claims, requests }: Utterance,
  known: ReadonlyMap<string, string | number>,
  bearing: ReadonlySet<string>,
  { knowledge }: Deps,
): readonly Supposed[] {
  // 四季度冲到31万: when it is, is no figure.
  const [figure, more] = quantities.filter((one) => 'range' in one);
  if (figure === undefined || more !== undefined) return [];
  if (!isPlain && !said.says('ends-with-ne')) return [];
  // 要是卖一千二呢: 卖 says what the shop does once more, and is not what is put otherwise.
  const isBeside = ({ fact, span }: Claim): boolean =>
    known.has(fact) && (span.end <= figure.span.start || figure.span.end <= span.start);
  if (!claims.every(isBeside) || requests.some(({ aspect }) => aspect !== null)) return [];
  if (!('range' in figure) || figure.kind === 'percent') return [];
  const { low, high } = figure.range;
  if (low === null || low !== high) return [];
  const unitSaid = figure.kind === 'duration' ? LASTING[figure.unit] : unitOf(figure);
  const alike = knowledge.facts.filter(({ id, type, unit }) => {
    const before = known.get(id);
    return (
      type === 'number' && unitSaid === unit && before !== undefined && isNear(leastOf(before), low)
    );
  });
  const ofHand = alike.filter(({ id }) => bearing.has(id));
  const [only, another] = ofHand.length > 0 ? ofHand : alike;
  return only === undefined || another !== undefined ? [] : [{ fact: only.id, value: low }];
}

const LASTING: Readonly<Record<string, string>> = { month: '月', day: '天', year: '年' };

const unitOf = (figure: Quantity): string =>
  'unit' in figure && figure.unit !== null ? (figure.unit === '个' ? '人' : figure.unit) : '元';

/** 800 of 800..899 */
const leastOf = (value: string | number): number => Number.parseFloat(String(value));

/** A value this many times another is none of the same. */
const ALIKE = 10;

const isNear = (before: number, now: number): boolean =>
  before > 0 && now > 0 && before / now < ALIKE && now / before < ALIKE;

/** 要是有呢, 要是没有呢: the yes or no that was told last, or is asked for, the other way. */
function yesOrNo(said: Words, { state }: Scene, deps: Deps): readonly Supposed[] {
  const value = said.says('supposes-yes') ? 'yes' : said.says('supposes-no') ? 'no' : null;
  if (value === null) return [];
  const isFlag = (id: string) => factById(id, deps)?.type === 'flag';
  const last = state.answers.findLast(({ at, fact }) => at === state.turn && isFlag(fact));
  const open = state.open !== null && isFlag(state.open.fact) ? state.open.fact : undefined;
  const fact = last !== undefined && last.value !== value ? last.fact : open;
  return fact === undefined ? [] : [{ fact, value }];
}

const isKnown = (fact: string, value: string | number, { answers }: Scene): boolean =>
  answers.findLast((one) => one.fact === fact)?.value === value;

/** 要是搬到国资委下面国企的房子里呢: the one thing told of the case that the words would answer otherwise. */
function otherThanTold(
  said: Words,
  { hand }: Table,
  scene: Scene,
  deps: Deps,
): readonly Supposed[] {
  const told = new Set(scene.answers.map(({ fact }) => fact));
  const others = [...deps.judgement.bearing(hand)].flatMap((id): Supposed[] => {
    const fact = factById(id, deps);
    if (fact?.type !== 'choice' || !told.has(id)) return [];
    const value = deps.judgement.read(fact, said, scene.on);
    return value === null || value === UNKNOWN || isKnown(id, value, scene)
      ? []
      : [{ fact: id, value }];
  });
  return others.length === 1 ? others : [];
}

const distinct = (all: readonly Supposed[]): readonly Supposed[] => [
  ...new Map(all.map((one) => [one.fact, one])).values(),
];

/** 换成联通是不是多一个月, 住房的话呢: an option of what the hand turns on, within the words or by its noun. */
function optionNamed(
  said: Words,
  { quantities }: Utterance,
  { hand }: Table,
  deps: Deps,
): readonly Supposed[] {
  // 五个人 leaves no 个人 behind.
  const plain = quantities.reduce((words, { span }) => words.less(span.text), said);
  const nouns = deps.search.language.naming(plain).filter((word) => [...word].length > 1);
  const held = [...deps.judgement.bearing(hand)].flatMap((id) =>
    (factById(id, deps)?.options ?? [])
      .filter(({ label }) => nouns.some((noun) => label.includes(noun)))
      .map(({ value }) => ({ fact: id, value })),
  );
  const named = [...deps.judgement.bearing(hand)].flatMap((id) =>
    (factById(id, deps)?.options ?? []).flatMap(({ value, label, words }) =>
      [label, ...words]
        .filter((word) => [...word].length > 1 && said.holds(word))
        .map((word) => ({ fact: id, value, length: word.length })),
    ),
  );
  const [longest] = named.sort((a, b) => b.length - a.length);
  // Where two answers hold the noun, it says neither.
  if (longest === undefined) return held.length === 1 ? held : [];
  return [{ fact: longest.fact, value: longest.value }];
}

/** 一个月？, 按季度的呢: a value and no more, asked about. */
function isValueAlone({ said, request }: Stretch, { bound, claims }: Utterance): boolean {
  if (request !== null && request.aspect !== null) return false;
  // 电梯, said of a case that asks nothing of it, is asked about.
  const values =
    request === null
      ? [
          ...claims.filter(({ by }) => by !== FOLLOWS),
          ...bound.filter(({ mood }) => mood !== 'fact'),
        ]
      : [...bound, ...claims].filter(({ mood }) => mood !== 'fact');
  const rest = values.reduce((all, { span }) => all.less(span.text), said);
  return values.length > 0 && !rest.is(said) && isEmpty(rest);
}

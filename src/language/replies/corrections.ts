import type { Fact } from '../../knowledge/schema/fact.ts';
import type { Quantity } from '../utterance.ts';
import { textOf } from '../words.ts';
import { boundValues } from './bound-values.ts';
import { isFiguresAlone } from './figures-alone.ts';
import { fitOf } from './fits-fact.ts';
import {
  type FoundCorrection,
  isAnothers,
  isOwnFact,
  overlaps,
  type ReadSoFar,
  type Stretch,
  type ValueReaders,
} from './found-replies.ts';

/** 不是三千是八千, 不是移动，是电信, 不是3个，4个, 不是三个，我数漏了，是五个 */
const NOT_BUT =
  /不是(?<old>[^，,是\s]{1,12})(?:[，,\s][^，,。\s]{0,4}[数记看算说讲打写搞弄][漏错岔少多混反]了?)?(?:[，,\s]?(?:而|应该|其实)?是|[，,\s])(?<now>[^，,。\s]{1,12})/d;

/** 我们是小微不是中型 */
const BUT_NOT = /(?<!不)是(?<now>[^，,是\s不]{1,12})[，,\s]?(?:并)?不是(?<old>[^，,。\s]{1,12})/d;

/** 湖北那个记错了 是丽水的, 三千说错了，应该是八千 */
const ERRED =
  /(?<old>[^，,是\s]{1,8}?)(?:那个|那人|的)?(?:[说记看打弄搞讲写][错岔]|错)了?[，,\s]*(?:其实|应该)?是(?<now>[^，,。\s]{1,12})/d;

/** What was told before, as a message may correct it. */
export interface ToldFacts {
  /** the latest first */
  readonly facts: readonly Fact[];
  readonly valueOfFact: ReadonlyMap<string, string | number>;
  /** figures told of a number before its latest, which took their place */
  readonly replaced: ReadonlyMap<string, ReadonlySet<string | number>>;
}

/**
 * What a message says instead of what was told: by frames, else as a value of the latest told that it can
 * replace, else of the matter in hand. 说反了 turns the last yes or no round.
 */
export function correctionsOf(
  told: ToldFacts,
  matter: readonly Fact[],
  read: ReadSoFar,
  readers: ValueReaders,
): FoundCorrection[] {
  const whole = { from: 0, to: read.text.length };
  const exchanged =
    exchangedValue(told, read, readers) ??
    exchangedValue({ ...told, facts: matter }, read, readers);
  if (exchanged !== null) return [exchanged];
  const again = figuresAgain(told, read, readers);
  if (again.length > 0) return again;
  const rest = readers.words.afterCorrection(read.text);
  if (rest === null && !read.clauses.some(({ act }) => act === 'corrects'))
    return markedFigures(told, read, readers);
  const claimed = read.claims
    .filter(isOwnFact)
    .map(({ fact, value, from, to }) => ({ fact, value, from, to }));
  if (claimed.length > 0) return [...claimed, ...figuresBeside(claimed, told, read, readers)];
  const others = read.claims.filter(
    (claim) => isAnothers(claim, read.text) && told.valueOfFact.get(claim.fact) === claim.value,
  );
  const flags = told.facts.filter(({ type }) => type === 'flag');
  const notOwn = others.flatMap(({ fact, from, to }) =>
    flags.some(({ id }) => id === fact) ? [{ fact, value: 'no', from, to }] : [],
  );
  if (notOwn.length > 0) return notOwn;
  for (const known of [told, { ...told, facts: matter }]) {
    const figures = figuresInstead(known, read, readers);
    if (figures.length > 0) return figures;
    const named = boundValues(
      { facts: known.facts, before: [], supposed: [], told: known.valueOfFact },
      null,
      read,
      readers,
    );
    if (named.length > 0)
      return named.map(({ fact, value, from, to }) => ({ fact, value, from, to }));
    const picked = pickedValue(known.facts, withoutFigures(rest ?? read.text, read), readers);
    if (picked !== null) return [{ ...picked, ...whole }];
  }
  const flag = told.facts.find(({ type }) => type === 'flag');
  if (readers.words.isReversed(read.text) && flag !== undefined) {
    const value = told.valueOfFact.get(flag.id) === 'yes' ? 'no' : 'yes';
    return [{ fact: flag.id, value, ...whole }];
  }
  const [last] = told.facts;
  const isAlone = (rest ?? read.text).replace(/[\s，,。！!啊了吧]/g, '') === '';
  return isAlone && last !== undefined ? [{ fact: last.id, value: null, ...whole }] : [];
}

/** 还是28万那个对, after 不对是38万: a figure that was told before its latest holds once more. */
function figuresAgain(told: ToldFacts, read: ReadSoFar, readers: ValueReaders): FoundCorrection[] {
  return read.quantities.flatMap(({ span }) => {
    const stretch = { from: span.start, to: span.end };
    const clause = read.clauses.find(({ from, to }) => from <= stretch.from && stretch.from < to);
    const isTold = clause?.act !== 'asks' && clause?.mood === 'fact' && !clause.denied;
    const isElse = read.claims.some(
      (claim) => overlaps(claim, stretch) && typeof claim.value === 'number',
    );
    if (!isTold || isElse) return [];
    const again = told.facts.flatMap((fact) => {
      const before = told.replaced.get(fact.id);
      const said = before === undefined ? null : readers.valueIn(fact, textOf(span.text));
      return said?.kind === 'value' && before?.has(said.value) === true
        ? [{ fact: fact.id, value: said.value, ...stretch }]
        : [];
    });
    return again.length === 1 ? again : [];
  });
}

/** 会计改口说205万, 身份证上其实61了: figures of a clause that says how it is, each near to one told before. */
function markedFigures(told: ToldFacts, read: ReadSoFar, readers: ValueReaders): FoundCorrection[] {
  const { text, clauses } = read;
  const marks = ({ from, to }: Stretch) => readers.words.marksCorrection(text.slice(from, to));
  const isMarked = (quantity: Quantity): boolean =>
    clauses.some((clause, at) => {
      const { from, to, act, mood } = clause;
      const before = clauses[at - 1];
      const isOwn = from <= quantity.span.start && quantity.span.start < to;
      if (!isOwn || act !== 'tells' || mood === 'supposition') return false;
      // 重新算了|十一万二
      const isLed = before !== undefined && isFiguresAlone(text.slice(from, to), [quantity]);
      return marks(clause) || (isLed && marks(before));
    });
  const marked = { ...read, quantities: read.quantities.filter(isMarked) };
  const near = told.facts.filter(({ type }) => type === 'number');
  return figuresInstead({ ...told, facts: near }, marked, readers).filter(({ fact, value }) =>
    isNear(Number(told.valueOfFact.get(fact)), Number(value)),
  );
}

/** 不对，是120万，税354500: a figure beside what is claimed, near to one told before. */
function figuresBeside(
  claimed: readonly FoundCorrection[],
  told: ToldFacts,
  read: ReadSoFar,
  readers: ValueReaders,
): FoundCorrection[] {
  const facts = told.facts.filter(
    ({ id, type }) => type === 'number' && !claimed.some(({ fact }) => fact === id),
  );
  return figuresInstead({ ...told, facts }, read, readers).filter(({ fact, value }) =>
    isNear(Number(told.valueOfFact.get(fact)), Number(value)),
  );
}

/** The figures of a message, each as the fact that it can replace. */
function figuresInstead(
  told: ToldFacts,
  read: ReadSoFar,
  readers: ValueReaders,
): FoundCorrection[] {
  return read.quantities.flatMap((quantity) => {
    const clause = read.clauses.find(
      ({ from, to }) => from <= quantity.span.start && quantity.span.start < to,
    );
    const words = clause === undefined ? '' : read.text.slice(clause.from, clause.to);
    const stretch = { from: quantity.span.start, to: quantity.span.end };
    if (read.claims.some((claim) => overlaps(claim, stretch))) return [];
    const fact = replacedBy(quantity, words, told);
    const said = fact === undefined ? null : readers.valueIn(fact, textOf(quantity.span.text));
    return fact === undefined || said?.kind !== 'value'
      ? []
      : [{ fact: fact.id, value: said.value, ...stretch }];
  });
}

/** A value this many times another is none of the same. */
const ALIKE = 10;

/** The fact told that a figure fits best; without a unit, one with a value of its size before the latest. */
function replacedBy(
  quantity: Quantity,
  words: string,
  { facts, valueOfFact }: ToldFacts,
): Fact | undefined {
  const fits = (least: number) => facts.filter((fact) => fitOf(fact, quantity) >= least);
  const now = 'range' in quantity ? (quantity.range.low ?? 0) : Number.NaN;
  const isAlike = (fact: Fact): boolean => isNear(Number(valueOfFact.get(fact.id)), now);
  // 身份证上其实61了 names the age.
  const named = fits(1).find((fact) => fact.words.some((word) => words.includes(word)));
  if (named !== undefined) return named;
  const strict = fits(2);
  return strict.find(isAlike) ?? strict[0] ?? fits(1).find(isAlike) ?? fits(1)[0];
}

const isNear = (before: number, now: number): boolean =>
  before > 0 && now > 0 && before / now < ALIKE && now / before < ALIKE;

/** The two halves of 不是A是B as values of one fact that was told, best one that was told to be A. */
function exchangedValue(
  { facts, valueOfFact }: ToldFacts,
  { text }: ReadSoFar,
  readers: ValueReaders,
): FoundCorrection | null {
  const match = BUT_NOT.exec(text) ?? NOT_BUT.exec(text) ?? ERRED.exec(text);
  const old = halfOf(match, 'old');
  const now = halfOf(match, 'now');
  if (old === null || now === null) return null;
  const pairs = facts.flatMap((fact) => {
    const before = readers.value(fact, old);
    const after = readers.value(fact, now);
    return before?.kind === 'value' && after?.kind === 'value' && before.value !== after.value
      ? [{ fact: fact.id as string, before: before.value, value: after.value }]
      : [];
  });
  const meant = pairs.find(({ fact, before }) => valueOfFact.get(fact) === before) ?? pairs[0];
  return meant === undefined ? null : { fact: meant.fact, value: meant.value, ...now };
}

function halfOf(match: RegExpExecArray | null, half: 'old' | 'now'): Stretch | null {
  const ends = match?.indices?.groups?.[half];
  return ends === undefined ? null : { from: ends[0], to: ends[1] };
}

/** 其实是3个人交的: a figure with its counter leaves no 个人 behind. */
const withoutFigures = (text: string, { quantities }: ReadSoFar): string =>
  quantities.reduce((rest, { span }) => rest.replace(textOf(span.text), ''), text);

/** Shorter words pick an option of any question. */
const TELLING = 2;

/** The first fact that the words behind the correction answer by more than yes or no. */
function pickedValue(
  facts: readonly Fact[],
  rest: string,
  { words, options }: ValueReaders,
): { readonly fact: string; readonly value: string } | null {
  if (words.meaningOf(words.formsOf(rest)) !== null || rest.length < TELLING) return null;
  for (const fact of facts) {
    if (fact.options.length === 0) continue;
    const said = options.pick(fact, rest);
    if (said?.kind === 'value' && !said.guessed) return { fact: fact.id, value: said.value };
  }
  return null;
}

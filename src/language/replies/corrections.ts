import type { Fact } from '../../knowledge/schema/fact.ts';
import { boundValues } from './bound-values.ts';
import {
  type FoundCorrection,
  isOwnFact,
  type ReadSoFar,
  type ValueReaders,
} from './found-replies.ts';

/** 不是三千是八千, 不是移动，是电信 */
const NOT_BUT = /不是(?<old>[^，,是]{1,12})[，,]?(?:而|应该)?是?(?<now>[^，,。]{1,12})/;

/**
 * What a message says instead of what was told: by frames, else as a value of the latest told that it can
 * replace, else of the matter in hand. 说反了 turns the last yes or no round.
 * @param told the facts told, the latest first
 */
export function correctionsOf(
  told: readonly Fact[],
  matter: readonly Fact[],
  values: ReadonlyMap<string, string | number>,
  read: ReadSoFar,
  readers: ValueReaders,
): FoundCorrection[] {
  const whole = { from: 0, to: read.text.length };
  const isMarked = readers.words.afterCorrection(read.text) !== null;
  const exchanged = exchangedValue(told, read, readers);
  if (exchanged !== null) return [{ ...exchanged, ...whole }];
  if (!isMarked && !read.clauses.some(({ act }) => act === 'corrects')) return [];
  const claimed = read.claims
    .filter(isOwnFact)
    .map(({ fact, value, from, to }) => ({ fact, value, from, to }));
  if (claimed.length > 0) return claimed;
  for (const facts of [told, matter]) {
    const bound = boundValues(facts, null, read, readers).map(({ fact, value, from, to }) => ({
      fact,
      value,
      from,
      to,
    }));
    if (bound.length > 0) return bound;
    const picked = pickedValue(facts, read, readers);
    if (picked !== null) return [{ ...picked, ...whole }];
  }
  const flag = told.find(({ type }) => type === 'flag');
  if (readers.words.isReversed(read.text) && flag !== undefined)
    return [{ fact: flag.id, value: values.get(flag.id) === 'yes' ? 'no' : 'yes', ...whole }];
  const isAlone = (readers.words.afterCorrection(read.text) ?? read.text).length <= 1;
  return isAlone && told[0] !== undefined ? [{ fact: told[0].id, value: null, ...whole }] : [];
}

/** The two halves of 不是A是B as values of one fact that was told. */
function exchangedValue(told: readonly Fact[], { text }: ReadSoFar, readers: ValueReaders) {
  const { old, now } = NOT_BUT.exec(text)?.groups ?? {};
  if (old === undefined || now === undefined) return null;
  for (const fact of told) {
    const before = readers.valueIn(fact, old);
    const after = readers.valueIn(fact, now);
    if (before?.kind === 'value' && after?.kind === 'value' && before.value !== after.value)
      return { fact: fact.id, value: after.value };
  }
  return null;
}

/** Shorter words pick an option of any question. */
const TELLING = 2;

/** The first fact that the words behind the correction answer by more than yes or no. */
function pickedValue(facts: readonly Fact[], { text }: ReadSoFar, readers: ValueReaders) {
  const rest = readers.words.afterCorrection(text) ?? text;
  if (readers.words.meaningOf(readers.words.formsOf(rest)) !== null || rest.length < TELLING)
    return null;
  for (const fact of facts) {
    const said =
      fact.type === 'choice' || fact.type === 'flag' ? readers.options.pick(fact, rest) : null;
    if (said?.kind === 'value' && !said.guessed) return { fact: fact.id, value: said.value };
  }
  return null;
}

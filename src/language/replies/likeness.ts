import type { Fact, Option } from '../../knowledge/schema/fact.ts';
import { partsOf, phrasesOf } from './option-names.ts';

/** The telling characters in their order, each with whether it is denied: 没停 is -停. */
interface Signed {
  readonly chars: ReadonlyMap<string, boolean>;
  readonly line: string;
}

const NEGATOR = /没有|并非|没|不是|不算|不属于|不在|不用|不|未|无|非/y;
/** Characters that tell no option from another. */
const EMPTY = /[的了过着我是有在给就都也很挺太还这那个些点啊呀吧呢吗嘛哦们您你他她到和跟把被]/;
/** So much of a reply must be found in an option, and so much more than in the next. */
const ENOUGH = 0.6;
const AHEAD = 0.2;
/** Longer replies say more than an option's name. */
const LONGEST = 10;

/**
 * The option whose words a reply shares most characters with, denials told apart; null where none is
 * clearly nearest. A guess: 市里机关 for 市里的机关、事业单位.
 */
export function likeliestOption(fact: Fact, text: string): string | null {
  const said = signed(text);
  if (said.chars.size === 0 || [...text].length > LONGEST) return null;
  const rated = fact.options
    .map((option) => ({ value: option.value, ...rate(option, said, fact) }))
    .map((own, _, all) => ({
      value: own.value,
      // What denies one of two answers speaks for the other.
      score: Math.max(own.shared, fact.type === 'flag' ? opposedOf(all, own.value) : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = rated;
  if (best === undefined || best.score < ENOUGH) return null;
  return best.score - (next?.score ?? 0) < AHEAD ? null : best.value;
}

const opposedOf = (
  all: readonly { readonly value: string; readonly opposed: number }[],
  value: string,
): number => Math.max(0, ...all.filter((one) => one.value !== value).map((one) => one.opposed));

/** The share of a reply that stands in an option's words, as it is said and denied. */
function rate(option: Option, said: Signed, fact: Fact): { shared: number; opposed: number } {
  const weights = new Map([...said.chars.keys()].map((char) => [char, weightOf(char, fact)]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const phrases = [...partsOf(option), ...phrasesOf(option)]
    .map(signed)
    .filter((phrase) => sharesPair(said.line, phrase.line));
  const best = (isSame: boolean): number =>
    Math.max(
      0,
      ...phrases.map(({ chars }) =>
        [...said.chars].reduce(
          (sum, [char, denied]) =>
            chars.has(char) && (chars.get(char) === denied) === isSame
              ? sum + (weights.get(char) ?? 0)
              : sum,
          0,
        ),
      ),
    ) / whole;
  return { shared: best(true), opposed: best(false) };
}

/** 外省 is not in 省内市外, though both characters are; a character alone need only stand there. */
function sharesPair(said: string, phrase: string): boolean {
  if (said.length === 1) return phrase.includes(said);
  for (let at = 0; at + 1 < said.length; at += 1)
    if (phrase.includes(said.slice(at, at + 2))) return true;
  return false;
}

/** A character that stands in many options says little; in a yes-or-no question it is the denial that tells. */
function weightOf(char: string, { type, options }: Fact): number {
  if (type === 'flag') return 1;
  const holders = options.filter((option) => phrasesOf(option).some((one) => one.includes(char)));
  return 1 / Math.max(1, holders.length);
}

/** The telling characters; a negator denies what follows in its clause. */
function signed(text: string): Signed {
  const chars = new Map<string, boolean>();
  let line = '';
  for (const clause of text.toLowerCase().split(/[，,。；;！!？?\s]/)) {
    let denied = false;
    for (let at = 0; at < clause.length; ) {
      NEGATOR.lastIndex = at;
      const negator = NEGATOR.exec(clause)?.[0];
      if (negator !== undefined) {
        denied = !denied;
        at += negator.length;
        continue;
      }
      const char = clause.charAt(at);
      if (!EMPTY.test(char)) {
        chars.set(char, denied);
        line += char;
      }
      at += 1;
    }
  }
  return { chars, line };
}

/** Shorter names are too near to others. */
const SHORTEST = 3;
/** From this length on two characters may be wrong. */
const LONG = 5;

/** The one value whose name a text is but for a character or two (小规膜); null where two are as near. */
export function nearestName(names: ReadonlyMap<string, string>, text: string): string | null {
  const length = [...text].length;
  if (length < SHORTEST) return null;
  const most = length >= LONG ? 2 : 1;
  const near = [...names].filter(
    ([name]) =>
      name.length >= SHORTEST &&
      Math.abs(name.length - length) <= most &&
      sharesEnd(name, text) &&
      distance(name, text) <= most,
  );
  const values = new Set(near.map(([, value]) => value));
  const [value] = values;
  return values.size === 1 ? (value ?? null) : null;
}

/** Typos leave the beginning right, or the end. */
const sharesEnd = (a: string, b: string): boolean =>
  a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);

/** Edit distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

import type { Fact } from '../../knowledge/schema/fact.ts';
import type { SearchData } from '../search-data.ts';
import { createPhraseFilter } from '../text/phrases.ts';
import type { Reading } from '../text/reading.ts';
import type { FactReading } from '../understanding.ts';
import { isDenied, isOfAnother } from './negation.ts';
import { readNumbers } from './read-numbers.ts';
import { readRentCut } from './read-rent-cut.ts';

/** Finds what a person tells of himself in passing. */
export type FactReader = (reading: Reading) => FactReading[];

interface Phrase {
  readonly fact: string;
  readonly value: string | number;
  readonly word: string;
  readonly with: readonly string[];
}

/** Shorter words of an option answer its own question only; alone they may mean anything. */
const TELLING_LENGTH = 4;

/** What only the one who runs the shop can be; of the shop itself his family may speak for him. */
const OF_ONESELF: ReadonlySet<string> = new Set(['veteran', 'graduate_years']);

export function createFactReader(data: SearchData, facts: readonly Fact[]): FactReader {
  const phrases = [
    ...data.said.flatMap(({ fact, value, words, with: context }) =>
      words.map((word): Phrase => ({ fact, value, word, with: context })),
    ),
    ...optionPhrases(facts),
  ].sort((a, b) => b.word.length - a.word.length);
  const phrasesFor = createPhraseFilter(phrases, ({ word }) => word);

  return (reading) => {
    const found = new Map<string, FactReading | null>();
    const taken: [number, number][] = [];
    for (const { fact, value, word, with: context } of phrasesFor(reading.text)) {
      const at = reading.text.indexOf(word);
      if (at < 0 || isDenied(reading.text, at)) continue;
      if (OF_ONESELF.has(fact) && isOfAnother(reading.text, at)) continue;
      if (context.length > 0 && !context.some((other) => reading.text.includes(other))) continue;
      // 不是国企 is longer than 国企 and has been read already.
      if (
        taken.some(([from, to]) => at >= from && at + word.length <= to && to - from > word.length)
      )
        continue;
      taken.push([at, at + word.length]);
      const known = found.get(fact);
      if (known === undefined) {
        found.set(fact, { fact, value, span: reading.span(at, at + word.length) });
      } else if (known !== null && known.value !== value) {
        // Two answers to one question (小规模 and 一般纳税人): he asks about them, he is not both.
        found.set(fact, null);
      }
    }
    const told = [...found.values()].flatMap((reading_) => reading_ ?? []);
    const cut = readRentCut(reading);
    // 给承租的个体户免了两个月: the word within is the tenant's, not his own.
    const own = told.filter((one) => !cut.some((other) => isWithin(one, other)));
    const known = new Set(own.map(({ fact }) => fact));
    const others = [...cut, ...readNumbers(reading)];
    return [...own, ...others.filter(({ fact }) => !known.has(fact) && found.get(fact) !== null)];
  };
}

/** Whether a reading stands within another of the same fact that says otherwise. */
function isWithin(inner: FactReading, outer: FactReading): boolean {
  return (
    inner.fact === outer.fact &&
    inner.value !== outer.value &&
    inner.span.start >= outer.span.start &&
    inner.span.end <= outer.span.end
  );
}

/** Words of options that are long and belong to one option of one fact only. */
function optionPhrases(facts: readonly Fact[]): Phrase[] {
  const holders = new Map<string, number>();
  const all = facts.flatMap((fact) =>
    fact.options.flatMap((option) =>
      option.words.map((word): Phrase => ({ fact: fact.id, value: option.value, word, with: [] })),
    ),
  );
  for (const { word } of all) holders.set(word, (holders.get(word) ?? 0) + 1);
  return all.filter(({ word }) => word.length >= TELLING_LENGTH && holders.get(word) === 1);
}

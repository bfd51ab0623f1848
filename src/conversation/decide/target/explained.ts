import type { Knowledge } from '../../../knowledge/knowledge.ts';
import { memoizeWeak } from '../../../knowledge/memoize.ts';
import type { Measure } from '../../../knowledge/schema/measure.ts';
import { type Matched, matchOf, type Unit, wordingsOf } from '../../../language/nearness/units.ts';
import type { Said } from '../../../language/words.ts';
import { namedIn } from '../../answer/passages/find-passage.ts';
import { recordPassages } from '../../answer/passages/record-passages.ts';
import type { Deps } from '../../deps.ts';

/** What one record speaks of and none of some others does, each thing counted by how rare it is. */
export function moreExplained(
  words: Said | string,
  measure: Measure,
  others: readonly Measure[],
  deps: Pick<Deps, 'knowledge' | 'search'>,
): number {
  const textOf = recordText(deps.knowledge);
  return namedIn(words, deps).reduce((sum, unit) => {
    const known = Math.max(0, ...others.map((other) => matchOf(unit, textOf(other))));
    return unit.weight < 1 || isOfAnyTalk(unit.said, deps)
      ? sum
      : sum + unit.termWeight * (matchOf(unit, textOf(measure)) - known);
  }, 0);
}

/** Words of any talk, which name nothing of a matter. */
export const isOfAnyTalk = (said: string, { search }: Pick<Deps, 'search'>): boolean =>
  search.language.words(said).says('of-any-talk');

/** Whether a record speaks of a thing, in these words or in others. */
export const standsIn = (thing: Unit, measure: Measure, deps: Pick<Deps, 'knowledge'>): boolean =>
  matchOf(thing, recordText(deps.knowledge)(measure)) >= SPOKEN_OF;

/** A thing is matched so far by what speaks of it. */
const SPOKEN_OF = 0.6;

/** All that a record says, its title and the questions it answers, as one text to match by. */
const recordText = memoizeWeak((knowledge: Knowledge) =>
  memoizeWeak((measure: Measure): Matched => {
    const { title, asks } = measure;
    const sentences = recordPassages(knowledge).of(measure);
    const text = [title, ...asks, ...sentences.map((one) => one.text)].join('；');
    return { text, wordings: wordingsOf(text, knowledge.speech) };
  }),
);

/** What the title of one record says of the words, and what another gives says nothing of: 农膜, in 农膜、滴灌免增值税. */
export function namedByTitle(
  words: Said | string,
  { title }: Measure,
  other: Measure,
  deps: Pick<Deps, 'knowledge' | 'search'>,
): number {
  const given = givenText(deps.knowledge)(other);
  return namedIn(words, deps).reduce(
    (sum, unit) =>
      unit.weight < 1 || isOfAnyTalk(unit.said, deps) || !title.includes(unit.said)
        ? sum
        : sum + unit.termWeight * (1 - matchOf(unit, given)),
    0,
  );
}

/** What a record gives, and to whom. */
const givenText = memoizeWeak(({ speech }: Knowledge) =>
  memoizeWeak(({ title, clauses }: Measure): Matched => {
    const text = [title, ...clauses.map(({ gist }) => gist)].join('；');
    return { text, wordings: wordingsOf(text, speech) };
  }),
);

/** 0 to 1: how much of the words, by how rare it is, a record is called by or asked for by. */
export function saidByName(
  words: Said | string,
  measure: Measure,
  deps: Pick<Deps, 'knowledge' | 'search'>,
): number {
  const name = nameText(deps.knowledge)(measure);
  const named = namedIn(words, deps);
  const total = named.reduce((sum, { termWeight }) => sum + termWeight, 0);
  const said = named.reduce((sum, unit) => sum + unit.termWeight * matchOf(unit, name), 0);
  return total === 0 ? 0 : said / total;
}

/** What a record and its cases are called, and what it is asked by. */
const nameText = memoizeWeak(({ speech }: Knowledge) =>
  memoizeWeak(({ title, clauses, asks }: Measure): Matched => {
    const text = [title, ...clauses.map((clause) => clause.title), ...asks].join('；');
    return { text, wordings: wordingsOf(text, speech) };
  }),
);

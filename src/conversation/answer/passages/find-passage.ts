import { memoizeWeak } from '../../../knowledge/memoize.ts';
import type { Fact } from '../../../knowledge/schema/fact.ts';
import { figureAsked } from '../../../language/nearness/figures.ts';
import { matchOf, type Unit, unitsOf } from '../../../language/nearness/units.ts';
import { holdsWord, memoizeWords, type Said } from '../../../language/words.ts';
import type { Deps } from '../../deps.ts';
import type { Matter } from '../matter.ts';
import { type Passage, recordPassages } from './record-passages.ts';

/** A sentence speaks of at least so much of what a question names. */
const SHARED = 0.34;

/** What a figure of the kind asked for is worth, beside words. */
const FIGURE = 0.45;

/** What it is worth that a rule tests a fact that the words name an answer of, beside words. */
const FACT = 0.3;

/** A rule, and a sentence of another case than the one asked about, are worth this much of their words. */
const RULE = 0.8;
const OTHER_CASE = 0.9;

/** The sentence of a record that answers a question best. */
export interface FoundPassage {
  readonly passage: Passage;
  /** of what the question names, weighed by how rare it is; 0 to 1 */
  readonly share: number;
  /** holds a figure of the kind asked for */
  readonly hasFigure: boolean;
}

/** The things that words name, each with how much it tells: rare things more than common ones. */
export const namedIn = (
  words: Said | string,
  { knowledge, search }: Pick<Deps, 'knowledge' | 'search'>,
): readonly NamedUnit[] => namedOf(knowledge)(search)(words);

type NamedUnit = Unit & { readonly termWeight: number };

/** A turn looks for its words in many records. */
const TEXTS_KEPT = 16;

const namedOf = memoizeWeak((knowledge: Deps['knowledge']) =>
  memoizeWeak(({ language }: Deps['search']) =>
    memoizeWords((words: Said | string): readonly NamedUnit[] => {
      const { rarity } = recordPassages(knowledge);
      return unitsOf(words, language.naming(words), knowledge.speech).map((unit) => ({
        ...unit,
        // The first look at how rare a thing is reads all records.
        get termWeight() {
          return unit.weight * rarity(unit);
        },
      }));
    }, TEXTS_KEPT),
  ),
);

/**
 * What a record says on the words of a question (用什么扫, 没贷过款的行吗, 免几年): the sentence of it that
 * speaks of most of what they name, what few of its sentences speak of counting most, and holding a figure
 * of the kind asked for. Null where none comes near.
 * @param facts facts of the record that the words name an answer of
 */
export function findPassage(
  words: Said | string,
  { measure, clause }: Pick<Matter, 'measure' | 'clause'>,
  facts: readonly string[],
  deps: Pick<Deps, 'knowledge' | 'search'>,
): FoundPassage | null {
  const passages = recordPassages(deps.knowledge).of(measure);
  const figure = figureAsked(words);
  const named = namedIn(words, deps).map(({ termWeight, ...unit }) => {
    const matches = passages.map((passage) => matchOf(unit, passage));
    const holders = matches.filter((match) => match > 0).length;
    return { matches, termWeight: termWeight / Math.max(1, holders) ** 0.5 };
  });
  const total = named.reduce((sum, { termWeight }) => sum + termWeight, 0);
  let best: FoundPassage | null = null;
  for (const [at, passage] of passages.entries()) {
    const shared = named.reduce(
      (sum, { matches, termWeight }) => sum + termWeight * (matches[at] ?? 0),
      0,
    );
    // A figure alone answers nothing: one of the words stands beside it, or nothing else is asked.
    const hasFigure = figure?.test(passage.statement.text) === true;
    const isTested = passage.facts.some((fact) => facts.includes(fact));
    const told = (hasFigure ? FIGURE : 0) + (isTested ? FACT : 0);
    const fits = total === 0 ? told : shared === 0 ? 0 : shared / total + told;
    const isOther = clause !== null && passage.clause !== null && passage.clause !== clause.id;
    const share = fits * (passage.isRule ? RULE : 1) * (isOther ? OTHER_CASE : 1);
    if (share > (best?.share ?? 0)) best = { passage, share: Math.min(1, share), hasFigure };
  }
  return best === null || best.share < SHARED ? null : best;
}

/** Facts that words name an answer of: 卖衣服 of 做服务还是卖货. */
export function factsNamed(words: Said | string, facts: readonly Fact[]): string[] {
  return facts
    .filter(({ options }) =>
      options.some(({ label, words: ways }) =>
        [label, ...ways].some((way) => [...way].length > 1 && holdsWord(words, way)),
      ),
    )
    .map(({ id }) => id);
}

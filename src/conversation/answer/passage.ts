import { memoizeWeak } from '../../knowledge/memoize-weak.ts';
import type { Clause, Measure } from '../../knowledge/schema/measure.ts';
import type { Speech } from '../../knowledge/schema/speech.ts';
import type { Statement } from '../../knowledge/schema/statement.ts';
import { conditionNodes } from '../../knowledge/walk.ts';
import { type Block, block } from '../block.ts';
import { requiredWords } from '../wording/condition-words.ts';
import type { Matter } from './matter.ts';
import { figureAsked, pairsOf, termsOf } from './passage-terms.ts';

/** A question shares at least so much of its own words with the sentence that answers it. */
const SHARED = 0.34;

/** What a figure of the kind asked for is worth, beside words. */
const FIGURE = 0.45;

/** The sentence of a record that answers a question best. */
export interface FoundPassage {
  readonly block: Block;
  /** of the question's words, weighed by how rare they are in the record; 0 to 1 */
  readonly share: number;
}

/**
 * What a record says on the words of a question (用什么扫, 没贷过款的行吗, 免几年): the sentence of it that
 * shares most of them, those that few of its sentences hold counting most, and holding a figure of the
 * kind asked for. Null where none comes near.
 */
export function answerByPassage(
  words: string,
  { measure, clause }: Matter,
  speech: Speech,
): FoundPassage | null {
  const asked = termsOf(words, speech);
  const figure = figureAsked(words);
  const statements = passagesOf(speech)(measure);
  const holders = (term: string) => statements.filter(({ terms }) => terms.has(term)).length;
  const worth = new Map(
    [...asked].map(([term, weight]) => [term, weight / Math.max(1, holders(term)) ** 0.5]),
  );
  const total = [...worth.values()].reduce((sum, value) => sum + value, 0);
  let best: { readonly statement: Statement; readonly share: number } | null = null;
  for (const { statement, terms } of statements) {
    let shared = 0;
    for (const [term, value] of worth) if (terms.has(term)) shared += value;
    // A figure alone answers nothing: one of the words stands beside it, or nothing else is asked.
    const told = figure?.test(statement.text) === true ? FIGURE : 0;
    const share = total === 0 ? told : shared === 0 ? 0 : shared / total + told;
    if (share > (best?.share ?? 0)) best = { statement, share };
  }
  if (best === null || best.share < SHARED) return null;
  const { statement, share } = best;
  return {
    share: Math.min(1, share),
    block: block('asked-aspect', statement.text, {
      measureId: measure.id,
      ...(clause === null ? {} : { clause: clause.id }),
      locator: statement.locator ?? measure.locator,
    }),
  };
}

/** How many pairs of a question's words stand in a measure's title and cases. */
export function sharedWords(words: string, { title, clauses }: Measure): number {
  const named = pairsOf(
    [title, ...clauses.map((clause) => `${clause.title}${clause.gist}`)].join('；'),
  );
  return [...pairsOf(words)].filter((pair) => named.has(pair)).length;
}

interface Passage {
  readonly statement: Statement;
  readonly terms: ReadonlyMap<string, number>;
}

/** Every sentence of a record with what it can be found by, those that tell most shortly first. */
const passagesOf = memoizeWeak((speech: Speech) =>
  memoizeWeak((measure: Measure): readonly Passage[] => {
    const passage = (statement: Statement, title = ''): Passage => ({
      statement,
      terms: termsOf(`${title}${statement.text}`, speech),
    });
    const { steps, materials, details, caveats, clauses, discretion, validity, summary } = measure;
    // A case is found by its title too; what it requires answers only where nothing else does.
    const gists = clauses.map(({ title, gist, locator }) =>
      passage({ text: gist, ...(locator === undefined ? {} : { locator }) }, title),
    );
    return [
      ...[...steps, ...materials, ...details].map((one) => passage(one)),
      ...gists,
      ...clauses.flatMap((clause) => besideGist(clause).map((text) => passage({ text }))),
      ...caveats.map((one) => passage(one)),
      ...[discretion ?? '', validity.note ?? '', ...sentencesOf(summary)]
        .filter((text) => text !== '')
        .map((text) => passage({ text })),
    ];
  }),
);

/** What a case says beside what it gives. */
function besideGist({ discretion, estimate, when }: Clause): string[] {
  const conditions = [...conditionNodes(when)].flatMap(({ text }) =>
    text === undefined ? [] : [requiredWords(text)],
  );
  return [
    ...(discretion === undefined ? [] : [discretion]),
    ...(estimate?.formula === undefined ? [] : [estimate.formula]),
    ...conditions,
  ];
}

const sentencesOf = (text: string): string[] => text.match(/[^。！？]+[。！？]?/g) ?? [];

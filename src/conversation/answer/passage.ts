import { oncePer } from '../../eligibility/once-per.ts';
import { conditionNodes } from '../../knowledge/checks/walk.ts';
import type { Measure } from '../../knowledge/schema/measure.ts';
import type { Statement } from '../../knowledge/schema/statement.ts';
import { type Block, block } from '../block.ts';
import type { Matter } from './matter.ts';

/** A question shares at least so much of its own words with the sentence that answers it. */
const SHARED = 0.34;

/**
 * What a record says on the words of a question that no aspect covers (用什么扫, 没贷过款的行吗): the
 * sentence of it that shares most of them, pairs that few of its sentences hold counting most. Null
 * where none comes near.
 */
export function answerByPassage(words: string, { measure, clause }: Matter): Block | null {
  const asked = pairsOf(words);
  if (asked.size === 0) return null;
  const statements = statementsOf(measure);
  const holders = (pair: string) => statements.filter(({ pairs }) => pairs.has(pair)).length;
  const worth = new Map([...asked].map((pair) => [pair, 1 / Math.max(1, holders(pair))]));
  const total = [...worth.values()].reduce((sum, value) => sum + value, 0);
  let best: { readonly statement: Statement; readonly score: number } | null = null;
  for (const { statement, pairs } of statements) {
    let shared = 0;
    for (const [pair, value] of worth) if (pairs.has(pair)) shared += value;
    if (shared > (best?.score ?? 0)) best = { statement, score: shared };
  }
  if (best === null || best.score / total < SHARED) return null;
  return block('asked-aspect', best.statement.text, {
    measureId: measure.id,
    ...(clause === null ? {} : { clause: clause.id }),
    locator: best.statement.locator ?? measure.locator,
  });
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
  readonly pairs: ReadonlySet<string>;
}

/** Every sentence of a record, with the pairs of characters in it. */
const statementsOf = oncePer((measure: Measure): readonly Passage[] => {
  const own = [
    ...sentencesOf(measure.summary),
    ...measure.clauses.flatMap(({ gist, discretion, estimate, when, locator }) =>
      [
        ...sentencesOf(gist),
        ...(discretion === undefined ? [] : [discretion]),
        ...(estimate?.formula === undefined ? [] : [estimate.formula]),
        ...[...conditionNodes(when)].flatMap((node) => node.text ?? []),
      ].map((text) => ({ text, locator })),
    ),
    ...(measure.discretion === undefined ? [] : [measure.discretion]),
  ].map((one): Statement => (typeof one === 'string' ? { text: one } : one));
  const { steps, materials, details, caveats } = measure;
  return [...own, ...steps, ...materials, ...details, ...caveats].map((statement) => ({
    statement,
    pairs: pairsOf(statement.text),
  }));
});

const sentencesOf = (text: string): string[] => text.match(/[^。！？]+[。！？]?/g) ?? [];

/** Pairs that function words make tell nothing of what is asked. */
const FUNCTION =
  /[的了吗呢吧啊呀我你您他她它这那是在有要能可以就都也还和跟给被把来去到上下个么什怎哪几多少行不没请问想问]/;

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = [...text.matchAll(/(?=([\u4e00-\u9fff\da-z]{2}))/gi)].flatMap(
    ([, pair = '']) => pair,
  );
  return new Set(pairs.filter((pair) => !FUNCTION.test(pair)));
}

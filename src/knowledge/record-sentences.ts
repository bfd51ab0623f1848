import { memoizeWeak } from './memoize.ts';
import type { Measure } from './schema/measure.ts';
import type { Statement } from './schema/statement.ts';
import { conditionNodes, expressionNodes } from './walk.ts';

/** One sentence of a record, as its officer wrote it. */
export interface RecordSentence extends Statement {
  /** the case that it belongs to; null where it is the measure's */
  readonly clause: string | null;
  /** the title of the case that it sums up; empty for any other sentence */
  readonly title: string;
  /**
   * `test`: what the facts told are tested by; `manual`: a condition that nobody can answer beforehand; `sum`:
   * how an amount is counted; `limit`: what is torn off or left out; `summary`: a sentence of the summary;
   * `plain`: an answer as it stands
   */
  readonly kind: 'plain' | 'test' | 'manual' | 'sum' | 'limit' | 'summary';
  /** facts that it tests, or that its amount is counted by */
  readonly facts: readonly string[];
}

/** Every sentence of a record that can answer a question, what tells most shortly first. */
export const sentencesOf = memoizeWeak((measure: Measure): readonly RecordSentence[] => {
  const { steps, materials, details, caveats, damaged, excludes } = measure;
  const { clauses, discretion, validity, summary } = measure;
  return [
    ...clauses.map(({ id, title, gist, locator, estimate }) =>
      sentence(
        { text: gist, locator },
        { clause: id, title, facts: estimate === undefined ? [] : countedBy(estimate.amount) },
      ),
    ),
    ...[...steps, ...materials, ...details].map((one) => sentence(one)),
    ...clauses.flatMap(rulesOf),
    ...clauses.flatMap(({ id, discretion: own }) => plain(own, { clause: id })),
    ...caveats.map((one) => sentence(one)),
    ...[...damaged, ...excludes].map((one) => sentence(one, { kind: 'limit' })),
    ...plain(discretion),
    ...plain(validity.note),
    ...(summary.match(/[^。！？]+[。！？]?/g) ?? []).map((text) =>
      sentence({ text }, { kind: 'summary' }),
    ),
  ];
});

/** How a case is counted, and what it requires with the facts that this tests. */
function rulesOf({ id: clause, estimate, when }: Measure['clauses'][number]): RecordSentence[] {
  const counted = estimate === undefined ? [] : countedBy(estimate.amount);
  return [
    ...[estimate?.formula, estimate?.note].flatMap((text) =>
      plain(text, { clause, kind: 'sum', facts: counted }),
    ),
    ...[...conditionNodes(when)].flatMap((node) => {
      const facts = [...conditionNodes(node)].flatMap((one) =>
        one.kind === 'test' ? [one.fact] : [],
      );
      const kind = node.kind === 'manual' ? 'manual' : 'test';
      return node.text === undefined
        ? []
        : [sentence({ text: node.text, locator: node.locator }, { clause, kind, facts })];
    }),
  ];
}

/** Facts that an amount counts or chooses by. */
export const countedBy = (amount: Parameters<typeof expressionNodes>[0]): string[] =>
  [...expressionNodes(amount)].flatMap((node) =>
    node.kind === 'fact' || node.kind === 'choose' || node.kind === 'which' ? [node.fact] : [],
  );

const sentence = (
  statement: Statement,
  own: Partial<Omit<RecordSentence, keyof Statement>> = {},
): RecordSentence => ({
  ...statement,
  clause: null,
  title: '',
  kind: 'plain',
  facts: [],
  ...own,
});

const plain = (
  text: string | undefined,
  own: Partial<Omit<RecordSentence, keyof Statement>> = {},
): RecordSentence[] => (text === undefined ? [] : [sentence({ text }, own)]);

/**
 * The sentence that holds a piece: one of the case asked for, else the first; the summary's only where
 * no other holds it. Undefined where none does.
 */
export function sentenceWith(
  piece: string,
  measure: Measure,
  clause?: string,
): RecordSentence | undefined {
  const holding = sentencesOf(measure).filter(({ text }) => text.includes(piece));
  return holding.find((one) => one.clause === clause && clause !== undefined) ?? holding[0];
}

import type { Measure } from './schema/measure.ts';
import { conditionNodes } from './walk.ts';

/** One sentence of a record, as its officer wrote it. */
export interface RecordSentence {
  readonly text: string;
  readonly locator?: string | undefined;
  /** the case that it belongs to; null where it is the measure's */
  readonly clause: string | null;
  /** `test`: what the facts told are tested by; `plain`: an answer as it stands */
  readonly kind: 'plain' | 'test' | 'summary';
}

/** Every sentence of a record that can answer a question, what tells most shortly first. */
export function sentencesOf(measure: Measure): readonly RecordSentence[] {
  const { steps, materials, details, caveats, damaged, excludes } = measure;
  const { clauses, discretion, validity, summary } = measure;
  const plain = (text: string | undefined, clause: string | null = null): RecordSentence[] =>
    text === undefined ? [] : [{ text, clause, kind: 'plain' }];
  return [
    ...clauses.map(
      ({ id, gist, locator }): RecordSentence => ({
        text: gist,
        locator,
        clause: id,
        kind: 'plain',
      }),
    ),
    ...[...steps, ...materials, ...details].map(
      ({ text, locator }): RecordSentence => ({ text, locator, clause: null, kind: 'plain' }),
    ),
    ...clauses.flatMap(({ id, estimate, when, discretion: own }) => [
      ...plain(estimate?.formula, id),
      ...plain(estimate?.note, id),
      ...plain(own, id),
      ...[...conditionNodes(when)].flatMap(({ text, locator, kind }): RecordSentence[] =>
        text === undefined
          ? []
          : [{ text, locator, clause: id, kind: kind === 'manual' ? 'plain' : 'test' }],
      ),
    ]),
    ...[...caveats, ...damaged, ...excludes].map(
      ({ text, locator }): RecordSentence => ({ text, locator, clause: null, kind: 'plain' }),
    ),
    ...plain(discretion),
    ...plain(validity.note),
    ...(summary.match(/[^。！？]+[。！？]?/g) ?? []).map(
      (text): RecordSentence => ({ text, clause: null, kind: 'summary' }),
    ),
  ];
}

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

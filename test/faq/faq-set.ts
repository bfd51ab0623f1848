import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { emptyState } from '../../src/conversation/state.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { indexOf } from '../../src/knowledge/knowledge-index.ts';
import { matterAspectSchema } from '../../src/knowledge/schema/faq.ts';
import { typed } from '../../src/language/words.ts';
import { conversation, knowledge, today, wordsOf } from '../conversation/real-conversation.ts';

/** A small question asked with a measure in hand, and what its answer must hold. */
const itemSchema = z.strictObject({
  measure: z.string(),
  say: z.string(),
  /** of each list one stands in the answer */
  says: z.array(z.array(z.string()).min(1)).optional(),
  /** the record does not answer it, and the answer says so */
  silent: z.literal(true).optional(),
  /** the field of the record that answers it */
  aspect: matterAspectSchema.optional(),
});
export type FaqItem = z.infer<typeof itemSchema>;

/** The sets, each by another writer; `asked` are fragments as they come in the middle of a talk. */
export const FAQ_SETS = ['open', 'sealed', 'asked-open', 'asked-sealed'] as const;
export type FaqSet = (typeof FAQ_SETS)[number];

/** Questions written from the records by somebody who saw neither code nor the records' own `faq`. */
export function readFaqSet(half: FaqSet): FaqItem[] {
  return readFileSync(join(import.meta.dirname, `${half}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => itemSchema.parse(JSON.parse(line)));
}

/** The set's own measure: it does not widen with what the ranking takes for a sentence that says nothing. */
const SILENT = /没写|没说|没印|没列|没定|看不清|看不出|残缺|没提|不清楚|手里没有/;

/** What is answered with the measure in hand, on a day when it held. */
export function answerOf({ measure: id, say }: FaqItem): string {
  const index = indexOf(knowledge);
  const measure = index.measure(id);
  if (measure === undefined) throw new Error(`no record ${id}`);
  const { region } = index.documentOf(measure);
  const { from, to, paper } = measure.validity;
  const asOf = (to === undefined ? today : (from ?? paper?.issued ?? to)) as CivilDate;
  const place =
    region === undefined || region === '000000'
      ? []
      : [{ fact: 'place', value: region, at: 1 } as const];
  const focus = {
    measures: [id],
    hand: [id],
    question: typed(measure.title),
    asked: [],
    closed: false,
    ofThatTime: true,
  };
  const state = { ...emptyState, turn: 1, answers: place, focus, asOf };
  const { reply } = conversation.turn(state, { text: typed(say), asOf }, today);
  const phones = reply.contacts.flatMap(({ agency, phones }) => [
    agency,
    ...phones.map(({ number }) => number),
  ]);
  return `${wordsOf(reply)}\n${reply.question?.text ?? ''}\n☎ ${phones.join(' ')}`;
}

/** Whether the answer holds what it must. */
export function isAnswered({ says, silent }: FaqItem, answer: string): boolean {
  if (silent === true) return SILENT.test(answer);
  const plain = answer.replaceAll(/[-\s]/g, '');
  return (says ?? []).every((ways) =>
    ways.some((way) => plain.includes(way.replaceAll(/[-\s]/g, ''))),
  );
}

/**
 * Prints how many small questions are answered: of the open sets with each miss where `failures` is set,
 * of the sealed ones the total alone.
 */
export function evalFaq({ failures }: { readonly failures: boolean }): void {
  const rightOf = (half: FaqSet) =>
    readFaqSet(half).filter((item) => {
      const answer = answerOf(item);
      const isRight = isAnswered(item, answer);
      if (failures && !half.includes('sealed') && !isRight)
        console.log(
          `${item.measure} ${item.say}\n   ${answer.replaceAll('\n', ' / ')}\n   ✗ ${JSON.stringify(item.says ?? 'silent')}`,
        );
      return isRight;
    }).length;
  const counts = FAQ_SETS.map((half) => `${half} ${rightOf(half)} of ${readFaqSet(half).length}`);
  console.log(`small questions: ${counts.join(', ')}`);
}

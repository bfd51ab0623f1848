import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { emptyState } from '../../../src/conversation/state.ts';
import { civilDateSchema } from '../../../src/knowledge/civil-date.ts';
import { typed } from '../../../src/language/words.ts';
import { conversation, knowledge, today, wordsOf } from '../real-conversation.ts';

/** A question about a measure that is in hand, and what its record has the answer say: one of these. */
const questionSchema = z.strictObject({
  measure: z.string(),
  on: civilDateSchema,
  region: z.string().optional(),
  say: z.string(),
  says: z.array(z.string()).min(1),
});

/** Written from the records of every paper that owners are answered from. */
const questions = readFileSync(join(import.meta.dirname, 'in-case.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => questionSchema.parse(JSON.parse(line)));

/** What share is answered by the record's own words at the least; raised as it rises, never lowered. */
const FLOOR = 0.84;

function answerTo({ measure: id, on, region, say }: (typeof questions)[number]): string {
  const measure = knowledge.measures.find((one) => one.id === id) ?? expect.fail(id);
  const state = {
    ...emptyState,
    turn: 1,
    answers: region === undefined ? [] : [{ fact: 'place', value: region, at: 1 }],
    focus: { measures: [id], question: typed(measure.title), asked: [], closed: false, list: [id] },
    asOf: on,
  };
  return wordsOf(conversation.turn(state, { text: typed(say) }, today).reply);
}

describe('a question about the measure in hand', () => {
  it('is answered by the words of its record', () => {
    const missed = questions.filter((one) => {
      const answer = answerTo(one);
      return !one.says.some((way) => answer.includes(way));
    });
    const share = 1 - missed.length / questions.length;
    expect(
      share,
      missed.map(({ measure, say }) => `${measure} ${say}`).join('\n'),
    ).toBeGreaterThanOrEqual(FLOOR);
  });
});

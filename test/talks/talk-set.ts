import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const ids = z.array(z.string()).min(1);
const amount = z.union([z.number(), z.tuple([z.number(), z.number()])]);

/** What a turn is expected to give; everything is optional, and taken from the papers. */
export const expectationSchema = z.strictObject({
  /** one of these measures is assessed or cited */
  speaksOf: ids.optional(),
  notSpeaksOf: ids.optional(),
  /** no measure is assessed or cited that the talk has not dealt with before: told in passing, thought aloud, doubted */
  nothingNew: z.literal(true).optional(),
  verdict: z.record(z.string(), z.enum(['eligible', 'ineligible', 'unknown'])).optional(),
  status: z
    .record(z.string(), z.enum(['expired', 'in_force', 'open_ended', 'not_started']))
    .optional(),
  amount: z.record(z.string(), amount).optional(),
  /** each stands in what is said; of a list, one of it */
  says: z.array(z.union([z.string(), ids])).optional(),
  notSays: ids.optional(),
  /** the open question is after one of these facts */
  asks: ids.optional(),
  notAsks: ids.optional(),
  /** one of these numbers is given */
  phone: ids.optional(),
  /** no measure is assessed */
  refuses: z.literal(true).optional(),
  /** of messages and question, the privacy notice left out */
  maxChars: z.int().optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

const turnSchema = z.strictObject({
  /** null: an option is picked, or nothing is said */
  say: z.string().nullable().optional(),
  /** the label or ordinal of an option */
  pick: z.string().optional(),
  expect: expectationSchema.default({}),
});

export const talkSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  asOf: z.string().optional(),
  region: z.string().optional(),
  turns: z.array(turnSchema).min(1),
});
export type Talk = z.infer<typeof talkSchema>;

/**
 * Talks written from the papers by somebody who saw no code, one a line. `sealed` is read by the floor
 * and the totals alone, so that nobody tunes on it.
 */
export function readTalks(half: 'open' | 'sealed'): Talk[] {
  const file = join(import.meta.dirname, `${half}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => talkSchema.parse(JSON.parse(line)));
}

import type { Measure } from '../../../knowledge/schema/measure.ts';

/**
 * What speaks for a record being the one that a later message of a talk is about, or against it. Each is 0
 * to 1 or near it; `record-weights.ts` holds what each is worth.
 */
export const SIGNS = [
  'in hand',
  'told lately',
  'of the paper',
  'of the topic',
  'of the first theme',
  'title like that in hand',
  'like a question',
  'like the title',
  'like what it gives',
  'like all questions',
  'like the record',
  'topic said',
  'its name says the words',
  'title says what that in hand does not',
  'in hand says what it does not',
  'pointed to by that in hand',
  'says the words of the pointer',
  'likest of its paper',
  'found',
  'answers by a search',
  'found with the question before',
  'found first with the question before',
  'gives the figure said',
  'gives the figure said, and none in hand does',
  'turns on what is told',
  'sister that alone turns on what is told',
  'sister, put right',
  "another place's",
  'of the place said',
  'same theme at the place said',
  'of the year said',
  'same theme, holding now',
  'same theme, lapsed, asked of then',
  'lapsed, asked of now',
  'told before, asked back to',
  'stands where that in hand is ruled out',
  'ruled out by what is told',
  'eligible by what is told',
  'for few, whom nobody has spoken of',
  'asked for in those words',
  'answered by the rules',
  'in hand with others',
  'in hand with others, likest of them',
  'in hand with others, answered by the rules',
  'in hand: a field is asked',
  'in hand: nothing is named',
  'in hand: much is named',
  'in hand: shares words',
  'in hand: its matter is named',
  'in hand: another matter is named',
] as const;
export type RecordSign = (typeof SIGNS)[number];

/** The signs of one record; those that are absent are 0. */
export type Signs = Partial<Readonly<Record<RecordSign, number | boolean>>>;

/** Gives one record after another its signs, made ready for one message. */
export type Weighing = (measure: Measure) => Signs;

import type { Conversation } from '../../../src/conversation/conversation.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import { typed } from '../../../src/language/words.ts';

/** Characters of first replies. */
export interface Lengths {
  readonly median: number;
  readonly p90: number;
  readonly longest: number;
}

/** How long first replies are: with the question and its options, and without the options. */
export interface LengthReport {
  readonly questions: number;
  readonly withOptions: Lengths;
  readonly withoutOptions: Lengths;
  /** first layers of more than 200 characters, longest first */
  readonly tooLong: readonly { readonly question: string; readonly length: number }[];
}

const FIRST_LAYER = 200;

/** What a reader sees of a reply: its messages but for the notice said once, its question, its options. */
export function replyLength({ messages, question }: Reply, options: boolean): number {
  const texts = messages.filter(({ type }) => type !== 'notice').map(({ text }) => text);
  const labels = options ? (question?.options ?? []).map(({ label }) => label) : [];
  return [...texts, question?.text ?? '', ...labels].reduce(
    (sum, text) => sum + [...text].length,
    0,
  );
}

/** Asks each question as the first of a talk. */
export function measureLengths(
  questions: readonly string[],
  conversation: Conversation,
  today: CivilDate,
): LengthReport {
  const told = questions.map((question) => {
    const { reply } = conversation.turn(null, { text: typed(question) }, today);
    return {
      question,
      length: replyLength(reply, false),
      whole: replyLength(reply, true),
    };
  });
  return {
    questions: questions.length,
    withOptions: spread(told.map(({ whole }) => whole)),
    withoutOptions: spread(told.map(({ length }) => length)),
    tooLong: told
      .filter(({ length }) => length > FIRST_LAYER)
      .sort((a, b) => b.length - a.length)
      .map(({ question, length }) => ({ question, length })),
  };
}

function spread(lengths: readonly number[]): Lengths {
  const sorted = [...lengths].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { median: at(0.5), p90: at(0.9), longest: at(1) };
}

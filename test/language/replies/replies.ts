import { readFileSync } from 'node:fs';
import type { CivilDate } from '../../../src/knowledge/civil-date.ts';
import type { Reply } from '../../../src/language/utterance.ts';
import { language, TODAY } from '../reading.ts';

/** One way of answering a fact's question, with what it means. */
export interface ReplyCase {
  readonly fact: string;
  readonly text: string;
  readonly expected: string;
}

/** The table of replies: `-` answers nothing, `unknown` and `declines` answer without a value. */
export const replyCases: readonly ReplyCase[] = readFileSync(
  new URL('./replies.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [fact = '', expected = '', said = ''] = line.split('\t');
    return said.split(' / ').map((text) => ({ fact, text, expected }));
  });

/** A reply as the table writes it. */
export function written(reply: Reply | null): string {
  if (reply === null) return '-';
  if (reply.kind === 'value') return String(reply.value);
  return reply.kind === 'not-known' ? 'unknown' : reply.kind;
}

/** What a text says to a fact's question, asked of a shop in Shaoxing. */
export const replyTo = (fact: string, text: string, on: CivilDate = TODAY): string =>
  written(language.read(text, on, { expected: fact, region: '330602' }).reply);

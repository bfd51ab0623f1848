import * as z from 'zod';
import { type Keeping, packedCell, readPacked } from './keeping.ts';
import { readRows, type SqlDriver, type Statement, sql } from './sql-driver.ts';
import { withdrawStatements } from './tables/unanswered.ts';

/** What stands in a report in the place of words that were taken back. */
const WITHDRAWN = '〔已删除〕';
/** So many signs in a row that an owner wrote are that owner's words wherever they stand. */
const OWN_WORDS = 6;

/**
 * What deletes everything of one conversation: its rows, its unanswered questions, and its words where an
 * agent has quoted them.
 * @param asker the conversation's keyed hash; it is kept, so that a backup brings nothing back
 * @param at milliseconds since the epoch
 */
export async function forgetStatements(
  driver: SqlDriver,
  conversationId: string,
  asker: string,
  keeping: Keeping,
  at: number = Date.now(),
): Promise<Statement[]> {
  return [
    ...(await quotedIn(driver, await wordsOf(driver, conversationId, asker, keeping))),
    ...[
      'conversations where id',
      'deliveries where conversation',
      'feedback where conversation',
    ].map((rows) => sql(`delete from ${rows} = ?`, conversationId)),
    ...['cases', 'turns'].map((table) =>
      sql(`delete from ${table} where conversation = ?`, conversationId),
    ),
    ...withdrawStatements(asker),
    sql('insert into forgotten (asker, at) values (?, ?) on conflict do nothing', ...[asker, at]),
  ];
}

/** Everything that is on record of what the owner wrote. */
async function wordsOf(
  driver: SqlDriver,
  conversationId: string,
  asker: string,
  { packer }: Keeping,
): Promise<string[]> {
  const [states = [], turns = [], asked = [], comments = []] = await driver.batch([
    sql('select state as cell from conversations where id = ?', conversationId),
    sql('select content as cell from turns where conversation = ?', conversationId),
    sql(
      'select text from unanswered where id in (select question from unanswered_askers where asker = ?)',
      asker,
    ),
    sql('select comment as text from feedback where conversation = ?', conversationId),
  ]);
  const cells = readRows(z.object({ cell: packedCell }), [...states, ...turns]);
  const kept = cells.flatMap(({ cell }) => {
    const read = spoken.safeParse(readPacked(cell, packer));
    return read.success ? [read.data.said, read.data.focus?.question] : [];
  });
  const texts = readRows(z.object({ text: z.string().nullable() }), [...asked, ...comments]);
  return [...kept, ...texts.map(({ text }) => text)].flatMap((text) => (text ? [text] : []));
}

const spoken = z.object({
  said: z.string().optional(),
  focus: z.object({ question: z.string() }).nullish(),
});
/** What agents write, where they may quote a caller. */
const QUOTING = [
  { table: 'reports', columns: ['reason', 'snapshot', 'note'] },
  { table: 'calls', columns: ['note', 'answer'] },
  { table: 'notes', columns: ['note'] },
] as const;
const quotingRow = z.record(z.string(), z.union([z.string(), z.null()]));

/** What takes the words out of everything that quotes them. */
async function quotedIn(driver: SqlDriver, words: readonly string[]): Promise<Statement[]> {
  if (words.length === 0) return [];
  const found = await driver.batch(
    QUOTING.map(({ table, columns }) =>
      sql(`select cast(id as text) as id, ${columns.join(', ')} from ${table}`),
    ),
  );
  return QUOTING.flatMap(({ table, columns }, index) =>
    readRows(quotingRow, found[index] ?? []).flatMap((row) => {
      const texts = columns.map((column) => row[column] ?? null);
      const plain = texts.map((text) => (text === null ? null : withoutWords(text, words)));
      const set = columns.map((column) => `${column} = ?`).join(', ');
      return plain.every((text, at) => text === texts[at])
        ? []
        : [sql(`update ${table} set ${set} where id = ?`, ...plain, Number(row['id']))];
    }),
  );
}

/** The text with every run of at least `OWN_WORDS` signs that also stands in `words` taken out. */
function withoutWords(text: string, words: readonly string[]): string {
  const signs = [...text];
  let kept = '';
  for (let at = 0; at < signs.length; ) {
    let end = at + OWN_WORDS;
    const run = () => signs.slice(at, end).join('');
    if (end > signs.length || !words.some((one) => one.includes(run()))) {
      kept += signs[at];
      at += 1;
      continue;
    }
    while (
      end < signs.length &&
      words.some((one) => one.includes(signs.slice(at, end + 1).join('')))
    )
      end += 1;
    kept += WITHDRAWN;
    at = end;
  }
  return kept;
}

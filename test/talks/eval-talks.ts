import type { Conversation } from '../../src/conversation/conversation.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { runTalk, type TurnOutcome, wordsOf } from './run-talk.ts';
import { readTalks, type Talk } from './talk-set.ts';

interface KindRow {
  readonly kind: string;
  readonly talks: number;
  readonly right: number;
  readonly share: string;
  /** turns that missed nothing */
  readonly turns: string;
}

/** How many turns of a talk missed nothing, and how many it has. */
interface TalkRow {
  readonly right: number;
  readonly of: number;
}

/**
 * Prints how many talks go right, by kind: of the open half with each miss where `failures` is set, of
 * the sealed half the totals alone. The last line: `talks: open A of B, sealed C of D`.
 */
export function evalTalks(
  conversation: Conversation,
  today: CivilDate,
  { failures, only }: { readonly failures: boolean; readonly only: string | undefined },
): void {
  const open = readTalks('open').filter(({ id }) => only === undefined || id.startsWith(only));
  const rows = open.map((talk) => {
    const outcomes = runTalk(talk, conversation, today);
    const row = rowOf(outcomes);
    if (failures && !isWhole(row)) {
      console.log(`\n── ${talk.id} (${talk.kind})`);
      for (const { said, reply, missed } of outcomes) {
        const question = reply.question === undefined ? '' : ` [${reply.question.fact}]`;
        console.log(`您：${said}\n答：${wordsOf(reply).replaceAll('\n', ' / ')}${question}`);
        for (const what of missed) console.log(`   ✗ ${what}`);
      }
    }
    return row;
  });
  console.table(kindsOf(open, rows));
  console.log(`turns of the open half: ${turnsOf(rows)}`);
  const sealed = only === undefined ? readTalks('sealed') : [];
  const sealedRows = sealed.map((talk) => rowOf(runTalk(talk, conversation, today)));
  console.table(kindsOf(sealed, sealedRows));
  console.log(`turns of the sealed half: ${turnsOf(sealedRows)}`);
  console.log(
    `talks: open ${count(rows)} of ${open.length}, sealed ${count(sealedRows)} of ${sealed.length}`,
  );
}

/** Whether nothing that a talk expects is missed. */
export function isRight(talk: Talk, conversation: Conversation, today: CivilDate): boolean {
  return runTalk(talk, conversation, today).every(({ missed }) => missed.length === 0);
}

const rowOf = (outcomes: readonly TurnOutcome[]): TalkRow => ({
  right: outcomes.filter(({ missed }) => missed.length === 0).length,
  of: outcomes.length,
});

const isWhole = ({ right, of }: TalkRow): boolean => right === of;

const count = (rows: readonly TalkRow[]) => rows.filter(isWhole).length;

function turnsOf(rows: readonly TalkRow[]): string {
  const sum = (key: keyof TalkRow) => rows.reduce((all, row) => all + row[key], 0);
  return `${sum('right')} of ${sum('of')}`;
}

function kindsOf(talks: readonly Talk[], rows: readonly TalkRow[]): KindRow[] {
  return [...new Set(talks.map(({ kind }) => kind))].sort().map((kind) => {
    const of = rows.filter((_, index) => talks[index]?.kind === kind);
    const right = count(of);
    const share = `${Math.round((100 * right) / of.length)} %`;
    return { kind, talks: of.length, right, share, turns: turnsOf(of) };
  });
}

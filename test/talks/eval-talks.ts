import type { Conversation } from '../../src/conversation/conversation.ts';
import type { CivilDate } from '../../src/knowledge/civil-date.ts';
import { runTalk, wordsOf } from './run-talk.ts';
import { readTalks, type Talk } from './talk-set.ts';

interface KindRow {
  readonly kind: string;
  readonly talks: number;
  readonly right: number;
  readonly share: string;
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
  let turns = 0;
  let turnsRight = 0;
  const rights = open.map((talk) => {
    const outcomes = runTalk(talk, conversation, today);
    turns += outcomes.length;
    turnsRight += outcomes.filter(({ missed }) => missed.length === 0).length;
    const isRight = outcomes.every(({ missed }) => missed.length === 0);
    if (failures && !isRight) {
      console.log(`\n── ${talk.id} (${talk.kind})`);
      for (const { said, reply, missed } of outcomes) {
        const question = reply.question === undefined ? '' : ` [${reply.question.fact}]`;
        console.log(`您：${said}\n答：${wordsOf(reply).replaceAll('\n', ' / ')}${question}`);
        for (const what of missed) console.log(`   ✗ ${what}`);
      }
    }
    return isRight;
  });
  console.table(rowsOf(open, rights));
  console.log(`turns of the open half: ${turnsRight} of ${turns}`);
  const sealed = only === undefined ? readTalks('sealed') : [];
  const sealedRights = sealed.map((talk) => isRight(talk, conversation, today));
  console.table(rowsOf(sealed, sealedRights));
  console.log(
    `talks: open ${count(rights)} of ${open.length}, sealed ${count(sealedRights)} of ${sealed.length}`,
  );
}

/** Whether nothing that a talk expects is missed. */
export function isRight(talk: Talk, conversation: Conversation, today: CivilDate): boolean {
  return runTalk(talk, conversation, today).every(({ missed }) => missed.length === 0);
}

const count = (rights: readonly boolean[]) => rights.filter(Boolean).length;

function rowsOf(talks: readonly Talk[], rights: readonly boolean[]): KindRow[] {
  return [...new Set(talks.map(({ kind }) => kind))].sort().map((kind) => {
    const of = rights.filter((_, index) => talks[index]?.kind === kind);
    const right = count(of);
    return { kind, talks: of.length, right, share: `${Math.round((100 * right) / of.length)} %` };
  });
}

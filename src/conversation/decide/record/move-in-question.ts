import type { Move } from '../move.ts';

/** Moves that are about one record, and may be about another. */
const OF_ONE_RECORD: ReadonlySet<Move['kind']> = new Set([
  'aspect',
  'turn-to',
  'policy',
  'suppose',
  'facts',
  'unread',
  'explain',
  'contact',
  'moved',
]);

/** Moves that stay with what is in hand. */
const OF_HAND: ReadonlySet<Move['kind']> = new Set(['aspect', 'suppose']);

/**
 * Moves that do something else than speak of one record, or of several: where another record is clearly likelier
 * than what they speak of, they have been read for its sake. 那歇业又是啥，跟这是一码事伐 asks of that record, not of a word.
 */
const READ_OTHERWISE: ReadonlySet<Move['kind']> = new Set([
  ...OF_ONE_RECORD,
  'answer',
  'others',
  'remark',
  'holds-all-the-same',
  'for-another',
]);

/** The one move of a turn that may be about another record; null where none may, or there are several. */
export function moveInQuestion(moves: readonly Move[]): Move | null {
  const asked = moves.filter(({ kind }) => kind !== 'facts' && kind !== 'answer');
  const [move = moves[0], ...more] = asked;
  // 还有个带动就业的是吧 五个人给多少: of one record, whatever is asked of it.
  const isOfOne = more.length === 0 || asked.every(({ kind }) => OF_HAND.has(kind));
  if (move === undefined || !isOfOne || !OF_ONE_RECORD.has(move.kind)) return null;
  const isOfPerson = move.kind === 'turn-to' && move.person !== undefined;
  const isOfSeveral = move.kind === 'policy' && move.queries !== undefined;
  return isOfPerson || isOfSeveral ? null : move;
}

/** The move of a turn that does something else, or several things, where they may all be about another record. */
export function moveReadOtherwise(moves: readonly Move[]): Move | null {
  const asked = moves.filter(({ kind }) => kind !== 'facts' && kind !== 'answer');
  return moves.every(({ kind }) => READ_OTHERWISE.has(kind))
    ? (asked.find(({ kind }) => kind !== 'explain') ?? asked[0] ?? null)
    : null;
}

import type { Typed } from '../../../language/words.ts';
import type { Effect } from '../../conversation.ts';
import type { Contact, Message, Suggestion } from '../../reply.ts';
import type { Answer, Focus, Waiting } from '../../state.ts';

/**
 * What one handler has to say, before it becomes a reply: the blocks, and what changes in the state.
 * Verdicts, citations and the question's wording are added afterwards, in one place.
 */
export interface TurnDraft {
  readonly answers: readonly Answer[];
  readonly focus: Focus | null;
  /** the fact to ask next, or null */
  readonly ask: { readonly fact: string; readonly asked: number; readonly atMost: number } | null;
  readonly messages: readonly Message[];
  /** measures spoken of, the one in question first */
  readonly measures: readonly string[];
  /** measures named and not judged: done elsewhere, and cited all the same */
  readonly named?: readonly string[];
  /** one of these that is told of in one line, as it may as well be meant; not in hand */
  readonly beside?: string;
  readonly contacts: readonly Contact[];
  readonly suggestions: readonly Suggestion[];
  readonly effects: readonly Effect[];
  /** what was asked and is still to be answered; absent: as before */
  readonly waiting?: readonly Waiting[];
  /** id of the trouble that was told */
  readonly trouble?: string;
  /** kinds of help asked for where the place was not known */
  readonly wished?: readonly string[];
  /** what was looked up in the directory, without its place */
  readonly lookup?: Typed;
  /** measures asked back about, the nearest first */
  readonly offered?: readonly string[];
  /** the answer that the word explained stands for */
  readonly explained?: { readonly fact: string; readonly value: string };
  /** texts of what was asked for certain: they are told though the talk has been told them before */
  readonly again?: readonly string[];
  /** the answers that the verdicts of this turn suppose; absent: those that hold */
  readonly supposed?: readonly Answer[];
}

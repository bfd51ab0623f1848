import type { Replies, ReplyMeaning } from '../../knowledge/schema/speech.ts';
import { openLine } from '../frames/compile-line.ts';
import { createLineFinder } from '../frames/line-index.ts';
import type { Skipping } from '../frames/match-line.ts';
import type { Lattice } from '../lattice/lattice.ts';
import type { Vocabulary } from '../lattice/vocabulary.ts';
import type { Stretch } from './found-replies.ts';

/** A stretch of a message that says the same to any question: 这些会计管着 says that one does not know. */
export interface Meant extends Stretch {
  readonly says: ReplyMeaning;
}

/** Finds what the lines of `replies.yaml` say, in the order of the text. */
export type MeaningFinder = (lattice: Lattice) => readonly Meant[];

/** Opens the lines of `replies.yaml`. */
export function createMeaningFinder(
  { meanings }: Replies,
  vocabulary: Vocabulary,
  skipping: Skipping,
): MeaningFinder {
  const find = createLineFinder(
    meanings.flatMap(({ says, say }) =>
      say.map((line) => ({ owner: says, line: openLine(line, vocabulary) })),
    ),
    skipping,
    vocabulary,
  );
  return (lattice) =>
    find(lattice).map(({ owner: says, match: { from, to } }) => ({ says, from, to }));
}

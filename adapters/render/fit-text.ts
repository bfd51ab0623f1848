import type { Limits } from '../adapter.ts';
import { joinPassages, type Passage, type Piece } from './passage.ts';
import { sentencesOf } from './sentences.ts';
import { fits } from './text-size.ts';
import { tightened } from './tightened.ts';
import { SHORTENED } from './wording.ts';
import { type Worth, worthOf } from './worth.ts';

/** What stands in brackets between a name and its number: what the desk is for. */
const ROLE = /（(?:[^（）]|（[^（）]*）)*）(?= \S*\d{5})/g;

/**
 * The passages as one text within the limit. What has to go goes by whole sentences, the last first:
 * asides, what a desk is for, then the gist. A phone number or a verdict never goes; should they alone
 * be too long, the longest verdict loses its last reasons.
 */
export function fitText(passages: readonly Passage[], limit: Limits['text']): string {
  const whole = joinPassages(passages);
  if (fits(whole, limit)) return whole;
  const noted = withNote(passages);
  const text = (pieces: readonly Piece[]) => joinPieces(pieces, noted);
  const isShort = (pieces: readonly Piece[]) => fits(text(pieces), limit);

  let pieces = without('aside', noted.flatMap(piecesOf), isShort);
  if (!isShort(pieces)) {
    pieces = pieces.map((piece) => ({ ...piece, text: piece.text.replace(ROLE, '') }));
  }
  pieces = without('gist', pieces, isShort);
  return text(tightened(pieces, isShort));
}

/** Says that it was shortened: after the answer, before what stands below it. */
function withNote(passages: readonly Passage[]): Passage[] {
  const end = passages.findLastIndex(({ worth }) => worth === null) + 1;
  const note: Passage = { text: SHORTENED, worth: 'stays' };
  return [...passages.slice(0, end), note, ...passages.slice(end)];
}

function piecesOf({ text, worth }: Passage, passage: number): Piece[] {
  return text.split('\n').flatMap((line, index): Piece[] =>
    sentencesOf(line).map((sentence, at) => {
      // The first sentence names the place and day assumed; all that follows depends on it.
      const isOpening = passage === 0 && index === 0 && at === 0;
      return {
        text: sentence,
        passage,
        line: index,
        worth: isOpening ? 'stays' : (worth ?? worthOf(sentence, line)),
        fixed: worth !== null,
      };
    }),
  );
}

/** Leaves out pieces of that worth, the last first, until the rest is short enough. */
function without(
  worth: Worth,
  all: readonly Piece[],
  isShort: (pieces: readonly Piece[]) => boolean,
): Piece[] {
  let pieces = [...all];
  while (!isShort(pieces)) {
    const last = pieces.findLastIndex((piece) => piece.worth === worth);
    if (last < 0) break;
    pieces = pieces.filter((_, index) => index !== last);
  }
  return pieces;
}

function joinPieces(pieces: readonly Piece[], passages: readonly Passage[]): string {
  const left = passages.flatMap((passage, at): Passage[] => {
    const own = pieces.filter((piece) => piece.passage === at);
    if (own.length === 0) return [];
    const text = own
      .map((piece, index) => {
        const before = own[index - 1];
        return before === undefined || before.line === piece.line ? piece.text : `\n${piece.text}`;
      })
      .join('');
    return [{ ...passage, text }];
  });
  return joinPassages(left);
}

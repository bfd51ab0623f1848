const OPENING = '“《（【';
const CLOSING = '”》）】';
const ENDS = '。！？；';

/**
 * A line in sentences, each with its stop; joined they are the line again. What stands in quotes or
 * brackets is not divided, so that a ready sentence to read out stays whole.
 */
export function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  let sentence = '';
  let depth = 0;
  for (const character of line) {
    sentence += character;
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && ENDS.includes(character)) {
      sentences.push(sentence);
      sentence = '';
    }
  }
  return sentence === '' ? sentences : [...sentences, sentence];
}

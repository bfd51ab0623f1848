/** As much of one message as is read: beyond it nobody tells anything that changes the answer. */
const LONGEST_TEXT = 2000;

const ENDS = /[。！？!?；;\n]/g;
const PAUSES = /[，,、\s]/g;

/**
 * A text no longer than `most`: cut after its last whole sentence, else at a pause, else anywhere but
 * within a character. Nobody is refused for writing much.
 */
export function cutAtSentence(text: string, most = LONGEST_TEXT): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most);
  const end = lastEnd(head, ENDS) ?? lastEnd(head, PAUSES);
  if (end !== null && end > most / 2) return head.slice(0, end);
  return /[\ud800-\udbff]$/.test(head) ? head.slice(0, -1) : head;
}

function lastEnd(text: string, ends: RegExp): number | null {
  let last: number | null = null;
  for (const { index } of text.matchAll(ends)) last = index + 1;
  return last;
}

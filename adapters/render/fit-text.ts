import type { Limits } from '../adapter.ts';
import { joinPassages, type Passage } from './passage.ts';
import { fits, headWithin } from './text-size.ts';
import { SHORTENED } from './wording.ts';

/** Stands where something was left out, and is left out before what was asked. */
const NOTE: Passage = { text: SHORTENED, type: 'more', priority: 89, under: true };

/**
 * The passages as one text within the limit. What has to go goes whole, by priority, among equals the
 * last first; a note says so. Only a single passage that is too long by itself would be cut.
 */
export function fitText(passages: readonly Passage[], limit: Limits['text']): string {
  const whole = joinPassages(passages);
  if (fits(whole, limit)) return whole;
  let left = withNote(passages);
  while (left.length > 1 && !fits(joinPassages(left), limit)) left = withoutLeast(left);
  return headWithin(joinPassages(left), limit);
}

function withoutLeast(passages: readonly Passage[]): Passage[] {
  const least = Math.min(...passages.map(({ priority }) => priority));
  const at = passages.findLastIndex(({ priority }) => priority === least);
  return passages.filter((_, index) => index !== at);
}

/** After the answer, before what the channel adds. */
function withNote(passages: readonly Passage[]): Passage[] {
  const end = passages.findLastIndex(({ type }) => type !== 'frame' && type !== 'question') + 1;
  return [...passages.slice(0, end), NOTE, ...passages.slice(end)];
}

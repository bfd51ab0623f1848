import type { Limits } from '../adapter.ts';
import { joinPassages, type Passage } from './passage.ts';
import { fits, headWithin } from './text-size.ts';
import { SHORTENED } from './wording.ts';

/**
 * A text as messages that each fit: broken between paragraphs, else lines, else sentences. Nothing is
 * lost; a number is never broken in two.
 */
export function splitText(text: string, limit: Limits['text']): string[] {
  return pack(text, limit, ['\n\n', '\n', '']).filter((part) => part.trim() !== '');
}

function pack(text: string, limit: Limits['text'], borders: readonly string[]): string[] {
  if (fits(text, limit)) return [text];
  const [border, ...finer] = borders;
  if (border === undefined) return hardSplit(text, limit);
  const parts = border === '' ? sentencesOf(text) : text.split(border);
  const messages: string[] = [];
  for (const part of parts) {
    const last = messages.at(-1);
    const grown = last === undefined ? part : `${last}${border}${part}`;
    if (last !== undefined && fits(grown, limit)) messages[messages.length - 1] = grown;
    else messages.push(...pack(part, limit, finer));
  }
  return messages;
}

/** One endless sentence: broken anywhere but inside a number. */
function hardSplit(text: string, limit: Limits['text']): string[] {
  const parts: string[] = [];
  let rest = text;
  while (!fits(rest, limit)) {
    const head = headWithin(rest, limit);
    const beforeNumber = head.replace(/[\d-]+$/, '');
    const isInsideNumber = /\d/.test(rest.charAt(head.length)) && beforeNumber !== '';
    const part = isInsideNumber ? beforeNumber : head;
    if (part === '') return [...parts, rest];
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return [...parts, rest];
}

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

import type { Limits } from '../adapter.ts';
import { sentencesOf } from './sentences.ts';
import { fits, headWithin } from './text-size.ts';

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

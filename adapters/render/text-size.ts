import type { Limits } from '../adapter.ts';

const encoder = new TextEncoder();

/** How much of a limit a text takes: UTF-8 bytes, or UTF-16 units (never fewer than characters). */
function textSize(text: string, unit: Limits['text']['in']): number {
  return unit === 'bytes' ? encoder.encode(text).length : text.length;
}

/** Whether a text may be sent as one message. */
export function fits(text: string, { max, in: unit }: Limits['text']): boolean {
  return textSize(text, unit) <= max;
}

/** The longest head of a text within `max`, never ending inside a character. */
export function headWithin(text: string, { max, in: unit }: Limits['text']): string {
  let head = '';
  let size = 0;
  for (const character of text) {
    size += textSize(character, unit);
    if (size > max) break;
    head += character;
  }
  return head;
}

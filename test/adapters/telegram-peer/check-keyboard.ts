import { z } from 'zod';
import { Refusal } from './envelope.ts';
import type { PeerMessage } from './types.ts';

const rowsSchema = z.array(z.array(z.record(z.string(), z.unknown())));

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** An inline keyboard as the Bot API takes it: a text and exactly one kind of action, 1 to 64 bytes of data. */
export function checkKeyboard(markup: unknown): PeerMessage['reply_markup'] {
  if (markup === undefined) return undefined;
  const parsed = z.object({ inline_keyboard: rowsSchema }).safeParse(markup);
  if (!parsed.success) throw new Refusal(400, "can't parse reply keyboard markup JSON object");
  const buttons = parsed.data.inline_keyboard.map((row) =>
    row.map((button) => {
      const { text, callback_data: data, ...others } = button;
      if (typeof text !== 'string' || text === '') throw new Refusal(400, 'BUTTON_TEXT_EMPTY');
      if (data === undefined || Object.keys(others).length > 0) {
        throw new Refusal(
          400,
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        );
      }
      if (typeof data !== 'string' || bytes(data) < 1 || bytes(data) > 64) {
        throw new Refusal(400, 'BUTTON_DATA_INVALID');
      }
      return { text, callback_data: data };
    }),
  );
  if (buttons.flat().length > 100) throw new Refusal(400, 'reply markup is too long');
  return { inline_keyboard: buttons };
}

import * as z from 'zod';

/** The part of Telegram's updates that is read; the rest is left alone, since Telegram adds to it. */

const id = z.int();

const userSchema = z.object({ id, is_bot: z.boolean().default(false) });

const chatSchema = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });

const entitySchema = z.object({
  type: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
  user: userSchema.optional(),
});

const present = z.unknown().optional();

/** What a message can hold besides text. */
const contentShape = {
  voice: present,
  audio: present,
  video_note: present,
  location: present,
  venue: present,
  photo: present,
  video: present,
  animation: present,
  document: present,
  sticker: present,
  contact: present,
  poll: present,
  dice: present,
  story: present,
};

const messageSchema = z.object({
  message_id: id,
  message_thread_id: id.optional(),
  is_topic_message: z.boolean().optional(),
  is_automatic_forward: z.boolean().optional(),
  chat: chatSchema,
  from: userSchema.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  entities: z.array(entitySchema).default([]),
  caption_entities: z.array(entitySchema).default([]),
  reply_to_message: z.object({ from: userSchema.optional() }).optional(),
  ...contentShape,
});
export type TelegramMessage = z.infer<typeof messageSchema>;

/** A pressed button; its message lacks all but the chat when it is too old for Telegram to give. */
const callbackSchema = z.object({
  id: z.string().min(1).max(200),
  from: userSchema,
  data: z.string().optional(),
  message: z
    .object({
      message_id: id,
      message_thread_id: id.optional(),
      is_topic_message: z.boolean().optional(),
      chat: chatSchema,
      reply_markup: z
        .object({
          inline_keyboard: z.array(
            z.array(z.object({ text: z.string(), callback_data: z.string().optional() })),
          ),
        })
        .optional(),
    })
    .optional(),
});
export type TelegramCallback = z.infer<typeof callbackSchema>;

export const updateSchema = z.object({
  update_id: id,
  message: messageSchema.optional(),
  edited_message: messageSchema.optional(),
  callback_query: callbackSchema.optional(),
});
export type TelegramUpdate = z.infer<typeof updateSchema>;

/** The kinds that Telegram is asked to deliver. */
export const READ_UPDATES = ['message', 'edited_message', 'callback_query'] as const;

/** Parses the body of a webhook request; null for anything that is no update. */
export function parseUpdate(body: Uint8Array): TelegramUpdate | null {
  try {
    const parsed = updateSchema.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

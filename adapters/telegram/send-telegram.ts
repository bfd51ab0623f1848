import type { Api } from 'grammy/web';
import { type InboundMessage, SendError } from '../adapter.ts';
import type { Log } from '../channel.ts';
import type { Pause } from '../pause.ts';
import { callFault } from './api.ts';
import type { TelegramSend } from './render-telegram.ts';

/** How often one text is tried when Telegram asks to wait. */
const TRIES = 3;

/**
 * Sends one piece of an answer; waits where Telegram asks to, as long as `patienceSeconds` allow.
 * @throws SendError by what it gives: where Telegram refuses, or asks to wait longer than patience lasts
 */
export function createTelegramSend({
  api,
  log,
  pause,
  patienceSeconds,
}: {
  readonly api: Api;
  readonly log: Log;
  readonly pause: Pause;
  readonly patienceSeconds: number;
}): (piece: TelegramSend, message: InboundMessage) => Promise<void> {
  const sendText = async (piece: TelegramSend & { kind: 'text' }, to: InboundMessage['to']) => {
    let chat = to['chat'] ?? '';
    let patience = patienceSeconds;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await api.sendMessage(chat, piece.text, messageOptions(piece, to));
        return;
      } catch (error) {
        const { code, description, retryAfterSeconds, movedTo } = callFault(error);
        patience -= retryAfterSeconds ?? 0;
        const mayGoOn = attempt < TRIES && patience >= 0;
        if (retryAfterSeconds !== null && mayGoOn) await pause(retryAfterSeconds * 1000);
        else if (movedTo !== null && mayGoOn) chat = String(movedTo);
        else {
          log('warn', 'telegram did not take a message', { code, description });
          throw new SendError(description, { retryable: isPassing(code), cause: error });
        }
      }
    }
  };
  return async (piece, { to }) => {
    if (piece.kind === 'text') return sendText(piece, to);
    await acknowledgePress(api, to['callback'] ?? '');
  };
}

/** Stops a button's spinning. A press that is too old to be acknowledged spins no longer. */
export async function acknowledgePress(api: Api, callback: string, words = ''): Promise<void> {
  await api
    .answerCallbackQuery(callback, words === '' ? {} : { text: words })
    .catch((error) => callFault(error));
}

/** Not reached, too many at once, trouble on Telegram's side; a wrong token can be set right as well. */
const isPassing = (code: number) => code === 0 || code === 401 || code === 429 || code >= 500;

function messageOptions({ keyboard }: TelegramSend & { kind: 'text' }, to: InboundMessage['to']) {
  const { replyTo, thread } = to;
  return {
    link_preview_options: { is_disabled: true },
    ...(keyboard.length === 0
      ? {}
      : { reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) } }),
    ...(thread === undefined ? {} : { message_thread_id: Number(thread) }),
    ...(replyTo === undefined
      ? {}
      : {
          reply_parameters: {
            message_id: Number(replyTo),
            allow_sending_without_reply: true,
          },
        }),
  };
}

import { Hono } from 'hono';
import { createChatBook } from './chat-book.ts';
import { accepted, Refusal, refused } from './envelope.ts';
import { createPerson, type Person } from './person.ts';
import { sendMessage } from './send-message.ts';
import { BOT, type PeerChat, type PeerUpdate, TOKEN } from './types.ts';
import { createUpdateQueue } from './update-queue.ts';
import { createWebhookPush } from './webhook-push.ts';

type Payload = Readonly<Record<string, unknown>>;

/** Telegram in process: the Bot API on one side, people on the other. */
export type TelegramPeer = ReturnType<typeof createTelegramPeer>;

/** @param reach carries deliveries to the service under test; not needed for long polling */
export function createTelegramPeer(
  reach: (request: Request) => Promise<Response> = () => Promise.reject(new Error('no webhook')),
) {
  const book = createChatBook();
  const queue = createUpdateQueue();
  const push = createWebhookPush(reach);
  const calls: { readonly method: string; readonly payload: Payload }[] = [];
  const state = { reachable: true, updateId: 830_000_000 };

  const emit = (content: Payload): PeerUpdate => {
    state.updateId += 1;
    const update = { update_id: state.updateId, ...content };
    if (push.url === null) queue.add(update);
    else push.add(update);
    return update;
  };

  const methods: Readonly<Record<string, (payload: Payload, signal: AbortSignal) => unknown>> = {
    getMe: () => BOT,
    sendMessage: (payload) => sendMessage(payload, book),
    setMyCommands: () => true,
    answerCallbackQuery: ({ callback_query_id: id, text = '' }) => {
      if (String(text).length > 200) throw new Refusal(400, 'MESSAGE_TOO_LONG');
      if (!book.spinning.delete(String(id))) {
        throw new Refusal(
          400,
          'query is too old and response timeout expired or query ID is invalid',
        );
      }
      if (text !== '') book.toasts.push(String(text));
      return true;
    },
    setWebhook: ({ url, secret_token: secret = '' }) => {
      if (!/^[\w-]{0,256}$/.test(String(secret))) throw new Refusal(400, 'secret token is invalid');
      push.url = String(url);
      push.secret = String(secret);
      return true;
    },
    deleteWebhook: () => {
      push.url = null;
      return true;
    },
    getUpdates: (payload, signal) => {
      if (push.url !== null) {
        throw new Refusal(
          409,
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      return queue.fetch(payload, signal);
    },
  };

  const app = new Hono();
  app.post('/:bot/:method', async (context) => {
    const payload: Payload = await context.req.json();
    const method = context.req.param('method');
    calls.push({ method, payload });
    try {
      if (context.req.param('bot') !== `bot${TOKEN}`) throw new Refusal(401, '');
      const call = methods[method];
      if (call === undefined) throw new Refusal(404, 'method not found');
      return accepted(await call(payload, context.req.raw.signal));
    } catch (error) {
      if (error instanceof Refusal) return refused(error);
      throw error;
    }
  });

  return {
    app,
    /** the Bot API as the bot's side reaches it, or does not */
    fetch: (async (input, init) => {
      if (!state.reachable) throw new TypeError('fetch failed');
      return app.fetch(new Request(input, init));
    }) as typeof globalThis.fetch,
    ...{ book, push, calls, queue },
    setReachable: (reachable: boolean) => {
      state.reachable = reachable;
    },
    person: (id = 1001, group?: PeerChat): Person => {
      const user = { id, is_bot: false, first_name: '老王' };
      return createPerson(user, group ?? { id, type: 'private' }, book, emit);
    },
    callsOf: (method: string) => calls.filter((call) => call.method === method),
  };
}

import { Api, GrammyError } from 'grammy/web';

/** What the channel is told about the bot and where it lives. */
export interface TelegramSettings {
  readonly botToken: string;
  /** webhook mode when given, else long polling */
  readonly webhookSecret: string | undefined;
  /** where Telegram, or a proxy to it, can be reached; api.telegram.org when absent */
  readonly apiRoot: string | undefined;
  /** where Telegram reaches this service; the webhook is registered there when given */
  readonly publicUrl: string | undefined;
}

/**
 * grammY's client of the Bot API, in its build for browsers: it brings no Node.js packages along and
 * runs in workerd as it is.
 * @param timeoutSeconds after which an unanswered call counts as failed
 */
export function createApi(
  { botToken, apiRoot }: Pick<TelegramSettings, 'botToken' | 'apiRoot'>,
  fetch: typeof globalThis.fetch,
  timeoutSeconds: number,
): Api {
  return new Api(botToken, {
    ...(apiRoot === undefined ? {} : { apiRoot: apiRoot.replace(/\/+$/, '') }),
    fetch,
    timeoutSeconds,
  });
}

/** Why a call failed, for waiting, giving up and the log. */
export interface CallFault {
  /** Telegram's code; 0 when it could not be reached */
  readonly code: number;
  /** Telegram's words; they name no person */
  readonly description: string;
  readonly retryAfterSeconds: number | null;
  /** the chat goes on under this id */
  readonly movedTo: number | null;
}

/** Whatever is no refusal of Telegram's own (no network, a gateway's page) counts as not reached. */
export function callFault(error: unknown): CallFault {
  if (!(error instanceof GrammyError) || typeof error.error_code !== 'number') {
    return { code: 0, description: 'not reached', retryAfterSeconds: null, movedTo: null };
  }
  const { error_code: code, description, parameters } = error;
  return {
    code,
    description,
    retryAfterSeconds: parameters.retry_after ?? null,
    movedTo: parameters.migrate_to_chat_id ?? null,
  };
}

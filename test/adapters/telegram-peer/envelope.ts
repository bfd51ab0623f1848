/** The Bot API's refusals: a code, words, and what to do about it. */
export class Refusal extends Error {
  readonly code: 400 | 401 | 403 | 404 | 409 | 429;
  readonly parameters: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };

  constructor(code: Refusal['code'], description: string, parameters: Refusal['parameters'] = {}) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

const KIND: Readonly<Record<Refusal['code'], string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
};

export const accepted = (result: unknown): Response => Response.json({ ok: true, result });

export function refused({ code, message, parameters }: Refusal): Response {
  const description = message === '' ? KIND[code] : `${KIND[code]}: ${message}`;
  const body = { ok: false, error_code: code, description };
  const isMore = Object.keys(parameters).length > 0;
  return Response.json(isMore ? { ...body, parameters } : body, { status: code });
}

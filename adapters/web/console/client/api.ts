/** The service said no; `message` is its sentence for people. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  /** fields that are wrong, by path */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  constructor(status: number, message: string, errors: Refused['errors']) {
    super(message);
    this.status = status;
    this.errors = errors;
  }
}

/** Told when the session is over, so that the console asks for the token again. */
export const SIGNED_OUT = 'hxd:signed-out';
const AWAY = '连不上服务，请看看网络再试。';

/**
 * The body of a GET.
 * @throws Refused for any answer that is no success, AbortError once `signal` says so
 */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>(path, signal === undefined ? {} : { signal });
}

/**
 * Sends a body and gives that of the answer.
 * @throws Refused for any answer that is no success
 */
export function sendJson<T>(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** `/api/search` with those parameters that say something. */
export function query(path: string, params: Readonly<Record<string, string>>): string {
  const said = Object.entries(params).filter(([, value]) => value !== '');
  return `${path}?${new URLSearchParams(said)}`;
}

/** Notes in the audit trail what was looked up; a call never waits for it. */
export function audit(action: string, subject: string, detail = ''): void {
  const kept = { action, subject: subject.slice(0, 200), detail: detail.slice(0, 200) };
  void sendJson('POST', '/api/audit', kept).catch(() => undefined);
}

/** Whether a request was called off by us, which is no fault. */
export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/** What went wrong, for people. */
export const faultWords = (error: unknown): string =>
  error instanceof Refused ? error.message : AWAY;

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, { credentials: 'same-origin', ...init });
  // An answer that is cut short is a fault, never an empty answer.
  if (response.ok) return (await response.json()) as T;
  const body = await response.json().catch(() => ({}));
  if (response.status === 401) window.dispatchEvent(new Event(SIGNED_OUT));
  throw new Refused(response.status, body.detail ?? body.title ?? AWAY, body.errors ?? []);
}

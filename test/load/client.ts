import { type Agent, request } from 'node:http';

/** What came back of one request; status 0 where the connection broke. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

/** One request over kept connections. */
export function send(
  agent: Agent,
  url: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, text: string) =>
      resolve({ status, body: text, milliseconds: performance.now() - started });
    const text = body === undefined ? '' : JSON.stringify(body);
    const sent = request(
      url,
      {
        method: body === undefined ? 'GET' : 'POST',
        agent,
        headers:
          body === undefined
            ? headers
            : {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(text),
                ...headers,
              },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => done(response.statusCode ?? 0, Buffer.concat(chunks).toString()));
        response.on('error', () => done(0, ''));
      },
    );
    sent.on('error', () => done(0, ''));
    sent.end(text);
  });
}

/** The reply of a turn as far as a client goes on from it. */
export interface TurnAnswer {
  readonly conversationId: string;
  readonly turn: number;
  readonly question?: { readonly id: string; readonly options: readonly { value: string }[] };
}

import { expect } from 'vitest';

/** One way to reach the service: in process, over a socket, inside workerd. */
export interface Client {
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** an agent's token that the service under test knows */
  readonly token: string;
}

export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

/** Expects a problem document: Chinese, with its status, and nothing of our insides. */
export async function expectProblem(response: Response, status: number) {
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status });
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(text).not.toMatch(/\.(ts|js|mjs):\d|node_modules|at \w+ \(/);
  const problem = JSON.parse(text);
  expect(problem).toMatchObject({ type: 'about:blank', status });
  expect(problem.title).toMatch(/\p{Script=Han}/u);
  expect(problem.detail).toMatch(/\p{Script=Han}/u);
  return problem as {
    title: string;
    detail: string;
    errors?: { path: string; message: string }[];
    requestId?: string;
  };
}

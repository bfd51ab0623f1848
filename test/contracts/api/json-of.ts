import { expect } from 'vitest';
import { type Client, json } from '../client.ts';

/** Reads what the API answers, which must be JSON with status 200. */
export function jsonOf(open: () => Client) {
  const get = async (path: string, init?: RequestInit) => {
    const response = await open().fetch(path, init);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    return response.json();
  };
  return { get, post: (path: string, body: unknown) => get(path, json(body)) };
}

/** The validity of a measure or clause, as every answer of the API gives it. */
export const validity = {
  status: expect.stringMatching(/^(not_started|in_force|expired|open_ended)$/),
  from: expect.toSatisfy(isDateOrNull),
  to: expect.toSatisfy(isDateOrNull),
  note: expect.toSatisfy((value) => value === null || typeof value === 'string'),
  holds: expect.any(Boolean),
};

function isDateOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
}

import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import {
  createLimiter,
  PER_MINUTE,
  type RateLimitBinding,
} from '../../src/http/middleware/limiter.ts';

describe('the rate limit of the platform', () => {
  const binding = (name: string) => env[name] as RateLimitBinding;
  const limiter = createLimiter(
    {
      kind: 'bindings',
      bindings: {
        conversation: binding('CONVERSATION_LIMITER'),
        start: binding('START_LIMITER'),
        turn: binding('TURN_LIMITER'),
        request: binding('REQUEST_LIMITER'),
      },
    },
    Date.now,
  );

  it.each(['conversation', 'start'] as const)(
    'stops one %s after its turns a minute, and serves the others',
    async (kind) => {
      const answers: boolean[] = [];
      for (let turn = 0; turn <= 2 * PER_MINUTE[kind]; turn += 1)
        answers.push(await limiter(kind, 'one'));
      expect(answers[0]).toBe(true);
      expect(answers.filter((isWithin) => isWithin).length).toBeLessThanOrEqual(
        2 * PER_MINUTE[kind],
      );
      expect(answers.at(-1)).toBe(false);
      expect(await limiter(kind, 'another')).toBe(true);
    },
  );
});

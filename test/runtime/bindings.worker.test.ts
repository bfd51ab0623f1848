import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';

describe('the bindings of the Worker', () => {
  it('reach a D1 database', async () => {
    const row = await env.DB.prepare('select 1 as one').first<{ one: number }>();
    expect(row).toEqual({ one: 1 });
  });
});

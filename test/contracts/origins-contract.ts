import { describe, expect, it } from 'vitest';
import { type Client, expectProblem, json } from './client.ts';

const allowed = 'https://partner.example';

/** Who may call from a browser, and what every response carries. The service allows one partner. */
export function originsContract(name: string, open: () => Client): void {
  describe(`origins and headers on ${name}`, () => {
    const chat = (headers: Record<string, string>) => open().fetch('/api/chat', json({}, headers));

    it('answers a partner, and lets its page read the answer', async () => {
      const response = await chat({ origin: allowed });
      expect(response.status).toBe(200);
      expect(response.headers.get('access-control-allow-origin')).toBe(allowed);
      expect(response.headers.get('vary')).toMatch(/origin/i);
    });

    it.each(['https://evil.example', 'https://partner.example.evil.example', 'null'])(
      'does not answer %s',
      async (origin) => {
        const response = await chat({ origin });
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
        await expectProblem(response, 403);
        const read = await open().fetch('/api/facts', { headers: { origin } });
        expect(read.headers.get('access-control-allow-origin')).toBeNull();
      },
    );

    it('tells a browser in advance', async () => {
      const ask = (origin: string) =>
        open().fetch('/api/chat', {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-method': 'POST' },
        });
      const partner = await ask(allowed);
      expect(partner.status).toBe(204);
      expect(partner.headers.get('access-control-allow-origin')).toBe(allowed);
      expect(
        (await ask('https://evil.example')).headers.get('access-control-allow-origin'),
      ).toBeNull();
    });

    it.each(['/healthz', '/api/facts', '/docs', '/nothing'])('guards %s', async (path) => {
      const { headers } = await open().fetch(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
      expect(headers.get('x-powered-by')).toBeNull();
    });

    it('does not echo a hostile request id', async () => {
      const response = await open().fetch('/healthz', {
        headers: { 'x-request-id': '<script>alert(1)</script>' },
      });
      expect(response.headers.get('x-request-id')).not.toContain('<');
    });
  });
}

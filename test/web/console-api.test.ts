import { afterEach, describe, expect, it, vi } from 'vitest';
import { faultWords, getJson, Refused } from '../../adapters/web/console/client/api.ts';

afterEach(() => vi.unstubAllGlobals());
const answering = (response: () => Response) =>
  vi.stubGlobal('fetch', () => Promise.resolve(response()));

describe('what the console asks of the service', () => {
  it('is never taken for an empty answer when it is cut short', async () => {
    const cut = new ReadableStream({
      start(stream) {
        stream.enqueue(new TextEncoder().encode('{"results":['));
        stream.error(new DOMException('aborted', 'AbortError'));
      },
    });
    answering(() => new Response(cut));
    await expect(getJson('/api/search')).rejects.toMatchObject({ name: 'AbortError' });
    answering(() => new Response('<html>', { status: 200 }));
    await expect(getJson('/api/search')).rejects.toThrow(SyntaxError);
  });

  it('is refused in the words of the service, or in ours where it has none', async () => {
    answering(() => Response.json({ title: '不行', detail: '日期不对' }, { status: 400 }));
    const refused = await getJson('/api/search').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refused);
    expect(faultWords(refused)).toBe('日期不对');
    answering(() => new Response('bad gateway', { status: 502 }));
    expect(faultWords(await getJson('/').catch((error: unknown) => error))).toMatch(/连不上/);
  });
});

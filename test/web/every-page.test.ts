import { describe, expect, it } from 'vitest';
import { usePages, wordsOf } from './use-pages.ts';

const { get, request } = usePages();

describe('every page', () => {
  it.each(['/', '/m/sx2020-08', '/d/sx2020', '/t/rent-relief', '/browse', '/embed'])(
    '%s may run and load nothing but its own files',
    async (path) => {
      const { headers, html } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
      expect(/ style="| on[a-z]+="|(src|action)="https?:/.test(html)).toBe(false);
      expect(headers.get('set-cookie')).toBeNull();
    },
  );

  it('writes what an address says as text', async () => {
    const { html } = await get(`/?q=${encodeURIComponent('</textarea><script>alert(1)</script>')}`);
    expect(html).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  it('is 404 in words where there is none', async () => {
    const { status, html } = await get('/m/none');
    expect([status, html.includes('没有这一页')]).toEqual([404, true]);
  });
});

describe('the view', () => {
  const toggle = (body: string, cookie = '') =>
    request('/view', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
    });

  it('goes back to where one was, and never elsewhere', async () => {
    const back = async (path: string) =>
      (await toggle(`toggle=large&back=${encodeURIComponent(path)}`)).headers.get('location');
    expect(await back('/m/sx2020-08?x=1')).toBe('/m/sx2020-08?x=1');
    for (const path of ['https://evil.example', '//evil.example', '/\\evil.example', '/ask', ''])
      expect(await back(path)).toBe('/');
  });

  it('turns one setting over and leaves the other', async () => {
    const cookie = (await toggle('toggle=large', 'hxd_view=contrast')).headers.get('set-cookie');
    expect(cookie).toMatch(/^hxd_view=large\.contrast;/);
    const { html } = await get('/', { cookie: 'hxd_view=large.contrast' });
    expect(html).toContain('data-size="large" data-contrast="high"');
  });
});

describe('a fault', () => {
  const browser = { accept: 'text/html,application/xhtml+xml' };

  it('is a page for a browser, with ways on, and under the same policy', async () => {
    const { status, headers, html } = await get('/no-such-page', browser);
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('text/html');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(wordsOf(html)).toContain('没有这一页');
    for (const way of ['href="/"', 'href="/browse"', 'href="tel:12345"'])
      expect(html).toContain(way);
  });

  it.each([
    ['/api/no-such', browser],
    ['/no-such-page', {} as Record<string, string>],
  ])('%s stays a problem document for machines', async (path, headers) => {
    const { status, headers: answered } = await get(path, headers);
    expect(status).toBe(404);
    expect(answered.get('content-type')).toContain('application/problem+json');
  });

  it('tells a form that came from elsewhere that it may not', async () => {
    const response = await request('/ask', {
      method: 'POST',
      body: 'text=%E6%88%BF%E7%A7%9F',
      headers: {
        ...browser,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
      },
    });
    expect([response.status, wordsOf(await response.text())]).toEqual([
      403,
      expect.stringContaining('这里不让进'),
    ]);
  });
});

describe('what a page says of itself to other machines', () => {
  it('names one address, a picture and an icon', async () => {
    const { html } = await get('/?q=x');
    expect(html).toMatch(/rel="canonical" href="http[^"?]*\/"/);
    for (const path of ['/icon.png', '/share.png', '/manifest.webmanifest', '/sw.js']) {
      const response = await request(path);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    }
    const picture = await request('/share.png');
    expect(new Uint8Array(await picture.arrayBuffer()).slice(1, 4)).toEqual(
      new TextEncoder().encode('PNG'),
    );
    expect(html).toMatch(/property="og:image" content="http[^"]+\/share.png"/);
    expect(html).toContain('property="og:title"');
  });

  it('is a government service with its dates on the page of a measure', async () => {
    const { html } = await get('/m/sx2020-08');
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'GovernmentService',
      name: '承租市属国企房产免2个月租金',
      areaServed: expect.stringContaining('绍兴'),
      offers: { validThrough: '2023-04-08' },
    });
  });
});

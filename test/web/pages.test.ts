import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../../src/generated/knowledge.js';
import { type NodeService, openNodeService } from '../contracts/node-service.ts';

let service: NodeService;
beforeAll(async () => {
  service = await openNodeService();
});
afterAll(() => service.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await service.app.request(path, { headers });
  return { status: response.status, headers: response.headers, html: await response.text() };
};
/** What a reader sees, without tags; `&amp;` and its like as they are read. */
const words = (html: string) =>
  html
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

describe('the page of every measure', () => {
  it('says its title, summary, steps, materials, caveats, damage and source', async () => {
    for (const measure of knowledge.measures) {
      const { status, html } = await get(`/m/${measure.id}`);
      const text = words(html);
      const statements = [
        measure.steps,
        measure.materials,
        measure.details,
        measure.caveats,
        measure.damaged,
      ];
      const missing = [
        measure.title,
        measure.summary,
        measure.locator,
        ...statements.flat().map((statement) => statement.text),
        ...measure.inferred.map(({ what }) => what),
        ...measure.clauses.map((clause) => clause.gist),
      ].filter((wanted) => !text.includes(wanted));
      expect({ id: measure.id, status, missing }).toEqual({
        id: measure.id,
        status: 200,
        missing: [],
      });
    }
  });

  it('says no condition twice over, once above and once below', async () => {
    for (const { id } of knowledge.measures) {
      const { html } = await get(`/m/${id}`);
      expect({ id, twice: html.match(/<li>([^<]+)<ul><li>\1</)?.[1] }).toEqual({ id });
      expect(html).not.toMatch(/<li>([^<：]+)；或者：<ul><li>\1</);
    }
  });

  it('lets every sound number be dialled and no doubtful one', async () => {
    for (const measure of knowledge.measures) {
      const { html } = await get(`/m/${measure.id}`);
      const desks = knowledge.agencies.flatMap((agency) => agency.desks);
      const phones = desks
        .filter((desk) => measure.contacts.includes(desk.id))
        .flatMap((desk) => desk.phones);
      for (const { number, quality } of phones) {
        const dialled = new RegExp(`href="tel:\\d*${number}"`).test(html);
        expect({ measure: measure.id, number, dialled }).toEqual({
          ...{ measure: measure.id, number, dialled: quality === 'ok' },
        });
      }
    }
  });

  it('leads only to pages that there are', async () => {
    const links = new Set<string>();
    for (const { id } of knowledge.measures) {
      const { html } = await get(`/m/${id}`);
      for (const [, path = ''] of html.matchAll(/href="(\/[^"#?]*)"/g)) links.add(path);
    }
    expect(links.size).toBeGreaterThan(knowledge.measures.length);
    for (const path of links)
      expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
  });
});

describe('the page of every document', () => {
  it('says number, issuers, what is missing, its aims and its measures', async () => {
    for (const document of knowledge.documents) {
      const { html } = await get(`/d/${document.id}`);
      const text = words(html);
      const measures = knowledge.measures.filter(({ id }) => id.startsWith(`${document.id}-`));
      const missing = [
        document.title,
        ...(document.number ? [document.number] : []),
        ...document.issuers,
        ...[document.missing, document.aims, document.safeguards, document.closing]
          .flat()
          .map(({ text: said }) => said),
        ...measures.map(({ title }) => title),
      ].filter((wanted) => !text.includes(wanted));
      expect({ id: document.id, missing }).toEqual({ id: document.id, missing: [] });
    }
  });
});

describe('the comparison of every theme', () => {
  it('has a row for each of its measures', async () => {
    for (const { id } of knowledge.themes) {
      const { html } = await get(`/t/${id}?holds=0`);
      const rows = html.match(/<th scope="row"/g)?.length ?? 0;
      const measures = knowledge.measures.filter((measure) => measure.themes.includes(id));
      expect({ id, rows }).toEqual({ id, rows: measures.length });
    }
  });
});

describe('browsing', () => {
  it.each([
    ['/browse?holds=0', knowledge.measures.length],
    ['/browse?year=1999', 0],
    [
      '/browse?place=330603&year=2020&holds=0',
      knowledge.measures.filter(({ id }) => id.startsWith('sx2020-')).length,
    ],
    ['/browse?place=%3Cscript%3E', 0],
  ])('%s finds %d, over all its pages', async (path, count) => {
    let found = 0;
    for (let next: string | undefined = path; next !== undefined; ) {
      const { html } = await get(next);
      const hits = html.match(/class="hit"/g)?.length ?? 0;
      expect(hits).toBeLessThanOrEqual(8);
      expect(html).not.toContain('<script>');
      found += hits;
      next = /href="([^"]+)">下一页/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(found).toBe(count);
  });

  it.each(['xujinyuan', 'xiaofeiqun', '消费juan'])(
    'looks for what is half typed: %s',
    async (q) => {
      const { html } = await get(`/browse?q=${encodeURIComponent(q)}&holds=0`);
      expect(html).toMatch(/href="\/m\//);
    },
  );

  it('finds by words what the search finds, best first', async () => {
    const { html } = await get(`/browse?q=${encodeURIComponent('国企房租')}&holds=0`);
    expect(/class="hit"><a href="([^"]+)"/.exec(html)?.[1]).toMatch(/^\/m\//);
    expect(words(html)).toContain('租');
  });

  it('marks every hit out of a paper without a place as a sample, after those with one', async () => {
    const { html } = await get('/browse?place=reference&holds=0');
    expect(html.match(/class="status sample"/g)?.length).toBe(html.match(/class="hit"/g)?.length);
    const { html: first } = await get('/browse?holds=0');
    expect(first).not.toContain('class="status sample"');
  });
});

describe('what no longer holds', () => {
  it('is hidden and counted, and one link away', async () => {
    const { html } = await get('/browse?place=330603&theme=vat-small');
    expect(words(html)).toMatch(/现在有效的\d+项；过期的、只供参考的有1项，也列出来/);
    expect(html).not.toContain('/m/sx2020-05-1"');
    const all = await get('/browse?theme=vat-small&place=330603&holds=0&year=2020');
    expect(all.html).toContain('/m/sx2020-05-1"');
    const theme = await get('/t/six-taxes');
    expect(words(theme.html)).toMatch(/现在有效的1项；过期的、只供参考的有3项/);
  });
});

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
    service.app.request('/view', {
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
    expect(words(html)).toContain('没有这一页');
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
    const response = await service.app.request('/ask', {
      method: 'POST',
      body: 'text=%E6%88%BF%E7%A7%9F',
      headers: {
        ...browser,
        'content-type': 'application/x-www-form-urlencoded',
        origin: 'https://evil.example',
      },
    });
    expect([response.status, words(await response.text())]).toEqual([
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
      const response = await service.app.request(path);
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
    }
    const picture = await service.app.request('/share.png');
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

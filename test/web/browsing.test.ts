import { describe, expect, it } from 'vitest';
import knowledge from '../../src/generated/knowledge.js';
import { usePages, wordsOf } from './use-pages.ts';

const { get } = usePages();

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
    expect(wordsOf(html)).toContain('租');
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
    expect(wordsOf(html)).toMatch(/现在有效的\d+项；过期的、只供参考的有1项，也列出来/);
    expect(html).not.toContain('/m/sx2020-05-1"');
    const all = await get('/browse?theme=vat-small&place=330603&holds=0&year=2020');
    expect(all.html).toContain('/m/sx2020-05-1"');
    const theme = await get('/t/six-taxes');
    expect(wordsOf(theme.html)).toMatch(/现在有效的1项；过期的、只供参考的有3项/);
  });
});

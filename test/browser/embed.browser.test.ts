import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support/use-site.ts';

describe('the iframe page on a partner’s page', () => {
  const site = useSite();

  /** Opens the partner's page with a frame, and keeps what the frame tells it. */
  const open = async (named: string) => {
    const watched = await site.open();
    const { page } = watched;
    await page.addInitScript(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      addEventListener('message', ({ origin, data }) => told.push({ origin, data }));
    });
    await page.goto(`${site.host}/?frame=${encodeURIComponent(named)}`);
    await page.frameLocator('iframe').getByRole('textbox').first().waitFor();
    return watched;
  };
  const tell = (page: Page, message: unknown) =>
    page.evaluate(
      ([data, target]) =>
        document.querySelector('iframe')?.contentWindow?.postMessage(data, target as string),
      [message, site.origin] as const,
    );
  const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told);

  it('answers, and tells the page that named itself which measures were spoken of', async () => {
    const { page, complaints } = await open(site.host);
    const frame = page.frameLocator('iframe');
    await tell(page, { to: 'hxd', version: 1, type: 'ask', text: '租国企的门面，房租能减吗？' });
    await frame.locator('.reply').waitFor();
    expect(await frame.locator('.mine').innerText()).toContain('租国企的门面');
    expect(await told(page)).toEqual([
      { origin: site.origin, data: { from: 'hxd', version: 1, type: 'open' } },
      {
        origin: site.origin,
        data: {
          ...{ from: 'hxd', version: 1, type: 'answered', turn: 1, asks: false },
          measures: expect.arrayContaining(['sx2020-08']),
        },
      },
    ]);
    expect(complaints).toEqual([]);
  });

  it('tells a page that is not allowed nothing, and hears nothing from it', async () => {
    const { page } = await open('https://somebody-else.example');
    await tell(page, { to: 'hxd', version: 1, type: 'ask', text: '房租能减吗？' });
    await page.frameLocator('iframe').getByRole('button', { name: '房租能减吗？' }).click();
    await page.frameLocator('iframe').locator('.reply').waitFor();
    expect(await page.frameLocator('iframe').locator('.mine').count()).toBe(1);
    expect(await told(page)).toEqual([]);
  });

  it.each([
    ['another version', { to: 'hxd', version: 2, type: 'ask', text: '房租能减吗？' }],
    ['another receiver', { to: 'chat', version: 1, type: 'ask', text: '房租能减吗？' }],
    ['no text', { to: 'hxd', version: 1, type: 'ask', text: 5 }],
    ['a bare text', '房租能减吗？'],
  ])('does not act on %s', async (_, message) => {
    const { page, complaints } = await open(site.host);
    await tell(page, message);
    await page.frameLocator('iframe').getByRole('button', { name: '社保能缓交吗？' }).click();
    await page.frameLocator('iframe').locator('.reply').waitFor();
    expect(await page.frameLocator('iframe').locator('.mine').allTextContents()).toEqual([
      '您说：社保能缓交吗？',
    ]);
    expect(complaints).toEqual([]);
  });

  it('grows with its panel, which then has nothing to scroll', async () => {
    const { page, complaints } = await site.open();
    await page.goto(`${site.host}/?grows&frame=${encodeURIComponent(site.host)}`);
    const frame = page.frameLocator('iframe');
    const height = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
    await frame.getByRole('button', { name: '房租能减吗？' }).waitFor();
    await expect.poll(height).not.toBe(624);
    const before = await height();
    await frame.getByRole('textbox').fill('我在柯桥租国企的门面开面馆，当时房租能减吗？');
    await frame.getByRole('textbox').press('Enter');
    await frame.locator('.question').waitFor();
    await expect.poll(height).toBeGreaterThan(before + 200);
    const hidden = await frame
      .locator('.scroll')
      .evaluate((scroller) => scroller.scrollHeight - scroller.clientHeight);
    expect(hidden).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
  });

  it('may be framed by allowed origins alone', async () => {
    const response = await fetch(`${site.origin}/embed`);
    expect(response.headers.get('content-security-policy')).toContain(
      `frame-ancestors ${site.host} 'self';`,
    );
    expect(response.headers.get('x-frame-options')).toBeNull();
    const page = await fetch(site.origin);
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'self';");
  });
});

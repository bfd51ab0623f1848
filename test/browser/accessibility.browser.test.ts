import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { forAxe, violations } from './support/axe.ts';
import { QUESTION } from './support/noodle-shop.ts';
import { useSite } from './support/use-site.ts';
import { desktop, phone } from './support/watch-page.ts';

const looks: readonly (readonly [string, BrowserContextOptions, string])[] = [
  ['on a phone', phone, ''],
  ['on a desktop', desktop, ''],
  ['in large type', phone, 'large'],
  ['in high contrast', desktop, 'contrast'],
  ['in large type and high contrast', phone, 'large.contrast'],
  ['in the dark', { ...desktop, colorScheme: 'dark' }, ''],
  ['in forced colours', { ...desktop, forcedColors: 'active' }, ''],
  ['with reduced motion', { ...phone, reducedMotion: 'reduce' }, ''],
];

const INLINE = '<hxd-chat mode="inline" region="330603"></hxd-chat>';

const site = useSite();

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

describe.each(looks)('axe finds nothing %s', (_, options, settings) => {
  const open = async () => {
    const watched = await site.open({ ...options, ...forAxe });
    if (settings !== '')
      await watched.page
        .context()
        .addCookies([{ name: 'hxd_view', value: settings, url: site.origin }]);
    return watched;
  };

  it.each([
    '/',
    '/m/sx2020-08',
    '/m/sx2020-06',
    '/d/sx2022',
    '/t/rent-relief',
    '/browse?year=2020',
    '/m/none',
    '/embed?region=330603',
    '/embed/test',
    `/embed/test?${new URLSearchParams({ origin: 'http://a.example/x', code: '<script src="/widget.js">', csp: "default-src 'none'" })}`,
  ])('on %s, folded and unfolded', async (path) => {
    const { page } = await open();
    await page.goto(site.origin + path);
    expect(await violations(page)).toEqual([]);
    await unfold(page);
    expect(await violations(page)).toEqual([]);
  });

  it('in a talk that asks for the place, beside its sample', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await page.locator('#ask').fill('房租能减不');
    await page.locator('#ask').press('Enter');
    await page.locator('#log .question select').waitFor();
    await unfold(page);
    expect(await violations(page)).toEqual([]);
  });

  it('in a talk with its question, corrections and folded parts open', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await page.locator('#ask').fill(QUESTION);
    await page.locator('#ask').press('Enter');
    await page.locator('#log .question').waitFor();
    await unfold(page);
    await page.locator('#known .choices:visible').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('#log .question button').first().click();
    await page.locator('#log .turn:nth-child(2) .reply').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('in the widget, closed, open and answering', async () => {
    const { page } = await open();
    await page.goto(site.host);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '房租能减吗？' }).click();
    await page.locator('.reply').waitFor();
    await page.locator('hxd-chat').evaluate((host) => {
      for (const details of host.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    });
    expect(await violations(page)).toEqual([]);
  });

  it('in the widget’s menu, and in its panel that stands in the page', async () => {
    const { page } = await open();
    await page.goto(`${site.host}/?element=${encodeURIComponent(INLINE)}`);
    const panel = page.getByRole('region', { name: '惠小店' });
    await panel.getByText('更多').click();
    await panel.getByRole('button', { name: '重新开始' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: '房租能减吗？' }).click();
    await panel.locator('.reply').waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

describe('axe finds nothing in the colours of a partner', () => {
  it.each([
    ['#ffd400', '', ''],
    ['#ffffff', '', ''],
    ['#777777', '#777777', '#777777'],
    ['rebeccapurple', '#10243a', '#223344'],
    ['hsl(120 100% 40%)', '#fff7e0', 'rgb(250, 240, 200)'],
  ])('accent %s on %s with words in %s', async (accent, ground, words) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await site.open({
        ...desktop,
        colorScheme,
        ...forAxe,
      });
      await page.goto(`${site.host}/?attributes=${encodeURIComponent(`data-accent="${accent}"`)}`);
      await page.locator('hxd-chat').evaluate(
        (host: HTMLElement, tokens) => {
          for (const [name, value] of tokens) host.style.setProperty(name, value);
        },
        [
          ['--hxd-bg', ground],
          ['--hxd-fg', words],
        ] as [string, string][],
      );
      await page.getByRole('button', { name: '问问惠小店' }).click();
      await page.getByRole('button', { name: '房租能减吗？' }).click();
      await page.locator('.reply').waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from './launch.ts';
import { QUESTION } from './noodle-shop.ts';
import { type Served, serveService } from './serve-service.ts';
import { desktop, phone, watchPage } from './watch-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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

describe.each(looks)('axe finds nothing %s', (_, options, settings) => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serveService()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  const open = async () => {
    // The checker itself is put into the page, which its policy would not let in.
    const watched = await watchPage(browser, { ...options, bypassCSP: true });
    if (settings !== '')
      await watched.page
        .context()
        .addCookies([{ name: 'hxd_view', value: settings, url: served.origin }]);
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
  ])('on %s', async (path) => {
    const { page, close } = await open();
    await page.goto(served.origin + path);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it('in a talk with its question, corrections and folded parts open', async () => {
    const { page, close } = await open();
    await page.goto(served.origin);
    await page.locator('#ask').fill(QUESTION);
    await page.locator('#ask').press('Enter');
    await page.locator('#log .question').waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('#known .choices:visible').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator('#log .question button').first().click();
    await page.locator('#log .turn:nth-child(2) .reply').waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it('in the widget, closed, open and answering', async () => {
    const { page, close } = await open();
    await page.goto(served.host);
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
    await close();
  });
});

describe('axe finds nothing in the colours of a partner', () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launch(), serveService()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it.each([
    ['#ffd400', '', ''],
    ['#ffffff', '', ''],
    ['#777777', '#777777', '#777777'],
    ['rebeccapurple', '#10243a', '#223344'],
    ['hsl(120 100% 40%)', '#fff7e0', 'rgb(250, 240, 200)'],
  ])('accent %s on %s with words in %s', async (accent, ground, words) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await watchPage(browser, {
        ...desktop,
        colorScheme,
        bypassCSP: true,
      });
      await page.goto(
        `${served.host}/?attributes=${encodeURIComponent(`data-accent="${accent}"`)}`,
      );
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
      await close();
    }
  });
});

/** What axe objects to, with where. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { json } from '../contracts/client.ts';
import { forAxe, violations } from './support/axe.ts';
import { useSite } from './support/use-site.ts';
import { desktop } from './support/watch-page.ts';

const TOKEN = 'a-token-for-tests-only';

/** 1366×768 as it is, at 125 %, and in other looks. */
const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['at 1366×768', desktop],
  ['at 125 %', { viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 }],
  ['in the dark', { ...desktop, colorScheme: 'dark' }],
  ['in forced colours', { ...desktop, forcedColors: 'active' }],
];

describe.each(looks)('the console %s', (_, options) => {
  const site = useSite({ agents: `li:${TOKEN}`, supervisors: 'li' });
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.keepOpen({ ...options, ...forAxe }));
    await page.goto(`${site.origin}/console`);
  });
  const press = (key: string) => page.keyboard.press(key);

  it('gives axe nothing to object to in any state, and nothing is cut off at the side', async () => {
    const state = async (name: string, ready: Promise<unknown>) => {
      await ready;
      expect([name, await violations(page)]).toEqual([name, []]);
      expect([name, await overflow(page)]).toEqual([name, false]);
    };
    await state('login', page.getByLabel('坐席口令').waitFor());
    await page.keyboard.type('wrong');
    await press('Enter');
    await state('refused', page.getByRole('alert').filter({ hasText: '口令不对' }).waitFor());
    await page.keyboard.type(TOKEN);
    await press('Enter');
    await state('everything', page.locator('.hit').first().waitFor());
    await page.locator('#search:focus').waitFor();
    await page.keyboard.type('柯桥租国企的房子房租能减吗');
    await state('found', page.locator('.results[aria-busy="false"] .why').waitFor());
    await press('Alt+2');
    await page.getByText('按柯桥区').waitFor();
    await state('a place', page.locator('.next button').first().waitFor());
    // Whose house it is, for the measure that was read; then what the caller is.
    await press('1');
    await page.getByText('您是个体户、开公司的').first().waitFor();
    await page.locator('.next button', { hasText: '个体工商户' }).waitFor();
    await press('1');
    await state('a profile', page.locator('.group.eligible li').first().waitFor());
    await page.locator('#fact-trade').focus();
    await page.keyboard.type('fa');
    await state('a trade', page.locator('.pick [role=option]').first().waitFor());
    await press('Escape');
    await press('Alt+t');
    await state('texts', page.getByRole('dialog', { name: '常说的话' }).waitFor());
    await press('Escape');
    await press('Alt+1');
    await state('a verdict', page.locator('.judgement').waitFor());
    await press('Alt+r');
    await state('a report', page.getByRole('dialog').waitFor());
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '送出报错' }).click();
    await state('reported', page.locator('.pane .reported').waitFor());
    await press('Alt+3');
    await state('contacts', page.locator('.card').first().waitFor());
    const answer = await fetch(
      `${site.origin}/api/chat`,
      json(
        { text: '我在柯桥租国企的门面开面馆，当时房租能减吗？' },
        { 'idempotency-key': crypto.randomUUID() },
      ),
    );
    await fetch(`${site.origin}/api/chat`, json({ text: '养老院床位补贴能领多少' }));
    await press('Alt+4');
    await page.locator('#code').fill((await answer.json()).caseCode);
    await press('Enter');
    await state('a case', page.locator('.as-seen .reply').waitFor());
    await page.getByLabel('交给谁').selectOption({ index: 1 });
    await press('Alt+n');
    await page.locator('nav .badge').waitFor();
    await press('Alt+5');
    await state('today', page.locator('.calls > li').first().waitFor());
    await press('Alt+6');
    await state('dates', page.locator('.dated li').first().waitFor());
    await press('Alt+7');
    await page.locator('.queue details summary').first().click();
    await state('reports', page.locator('.snapshot dd').first().waitFor());
    await press('Alt+8');
    await state('unanswered', page.locator('.queue > li').first().waitFor());
    await press('Alt+9');
    await state('audit', page.locator('.log tbody tr').first().waitFor());
    await press('Alt+0');
    await state('a shift', page.locator('.shift tbody td').first().waitFor());
    await press('F1');
    await state('help', page.getByRole('dialog').waitFor());
  });
});

const overflow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

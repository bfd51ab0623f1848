import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerTo, MEASURE, openQuestion, QUESTION, STARTER } from './support/noodle-shop.ts';
import { lastTurn, say } from './support/owner-talk.ts';
import { useSite } from './support/use-site.ts';
import { phone } from './support/watch-page.ts';

describe('an owner’s talk on the page', () => {
  const site = useSite();

  it('takes an owner with a hard case to a verdict, a sum and a number, by keyboard alone', async () => {
    const { page, complaints, origins } = await site.open();
    await page.goto(site.origin);
    await tabTo(page, '#ask');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await page.locator('#log .question').waitFor();
    expect(await lastTurn(page).locator('.measure h3').innerText()).toBe(MEASURE);
    expect(await lastTurn(page).innerText()).toContain('2020年那条已过期');

    for (let turn = 1; turn <= 7; turn += 1) {
      const question = openQuestion(page);
      if ((await question.count()) === 0) break;
      const name = await answerTo(question);
      const button = question.getByRole('button', { name, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      await page.locator(`#log .turn:nth-child(${turn + 1}) .reply`).waitFor();
      // The pressed button is gone; whoever uses the keyboard goes on at the new turn.
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('turn');
    }
    const last = lastTurn(page);
    expect(await last.locator('.seal').innerText()).toContain('当时符合');
    expect(await last.locator('a[href="tel:12345"]').count()).toBeGreaterThan(0);
    expect(await last.locator('.case strong').innerText()).not.toBe('');
    expect(origins()).toEqual([site.origin]);
    expect(complaints).toEqual([]);
  });

  it('works by touch, and a wrong answer is put right in its own place', async () => {
    const { page, complaints } = await site.open(phone);
    await page.goto(site.origin);
    await page.getByRole('button', { name: STARTER }).tap();
    await page.locator('#log .reply').waitFor();
    await page.getByText('改我的情况').tap();
    const known = page.locator('#known li').filter({ hasText: '店在哪里' });
    expect(await known.innerText()).toContain('柯桥区');
    await known.getByText('改', { exact: true }).tap();
    await known.getByRole('textbox').fill('诸暨');
    await known.getByRole('button', { name: '就选这个' }).tap();
    // The list to choose from names every place; what is known stands first.
    await expect.poll(() => known.innerText()).toMatch(/^店在哪里\s+诸暨市/);
    expect(complaints).toEqual([]);
  });

  it('offers the options of a choice when it is corrected', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, QUESTION);
    const trade = page.locator('#known li').filter({ hasText: '行业' });
    await trade.getByText('改', { exact: true }).click();
    await trade.getByRole('button', { name: '零售' }).click();
    await expect.poll(() => trade.innerText()).toContain('零售');
  });

  it('offers the places when the shop’s place is corrected', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, STARTER);
    const place = page.locator('#known li').filter({ hasText: '店在哪里' });
    await place.getByText('改', { exact: true }).click();
    await place.getByRole('combobox').selectOption('诸暨市');
    await place.getByRole('button', { name: '就选这个' }).click();
    await expect.poll(() => page.locator('#known').innerText()).toContain('诸暨市');
    expect(await page.locator('#log .mine').last().innerText()).toContain('诸暨市');
  });

  it('asks for the place first where an answer hangs on it, and answers for that place', async () => {
    const { page } = await site.open(phone);
    await page.goto(site.origin);
    await say(page, '电费能便宜吗');
    const above = await openQuestion(page).boundingBox();
    const answer = await lastTurn(page).locator('.measure').first().boundingBox();
    expect(above?.y).toBeLessThan(answer?.y ?? 0);
    await openQuestion(page).getByRole('combobox').selectOption('柯桥区');
    await openQuestion(page).getByRole('button', { name: '就选这个' }).tap();
    await page.locator('#log .turn:nth-child(2) .reply').waitFor();
    expect(await lastTurn(page).innerText()).toContain('柯桥区');
    expect(await page.locator('#log .where').filter({ visible: true }).count()).toBe(0);
  });

  it('asks for it before it tells of rents, by a list, and answers for that place', async () => {
    const { page } = await site.open(phone);
    await page.goto(site.origin);
    await say(page, '房租能减不');
    await openQuestion(page).getByRole('combobox').selectOption('柯桥区');
    await openQuestion(page).getByRole('button', { name: '就选这个' }).tap();
    await page.locator('#log .turn:nth-child(2) .reply').waitFor();
    expect(await lastTurn(page).locator('.measure h3').first().innerText()).toBe(MEASURE);
  });

  it('asks for it before it tells of a sample, which is folded', async () => {
    const { page } = await site.open(phone);
    await page.goto(site.origin);
    await say(page, '停车费有优惠吗');
    expect(await page.locator('.measure').filter({ visible: true }).count()).toBe(0);
    expect(await openQuestion(page).getByRole('combobox').count()).toBe(1);
  });

  it('carries a question from a measure’s page into the talk', async () => {
    const { page, complaints } = await site.open();
    await page.goto(`${site.origin}/m/sx2020-08`);
    await page.getByRole('button', { name: '帮我看看符不符合' }).click();
    await page.locator('#log .reply').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator('#log .measure h3').first().innerText()).toBe(MEASURE);
    expect(complaints).toEqual([]);
  });

  it('asks what the address says, once', async () => {
    const { page } = await site.open();
    await page.goto(`${site.origin}/?q=${encodeURIComponent(STARTER)}`);
    await page.locator('#log .reply').waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#ask').inputValue()).toBe('');
    await page.goto(`${site.origin}/?q=${encodeURIComponent('电费能便宜吗？')}`);
    expect(await page.locator('#log .turn').count()).toBe(1);
    expect(await page.locator('#ask').inputValue()).toBe('电费能便宜吗？');
  });

  it('takes an opinion on an answer', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, STARTER);
    await page.getByRole('button', { name: '有用' }).click();
    await page.getByText('记下了，谢谢您。').waitFor();
  });
});

/** Presses Tab until the element has focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no way to ${selector} by keyboard`);
}

import { describe, expect, it } from 'vitest';
import { useSite } from './support/use-site.ts';

const QUESTION = '我租国企的门面开面馆，当时房租能减吗？';

describe('the widget over reloads and lost networks', () => {
  const site = useSite();

  it('goes on after a reload where it was', async () => {
    const { page } = await site.open();
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(QUESTION);
    await page.keyboard.press('Enter');
    await dialog.locator('.log .question').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '问问惠小店' }).click();
    await dialog.locator('.log .question').waitFor();
    const log = dialog.getByRole('log');
    expect(await log.locator('.mine').allTextContents()).toEqual([`您说：${QUESTION}`]);
    await log.locator('.question button').first().click();
    await log.locator('.turn:nth-child(2) .reply').waitFor();
    expect(await log.locator('.turn').count()).toBe(2);
  });

  it('keeps what is said offline, sends it once when the network is back', async () => {
    const { page } = await site.open();
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').waitFor();
    await page.context().setOffline(true);
    await dialog.getByRole('textbox').fill(QUESTION);
    await page.keyboard.press('Enter');
    await dialog.getByText('现在连不上网').waitFor();
    await page.context().setOffline(false);
    await dialog.locator('.reply').waitFor();
    expect(await dialog.getByText('现在连不上网').isVisible()).toBe(false);
    expect(await dialog.locator('.turn').count()).toBe(1);
  });

  it('asks again under the same key for an answer that was lost on the way: no double', async () => {
    const { page } = await site.open();
    const turns: unknown[] = [];
    let lost = 0;
    await page.route('**/api/chat', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const response = await route.fetch();
      turns.push((await response.json()).turn);
      if (lost++ === 0) await route.abort('connectionreset');
      else await route.fulfill({ response });
    });
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(QUESTION);
    await page.keyboard.press('Enter');
    await dialog.locator('.reply').waitFor();
    await dialog.locator('.question button').first().click();
    await dialog.locator('.turn:nth-child(2) .reply').waitFor();
    expect(turns).toEqual([1, 1, 2]);
  });
});

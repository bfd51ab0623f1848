import { describe, expect, it } from 'vitest';
import { QUESTION, STARTER } from './support/noodle-shop.ts';
import { lastTurn, say } from './support/owner-talk.ts';
import { useSite } from './support/use-site.ts';
import { phone } from './support/watch-page.ts';

describe('what the owner’s page keeps, sends again and deletes', () => {
  const site = useSite();

  it('is there again after a reload, and goes on', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, QUESTION);
    const before = await page.locator('#log').innerText();
    await page.reload();
    await expect.poll(() => page.locator('#log').innerText()).toBe(before);
    expect(await page.locator('#log').getAttribute('role')).toBe('log');
    await say(page, '我都说了啥');
    expect(await lastTurn(page).innerText()).toContain('餐饮');
  });

  it('keeps what is said offline over a reload, and sends it once', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, QUESTION);
    await page.route('**/api/chat', (route) => route.abort('internetdisconnected'));
    await page.locator('#ask').fill('诸暨的小店，电费能便宜吗？');
    await page.locator('#ask').press('Enter');
    await page.getByText('现在连不上网').waitFor();
    await page.unroute('**/api/chat');
    await page.reload();
    await page.locator('#log .turn:nth-child(2) .reply').waitFor();
    expect(await page.locator('#log .mine').count()).toBe(2);
  });

  it('tells a busy service from a broken one, and offers to try again', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    let status = 429;
    await page.route('**/api/chat', (route) =>
      route.fulfill({ status, headers: { 'retry-after': status === 429 ? '1' : '300' } }),
    );
    await page.locator('#ask').fill(STARTER);
    await page.locator('#ask').press('Enter');
    await page.getByText('现在来问的人多，1秒后自动再试').waitFor();
    expect(await page.locator('#log .pending').isVisible()).toBe(false);
    status = 500;
    await page.getByText('服务出了毛病，这句话还没送到').waitFor();
    await page.unroute('**/api/chat');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('#log .reply').waitFor();
    expect(await page.locator('#log .turn').count()).toBe(1);
    expect(await page.locator('#log .refusal').count()).toBe(0);
  });

  it('opens without a network from the home screen with the last talk, until that is deleted', async () => {
    const { page } = await site.open(phone);
    const context = page.context();
    // Headless browsers install nothing; this one says that it did.
    await context.addInitScript(() => {
      const matches = window.matchMedia.bind(window);
      window.matchMedia = (query) =>
        query.includes('standalone') ? ({ matches: true } as MediaQueryList) : matches(query);
    });
    await page.goto(site.origin);
    await say(page, STARTER);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await context.setOffline(true);
    const again = await context.newPage();
    await again.goto(`${site.origin}/`);
    expect(await again.locator('#log .mine').innerText()).toContain(STARTER);
    expect(await again.locator('.stamps .status').first().innerText()).toBe('已过期');
    await context.setOffline(false);
    await again.getByText('改我的情况').tap();
    await again.getByRole('button', { name: '删除我的记录' }).tap();
    await again.locator('#log .turn:first-child .reply').waitFor();
    const kept = await again.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).not.toContain('面馆');
  });

  it('forgets at once what is to be deleted, here and on the server', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, QUESTION);
    await page.getByRole('button', { name: '删除我的记录' }).click();
    await page.locator('#log .turn:first-child .reply').waitFor();
    expect(await page.locator('#log').innerText()).not.toContain('面馆');
    const stored = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(stored).not.toContain('面馆');
    expect(stored).toContain('"conversationId\\":null');
  });
});

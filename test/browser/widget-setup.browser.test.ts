import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support/use-site.ts';
import { phone } from './support/watch-page.ts';

describe('the widget as site owners set it up', () => {
  const site = useSite();

  const address = (params: Readonly<Record<string, string>>) =>
    `${site.host}/?${new URLSearchParams(params)}`;
  const launcher = (page: Page) => page.getByRole('button', { name: '问问惠小店' });
  const dialog = (page: Page) => page.getByRole('dialog', { name: '惠小店' });
  const setAttribute = (page: Page, name: string, value: string) =>
    page.evaluate(([key, text]) => document.querySelector('hxd-chat')?.setAttribute(key, text), [
      name,
      value,
    ] as const);

  it('is whole on a page that zooms, moves and clips what holds it', async () => {
    const { page, complaints } = await site.open();
    const element =
      '<style nonce="bm9uY2UtZm9yLXRlc3Rz">.trap { zoom: 1.5; transform: translateX(40px); overflow: hidden; width: 120px; height: 60px; }</style><div class="trap"><hxd-chat></hxd-chat></div>';
    await page.goto(address({ element }));
    await launcher(page).click();
    await dialog(page).waitFor();
    const box = await dialog(page).boundingBox();
    expect(box?.width).toBeGreaterThan(380);
    expect(box?.width).toBeLessThan(440);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1366);
    const hit = await page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.tagName, [
      (box?.x ?? 0) + 20,
      (box?.y ?? 0) + 20,
    ] as const);
    expect(hit).toBe('HXD-CHAT');
    expect(complaints).toEqual([]);
  });

  it('can be opened after its first load failed', async () => {
    const { page } = await site.open();
    let broken = true;
    await page.route('**/widget-panel.js*', (route) => (broken ? route.abort() : route.continue()));
    await page.goto(site.host);
    await launcher(page).click();
    await page.getByRole('link', { name: /打不开/ }).waitFor();
    broken = false;
    await launcher(page).click();
    await dialog(page).waitFor();
    expect(await page.getByRole('link', { name: /打不开/ }).count()).toBe(0);
  });

  it('takes what the page changes at run time', async () => {
    const { page } = await site.open();
    await page.goto(site.host);
    await launcher(page).waitFor();
    await setAttribute(page, 'label', '政策问答');
    await setAttribute(page, 'accent', '#123456');
    const button = page.getByRole('button', { name: '政策问答' });
    const colour = (locator: typeof button) =>
      locator.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colour(button)).toBe('rgb(18, 52, 86)');
    await button.click();
    await dialog(page).waitFor();
    await setAttribute(page, 'greeting', '这里是柯桥区小店服务。');
    await setAttribute(page, 'questions', '社保能缓交吗？|找谁问？');
    await setAttribute(page, 'accent', '#654321');
    await dialog(page).getByText('这里是柯桥区小店服务。').waitFor();
    expect(await dialog(page).locator('.hello button').allTextContents()).toEqual([
      '社保能缓交吗？',
      '找谁问？',
    ]);
    await expect.poll(() => colour(dialog(page).locator('.head'))).toBe('rgb(101, 67, 33)');
  });

  it('stands in the page where it is told to, and a second one brings no second button', async () => {
    const { page } = await site.open();
    const element = '<hxd-chat mode="inline"></hxd-chat><hxd-chat></hxd-chat><hxd-chat></hxd-chat>';
    await page.goto(address({ element }));
    const panel = page.getByRole('region', { name: '惠小店' });
    await panel.waitFor();
    const position = await panel.evaluate((element) => getComputedStyle(element).position);
    expect(position).toBe('static');
    await expect.poll(() => launcher(page).count()).toBe(1);
    await panel.getByRole('button', { name: '房租能减吗？' }).click();
    await panel.locator('.reply').waitFor();
  });

  it('closes by Back on a phone, and shows the last turn when it is opened again', async () => {
    const { page, complaints } = await site.open(phone);
    await page.goto(site.host);
    await launcher(page).tap();
    await dialog(page).getByRole('button', { name: '房租能减吗？' }).tap();
    await dialog(page).locator('.reply').waitFor();
    await dialog(page).getByRole('textbox').fill('还有社保能缓交吗');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog(page).locator('.reply').count()).toBe(2);
    await page.goBack();
    await dialog(page).waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/');
    await launcher(page).tap();
    const last = dialog(page).locator('.turn').last();
    const top = async () => (await last.boundingBox())?.y ?? -1;
    await expect.poll(top).toBeGreaterThan(0);
    await expect.poll(top).toBeLessThan(640);
    expect(complaints).toEqual([]);
  });

  it('takes the talk along to the large page, its id in nobody’s log', async () => {
    const { page, requests } = await site.open();
    await page.goto(site.host);
    await launcher(page).click();
    await dialog(page).getByRole('textbox').fill('我在诸暨开面馆，房租能减吗');
    await page.keyboard.press('Enter');
    await dialog(page).locator('.reply').waitFor();
    await dialog(page).getByText('更多').click();
    const href = await dialog(page).getByRole('link', { name: '看大页面' }).getAttribute('href');
    expect(href).toMatch(/\/#talk=[\w-]{20,}$/);
    await page.goto(href ?? '');
    await page.locator('.reply').first().waitFor();
    expect(await page.locator('.reply').first().innerText()).toContain('诸暨');
    expect(page.url()).toBe(`${site.origin}/`);
    const id = href?.split('=')[1] ?? '';
    expect(requests.some((url) => url.split('#')[0]?.includes(id))).toBe(false);
  });

  it('begins anew and deletes from its own menu, and by `reset`; `hide` takes it away', async () => {
    const { page } = await site.open();
    await page.goto(site.host);
    await launcher(page).click();
    await dialog(page).getByRole('button', { name: '房租能减吗？' }).click();
    await dialog(page).locator('.reply').waitFor();
    await dialog(page).getByText('更多').click();
    await dialog(page).getByRole('button', { name: '重新开始' }).click();
    await expect.poll(() => dialog(page).locator('.turn').count()).toBe(0);
    await dialog(page).getByRole('button', { name: '房租能减吗？' }).click();
    await dialog(page).locator('.reply').waitFor();
    await dialog(page).getByText('更多').click();
    await dialog(page).getByRole('button', { name: '删除我的记录' }).click();
    await dialog(page).getByText(/删/).last().waitFor();
    const call = (name: string) =>
      page.evaluate(
        (method) =>
          (document.querySelector('hxd-chat') as unknown as Record<string, () => Promise<void>>)[
            method
          ]?.(),
        name,
      );
    await call('reset');
    await expect.poll(() => dialog(page).locator('.turn').count()).toBe(0);
    await call('hide');
    expect(await launcher(page).count()).toBe(0);
    await call('open');
    await dialog(page).waitFor();
  });

  it('has words of 16 pixels and targets of 44 at least', async () => {
    const { page } = await site.open(phone);
    await page.goto(site.host);
    await launcher(page).tap();
    await dialog(page).getByRole('button', { name: '房租能减吗？' }).tap();
    await dialog(page).locator('.reply').waitFor();
    const small = await dialog(page).evaluate((panel) => {
      const found: string[] = [];
      for (const element of panel.querySelectorAll<HTMLElement>('*')) {
        const box = element.getBoundingClientRect();
        if (box.height < 2 || box.width < 2) continue;
        const own = [...element.childNodes].some(
          (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
        );
        const name = `${element.tagName.toLowerCase()}.${element.className}`;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        if (own && size < 16) found.push(`${name} ${size}px`);
        const acts = element.matches('button, summary, input, textarea');
        if (acts && box.height < 43.5) found.push(`${name} ${Math.round(box.height)} high`);
      }
      return [...new Set(found)];
    });
    expect(small).toEqual([]);
  });
});

describe('the widget on a site that is not allowed', () => {
  const site = useSite({ allow: false });

  it('says so, with a way on, and tells the site’s developer', async () => {
    const { page, complaints } = await site.open();
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('button', { name: '房租能减吗？' }).click();
    await panel.getByText('还没有得到惠小店的许可').waitFor();
    const link = panel.getByRole('link', { name: '去惠小店网页' });
    expect(await link.getAttribute('href')).toBe(`${site.origin}/`);
    expect(complaints.some((text) => text.includes('ALLOWED_ORIGINS'))).toBe(true);
    await page.goto(`${site.origin}/embed/test?origin=${encodeURIComponent(site.host)}`);
    await page.getByText('不在允许的名单里').waitFor();
  });
});

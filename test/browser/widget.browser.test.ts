import { describe, expect, it } from 'vitest';
import { useSite } from './support/use-site.ts';
import { desktop, phone } from './support/watch-page.ts';

const QUESTION = '我租国企的门面开面馆，当时房租能减吗？';

describe('the widget on a strict foreign page', () => {
  const site = useSite();

  it('asks for nothing but its loader before the first press, and sets no cookie', async () => {
    const { page, requests, complaints } = await site.open();
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).waitFor();
    const asked = requests.filter((url) => !url.startsWith('data:'));
    expect(asked).toEqual([`${site.host}/`, `${site.origin}/widget.js`]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('answers under the strictest policy, by keyboard alone', async () => {
    const { page, complaints, origins } = await site.open();
    await page.goto(site.host);
    const launcher = page.getByRole('button', { name: '问问惠小店' });
    await launcher.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: '惠小店' });
    await dialog.waitFor();
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await dialog.getByRole('link', { name: '承租市属国企房产免2个月租金' }).waitFor();
    await expect.poll(() => dialog.getByText(/按.*柯桥区.*来看/).count()).toBe(1);
    expect(await dialog.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
    expect(await launcher.getAttribute('aria-expanded')).toBe('false');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('HXD-CHAT');
    expect(origins()).toEqual([site.host, site.origin]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['no attributes at all', ''],
    [
      'odd attributes',
      'data-accent="not-a-colour" data-region="" data-position="x" data-label=" "',
    ],
    ['a server that is no address', 'data-server="javascript:alert(1)"'],
    ['attributes nobody knows', 'data-lang="xx" data-foo'],
  ])('works with %s', async (_, attributes) => {
    const { page, complaints } = await site.open();
    await page.goto(`${site.host}/?attributes=${encodeURIComponent(attributes)}`);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    await page.getByRole('dialog').waitFor();
    expect(complaints).toEqual([]);
  });

  it('uses an element that is on the page, and two loaders make one launcher', async () => {
    const { page, complaints } = await site.open();
    const element = '<hxd-chat data-label="政策问答" region="330603"></hxd-chat>';
    await page.goto(`${site.host}/?element=${encodeURIComponent(element)}`);
    await page.getByRole('button', { name: '政策问答' }).waitFor();
    expect(await page.locator('hxd-chat').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('fills a phone, keeps the page out of reach until closed, and gives focus back', async () => {
    const { page, complaints } = await site.open(phone);
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getAttribute('aria-modal')).toBe('true');
    expect(await page.locator('main').evaluate((main: HTMLElement) => main.inert)).toBe(true);
    expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 640 });
    await dialog.getByRole('button', { name: '房租能减吗？' }).tap();
    await dialog.locator('.reply').waitFor();
    await dialog.getByRole('button', { name: '关闭惠小店' }).tap();
    expect(await page.locator('main').evaluate((main: HTMLElement) => main.inert)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('HXD-CHAT');
    expect(complaints).toEqual([]);
  });

  it('keeps its input in sight when a keyboard takes half of the phone', async () => {
    const { page } = await site.open(phone);
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').tap();
    await page.setViewportSize({ width: 360, height: 320 });
    await expect.poll(async () => (await dialog.boundingBox())?.height).toBe(320);
    const input = await dialog.getByRole('textbox').boundingBox();
    expect((input?.y ?? 0) + (input?.height ?? 999)).toBeLessThanOrEqual(320);
  });

  it('writes whatever an answer says as text, and follows no odd address', async () => {
    const { page, complaints } = await site.open();
    const evil = '<img src=x onerror="alert(1)"><a href="javascript:alert(2)">点我</a>';
    await page.route('**/api/chat', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      const response = await route.fetch();
      const reply = await response.json();
      await route.fulfill({
        response,
        json: {
          ...reply,
          messages: [
            { type: 'text', text: evil, blocks: [] },
            {
              type: 'measure',
              measureId: '"><script>alert(3)</script>',
              text: `【${evil}】`,
              blocks: [],
            },
          ],
          suggestions: [{ label: evil, text: evil }],
          contacts: reply.contacts.map((contact: object) => ({ ...contact, agency: evil })),
          known: [{ fact: evil, label: evil, value: evil }],
          caseCode: evil,
        },
      });
    });
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(QUESTION);
    await page.keyboard.press('Enter');
    await dialog.locator('.reply').waitFor();
    expect(await dialog.locator('.reply').innerText()).toContain(evil);
    expect(await dialog.locator('img, script, iframe').count()).toBe(0);
    const addresses = await dialog
      .locator('a')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).protocol),
      );
    expect(new Set(addresses)).toEqual(new Set(['http:', 'tel:']));
    expect(complaints).toEqual([]);
  });

  it('leaves the page in reach on a wide screen', async () => {
    const { page } = await site.open(desktop);
    await page.goto(site.host);
    await page.getByRole('button', { name: '问问惠小店' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getAttribute('aria-modal')).toBe('false');
    await page.getByRole('button', { name: '自己的按钮' }).click();
    expect(await dialog.isVisible()).toBe(true);
  });

  it('tells the page what happens, but not what was said', async () => {
    const { page } = await site.open();
    await page.goto(site.host);
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const name of ['open', 'answered', 'close'])
        document.addEventListener(`hxd:${name}`, (event) =>
          heard.push([name, (event as CustomEvent).detail]),
        );
    });
    const call = (method: string, ...given: unknown[]) =>
      page.evaluate(
        ([name, values]) => {
          const element = document.querySelector('hxd-chat') as unknown as Record<
            string,
            (...values: unknown[]) => Promise<void>
          >;
          return element[name as string]?.(...(values as unknown[]));
        },
        [method, given] as const,
      );
    await call('ask', QUESTION);
    await page.getByRole('dialog').locator('.reply').waitFor();
    await call('ask', { not: 'a text' });
    await call('close');
    const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
    expect(heard).toEqual([
      ['open', { version: 1 }],
      [
        'answered',
        { version: 1, turn: 1, asks: true, measures: expect.arrayContaining(['sx2020-08']) },
      ],
      ['close', { version: 1 }],
    ]);
    expect(JSON.stringify(heard)).not.toContain('面馆');
  });
});

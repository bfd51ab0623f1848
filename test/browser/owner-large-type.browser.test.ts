import { describe, expect, it } from 'vitest';
import { openQuestion, QUESTION, STARTER } from './support/noodle-shop.ts';
import { lastTurn, say } from './support/owner-talk.ts';
import { useSite } from './support/use-site.ts';
import { phone } from './support/watch-page.ts';

describe('the owner’s page on a small phone and in large type', () => {
  const site = useSite();

  it('switches type and contrast at once, and remembers it without scripts too', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const before = await size();
    const stored = page.waitForResponse('**/view');
    await page.getByRole('button', { name: '大字' }).click();
    expect(Number.parseFloat(await size())).toBeGreaterThan(Number.parseFloat(before) * 1.25);
    await stored;
    await page.goto(`${site.origin}/m/sx2020-08`);
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');
  });

  it('puts the question on the first screen of a small phone in large type', async () => {
    const { page } = await site.open(phone);
    await page.context().addCookies([{ name: 'hxd_view', value: 'large', url: site.origin }]);
    await page.goto(site.origin);
    await say(page, QUESTION);
    const stamps = lastTurn(page).locator('.stamps').first();
    expect(await stamps.locator('.status').innerText()).toBe('已过期');
    const legend = await openQuestion(page).locator('legend').boundingBox();
    const first = await openQuestion(page).locator('.choices button').first().boundingBox();
    expect((legend?.y ?? 9999) + (legend?.height ?? 0)).toBeLessThan(640);
    expect(first?.height).toBeGreaterThanOrEqual(60);
    expect(await page.locator('.worth').count()).toBe(0);
  });

  it('puts the phone of a lapsed measure there too', async () => {
    const { page } = await site.open(phone);
    await page.context().addCookies([{ name: 'hxd_view', value: 'large', url: site.origin }]);
    await page.goto(site.origin);
    await say(page, STARTER);
    const input = await page.locator('.composer').boundingBox();
    const dial = await lastTurn(page).locator('.dial').first().boundingBox();
    expect((dial?.y ?? 9999) + (dial?.height ?? 0)).toBeLessThanOrEqual(input?.y ?? 0);
  });

  it('has words of 18 pixels and main targets of 60 at least in large type', async () => {
    const { page } = await site.open(phone);
    await page.context().addCookies([{ name: 'hxd_view', value: 'large', url: site.origin }]);
    const small = () =>
      page.evaluate(() => {
        const main =
          '.primary, .dial, .choices button, .choice, .chips button, #ask, .filter > label > :is(input, select), .pager a';
        const found: string[] = [];
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
          const box = element.getBoundingClientRect();
          if (box.height < 2 || box.width < 2 || element.closest('svg, .sr')) continue;
          const own = [...element.childNodes].some(
            (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
          );
          const name = `${element.tagName.toLowerCase()}.${element.className}`;
          if (own && Number.parseFloat(getComputedStyle(element).fontSize) < 18)
            found.push(`${name} in small words`);
          if (element.matches(main) && box.height < 59.5) found.push(`${name} ${box.height} high`);
          if (element.matches('button, summary, select, input') && box.height < 43.5)
            found.push(`${name} ${box.height} high`);
        }
        return [...new Set(found)];
      });
    for (const path of ['/', '/browse', '/m/sx2020-08', '/d/sx2020', '/t/rent-relief']) {
      await page.goto(site.origin + path);
      expect({ path, small: await small() }).toEqual({ path, small: [] });
    }
    await page.goto(site.origin);
    await say(page, QUESTION);
    await page.getByText('改我的情况').tap();
    expect(await small()).toEqual([]);
  });

  it('lists and compares on few screens of a small phone in large type', async () => {
    const { page } = await site.open(phone);
    await page.context().addCookies([{ name: 'hxd_view', value: 'large', url: site.origin }]);
    const screens = async (path: string) => {
      await page.goto(site.origin + path);
      return page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    };
    expect(await screens('/browse')).toBeLessThanOrEqual(4);
    expect(await screens('/browse?holds=0&page=5')).toBeLessThanOrEqual(4.5);
    expect(await screens('/t/rent-relief')).toBeLessThanOrEqual(3);
    expect(await screens('/t/rent-relief?holds=0')).toBeLessThanOrEqual(9);
    const table = page.locator('.compare');
    const line = table.getByRole('row', { name: /承租市属国企房产免2个月租金/ });
    expect(await line.innerText()).toMatch(/个体工商户.*已过期.*2023年4月8日止/s);
    expect(await table.getByRole('rowheader', { name: '绍兴市，2020年' }).count()).toBe(1);
    for (const id of ['sx2020', 'sx2022', 'yz2022', 'fw2023', 'vat2026'])
      expect(await screens(`/d/${id}`)).toBeLessThanOrEqual(4);
  });

  it('has its input on the first screen of a small phone in large type', async () => {
    const { page } = await site.open(phone);
    await page.context().addCookies([{ name: 'hxd_view', value: 'large', url: site.origin }]);
    await page.goto(site.origin);
    const input = await page.locator('#ask').boundingBox();
    expect(input?.y).toBeLessThan(560);
  });

  it('never needs to be scrolled sideways, on a phone and enlarged twice', async () => {
    for (const viewport of [phone.viewport, { width: 683, height: 384 }]) {
      const { page } = await site.open({ ...phone, viewport: viewport ?? null });
      for (const path of ['/', '/m/sx2020-08', '/d/sx2022', '/t/rent-relief', '/browse']) {
        await page.goto(site.origin + path);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect({ path, wider }).toEqual({ path, wider: 0 });
      }
    }
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerTo, MEASURE, openQuestion, QUESTION, STARTER } from './support/noodle-shop.ts';
import { useSite } from './support/use-site.ts';
import { phone } from './support/watch-page.ts';

describe('the owner’s page', () => {
  const site = useSite();

  const lastTurn = (page: Page) => page.locator('#log .turn').last();
  /** Sends with the keyboard alone and waits for the answer. */
  const say = async (page: Page, text: string) => {
    const turns = await page.locator('#log .turn').count();
    await page.locator('#ask').fill(text);
    await page.locator('#ask').press('Enter');
    await page.locator(`#log .turn:nth-child(${turns + 1}) .reply`).waitFor();
  };

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

  it('carries a question from a measure’s page into the talk', async () => {
    const { page, complaints } = await site.open();
    await page.goto(`${site.origin}/m/sx2020-08`);
    await page.getByRole('button', { name: '帮我看看符不符合' }).click();
    await page.locator('#log .reply').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await page.locator('#log .measure h3').first().innerText()).toBe(MEASURE);
    expect(complaints).toEqual([]);
  });

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

  it('reads an answer aloud with the browser’s own voice, and stops', async () => {
    const { page } = await site.open();
    await page.addInitScript(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      speechSynthesis.speak = ({ text, lang }) => {
        spoken.push(`${lang} ${text}`);
      };
    });
    await page.goto(site.origin);
    await say(page, STARTER);
    const button = page.getByRole('button', { name: '读给我听' });
    await button.click();
    const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
    expect(spoken).toContain(`zh-CN ${MEASURE}`);
    expect(spoken.join('')).toContain('0 5 7 5 8 8 1 7 8 8 6 9');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
  });

  it('writes what the browser hears into the input, to be read before it is sent', async () => {
    const { page } = await site.open(phone);
    // Headless browsers hear nothing; this one hears one sentence.
    await page.addInitScript(() => {
      class Recognition extends EventTarget {
        lang = '';
        start() {
          const event = new Event('result');
          Object.assign(event, { results: [[{ transcript: '房租能减吗' }]] });
          this.dispatchEvent(event);
          this.dispatchEvent(new Event('end'));
        }
      }
      Object.assign(window, { SpeechRecognition: Recognition });
    });
    await page.goto(site.origin);
    await page.getByRole('button', { name: '用说的' }).tap();
    expect(await page.locator('#ask').inputValue()).toBe('房租能减吗');
    expect(await page.locator('#log .turn').count()).toBe(0);
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

  it('takes an opinion on an answer', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, STARTER);
    await page.getByRole('button', { name: '有用' }).click();
    await page.getByText('记下了，谢谢您。').waitFor();
  });

  it('unfolds everything for print', async () => {
    const { page } = await site.open();
    await page.goto(site.origin);
    await say(page, QUESTION);
    const folded = () => page.locator('#log details:not([open])').count();
    expect(await folded()).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await folded()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await folded()).toBeGreaterThan(0);
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

  it('suggests what to look for while one types', async () => {
    const { page } = await site.open();
    await page.goto(`${site.origin}/browse`);
    await page.getByLabel('找什么').pressSequentially('房租');
    const offered = page.locator('#suggestions option');
    await offered.nth(1).waitFor({ state: 'attached' });
    for (const value of await offered.evaluateAll((all) =>
      all.map((one) => one.getAttribute('value')),
    ))
      expect(value).toContain('租');
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

/** Presses Tab until the element has focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`no way to ${selector} by keyboard`);
}

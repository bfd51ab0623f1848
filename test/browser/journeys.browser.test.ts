import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answerTo, openQuestion } from './support/noodle-shop.ts';
import { useSite } from './support/use-site.ts';
import { desktop, phone } from './support/watch-page.ts';

/** Whether all of it stands on the screen with nothing over it, to be read and pressed without scrolling. */
const isSeen = (locator: Locator) =>
  locator.first().evaluate((element) => {
    const { left, top, bottom, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode() as Document | ShadowRoot;
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return height > 0 && top >= 0 && bottom <= innerHeight && element.contains(hit);
  });

describe('a woman of 70 whose help has lapsed, on a small phone', () => {
  const site = useSite();

  it('learns that it is over, whom to call, and whether they had a claim then', async () => {
    const { page, complaints, origins } = await site.open(phone);
    const seen = async (...wanted: readonly Locator[]) => {
      for (const locator of wanted) await expect.poll(() => isSeen(locator)).toBe(true);
    };
    const turn = () => page.locator('#log .turn').last();
    const answered = async (act: () => Promise<unknown>) => {
      const turns = await page.locator('#log .turn').count();
      await act();
      await page.locator(`#log .turn:nth-child(${turns + 1}) .reply`).waitFor();
    };

    await page.goto(site.origin);
    await page.getByRole('button', { name: '大字' }).tap();
    await seen(page.locator('#ask'), page.getByRole('button', { name: '问一问' }));
    await page
      .locator('#ask')
      .fill('老太婆在柯桥开个小面馆，房子是国企的，疫情时候说房租能免，现在还能免吗');
    await seen(page.getByRole('button', { name: '问一问' }));

    await answered(() => page.getByRole('button', { name: '问一问' }).tap());
    await seen(turn().locator('.status', { hasText: '已过期' }), turn().locator('.dial'));
    expect(await turn().locator('.dial').first().getAttribute('href')).toMatch(/^tel:0575\d+$/);

    await answered(() => turn().getByRole('button', { name: '当时我符合吗' }).tap());
    for (let asked = 0; asked < 6 && (await openQuestion(page).count()) > 0; asked += 1) {
      const name = await answerTo(openQuestion(page));
      const option = openQuestion(page).getByRole('button', { name, exact: true });
      await seen(openQuestion(page).locator('legend'), option);
      expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(60);
      await answered(() => option.tap());
    }
    await seen(
      turn().locator('.status', { hasText: '已过期' }),
      turn().locator('.seal', { hasText: '当时符合' }),
    );

    await answered(() => turn().getByRole('button', { name: '打给谁' }).tap());
    await seen(turn().locator('.dial'));

    await page.getByText('改我的情况').tap();
    const labels = await page.locator('#known .label').allInnerTexts();
    expect(labels[0]).toBe('店在哪里');
    expect(await page.locator('#known li').last().innerText()).toContain('您没说');
    await page.getByRole('button', { name: '删除我的记录' }).tap();
    await expect.poll(() => page.locator('#log').innerText()).not.toContain('面馆');
    expect(complaints).toEqual([]);
    expect(origins()).toEqual([site.origin]);
  });
});

describe('a site owner with a strict policy and a zoomed page', () => {
  const site = useSite();

  it('is told what to mend, and then has an assistant that is whole', async () => {
    const { page, complaints } = await site.open(desktop);
    const test = async (origin: string, snippet: string, policy: string) => {
      await page.goto(`${site.origin}/embed/test`);
      await page.getByLabel('您网站的网址').fill(origin);
      await page.getByLabel('放进页面里的那一段').fill(snippet);
      await page.getByLabel('您网站的内容安全策略').fill(policy);
      await page.getByRole('button', { name: '看一看' }).click();
      await page.locator('.finding').first().waitFor();
      return page.locator('.finding').allInnerTexts();
    };

    const wrong = await test(
      'https://www.example.gov.cn',
      '<script src="/widget.js"></script>',
      "default-src 'self'; script-src 'nonce-a'",
    );
    expect(wrong.join()).toMatch(/不在允许的名单里.*应当是.*没有写 nonce.*connect-src/s);
    await page.getByRole('heading', { name: /处要改/ }).waitFor();

    // What stands in the page in truth.
    const response = await fetch(`${site.host}/?calm`);
    const policy = response.headers.get('content-security-policy') ?? '';
    const [snippet = ''] = /<script[^>]*widget\.js[^>]*>/.exec(await response.text()) ?? [];
    const right = await test(site.host, `${snippet}</script>`, policy);
    expect(right.filter((text) => !text.includes('好的'))).toEqual([]);

    const element =
      '<style nonce="bm9uY2UtZm9yLXRlc3Rz">html { zoom: 1.5; } body { transform: translateZ(0); overflow: hidden; contain: paint; height: 300px; }</style>';
    await page.goto(`${site.host}/?calm&${new URLSearchParams({ element })}`);
    const button = page.getByRole('button', { name: '问问惠小店' });
    await expect.poll(() => isSeen(button)).toBe(true);
    await button.click();
    const dialog = page.getByRole('dialog', { name: '惠小店' });
    await dialog.getByRole('button', { name: '房租能减吗？' }).click();
    await dialog.locator('.reply').waitFor();
    for (const part of [
      dialog.locator('.status'),
      dialog.locator('.dial'),
      dialog.locator('.head'),
    ])
      await expect.poll(() => isSeen(part)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('HXD-CHAT');
    expect(complaints).toEqual([]);
  });
});

describe('an agent with three callers, and the colleague who takes one over', () => {
  const [LI, WANG] = ['a-token-for-li-only', 'a-token-for-wang-only'];
  const site = useSite({ agents: `li:${LI},wang:${WANG}` });

  const signIn = async (page: Page, token: string) => {
    await page.goto(`${site.origin}/console`);
    await page.getByLabel('坐席口令').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: '查政策' }).waitFor();
  };

  it('reads out what is asked for, hands on what is not settled, and lists what nobody answers', async () => {
    const { page, complaints, origins } = await site.open(desktop);
    const press = (key: string) => page.keyboard.press(key);
    const script = page.locator('#pane').getByLabel('念给来电人听');
    await signIn(page, LI);

    // Somebody with a lapsed measure; another that shares its words alone is not what is read out.
    await page.keyboard.type('我在柯桥开面馆，租国企的房子，每月租金三千，房租能减吗');
    await page
      .locator('#pane')
      .getByRole('heading', { name: '承租市属国企房产免2个月租金' })
      .waitFor();
    await expect.poll(() => script.textContent()).toContain('已经过期');
    await expect.poll(() => isSeen(script)).toBe(true);
    await page.locator('.known', { hasText: '月租金：3000元' }).waitFor();
    await press('Alt+2');
    await page.locator('.group.unknown .link').first().waitFor();
    const [first] = await page.locator('.group.unknown .link').allTextContents();
    expect(first).toBe('个体户个人所得税减半');
    await press('Alt+b');
    await page.keyboard.type('要国资委回电');
    for (const [field, option] of [
      ['来电原因', { index: 1 }],
      ['结果', { index: 1 }],
      ['交给谁', 'wang'],
    ] as const) {
      await page.getByRole('combobox', { name: field, exact: true }).selectOption(option);
      await press('Enter');
    }
    await press('Alt+n');
    await page.getByText('第2通').waitFor();

    // A landlord: asked for what bears on a landlord.
    await page.keyboard.type('鄞州的房东，给租客免了三个月租金，房产税能减吗');
    await page.locator('.known', { hasText: '房东' }).waitFor();
    await expect.poll(() => script.textContent()).toContain('现在还有效的是“六税两费减半”');
    await press('Alt+2');
    await page.getByText('您交房产税、城镇土地使用税有困难吗？').first().waitFor();
    await press('Alt+n');
    await page.getByText('第3通').waitFor();

    // A matter that no paper has, and the next call at once: it is listed all the same.
    await page.keyboard.type('我家孩子上学学区怎么划');
    await page.getByText('文件里没有讲这件事的').waitFor();
    await page.getByText(/为什么没有：.*−\d/).waitFor();
    const listed = page.waitForResponse('**/api/unanswered');
    await press('Alt+n');
    await listed;
    await press('Alt+8');
    await page.getByText('我家孩子上学学区怎么划').waitFor();

    const { page: colleague } = await site.open(desktop);
    await signIn(colleague, WANG);
    await colleague.keyboard.press('Alt+5');
    const handed = colleague.locator('.queue li', { hasText: '要国资委回电' });
    await handed.getByText('交给wang').waitFor();
    expect(complaints).toEqual([]);
    expect(origins()).toEqual([site.origin]);
  });
});

import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import knowledge from '../../src/generated/knowledge.js';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { json } from '../contracts/client.ts';
import { useSite } from './support/use-site.ts';
import { desktop, type Watched } from './support/watch-page.ts';

const TOKEN = 'a-token-for-tests-only';
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());

/** 1366×768 as it is, and at 125 %. */
const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['1366×768', desktop],
  ['125 %', { viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 }],
];

describe.each(sizes)('an agent with callers on the line, without a mouse, at %s', (_, options) => {
  const site = useSite({ agents: `li:${TOKEN}`, supervisors: 'li' });
  let watched: Watched;
  let page: Page;
  const press = (key: string) => page.keyboard.press(key);
  const type = (text: string) => page.keyboard.type(text);
  /** What was put on the clipboard last. */
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const said = (text: string) =>
    page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'visible' });
  /** What the profile says of a fact. */
  const answer = (fact: string) =>
    page
      .locator(`#fact-${fact}`)
      .evaluate((field: HTMLSelectElement | HTMLInputElement) =>
        field instanceof HTMLSelectElement ? field.selectedOptions[0]?.label : field.value,
      );
  const pane = () => page.locator('#pane');

  beforeAll(async () => {
    watched = await site.keepOpen(options);
    page = watched.page;
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  });

  it('signs in with the token', async () => {
    await page.goto(`${site.origin}/console`);
    await page.getByLabel('坐席口令').waitFor();
    expect(await focused(page)).toBe('token');
    await type(TOKEN);
    await press('Enter');
    await page.getByRole('combobox', { name: '查政策' }).waitFor();
    await expect.poll(() => focused(page)).toBe('search');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  });

  it('first call: finds the rent measure by pinyin, reads out, asks what decides, sends a message', async () => {
    await page.getByRole('heading', { name: '等来电人开口' }).waitFor();
    await type('fangzu');
    await page.locator('.results[aria-busy="false"] .why').waitFor();
    expect(await page.locator('.hit .name').first().textContent()).toMatch(/房|租/);
    await press('Control+a');
    await type('fz');
    await page.locator('.results[aria-busy="false"] .hit', { hasText: '租' }).first().waitFor();
    await press('Control+a');
    await type('柯桥租国企的房子房租能减吗');
    await pane().getByRole('heading', { name: '承租市属国企房产免2个月租金' }).waitFor();
    await page.locator('.results[aria-busy="false"] .why').waitFor();
    const script = await pane().getByLabel('念给来电人听').textContent();
    expect(script).toContain('已经过期');
    expect(script).toContain('帮您转');
    expect(script).not.toContain('12345');
    // What the caller said of their place stands in their profile already.
    await page.locator('.known', { hasText: '柯桥区' }).waitFor();

    await press('Escape');
    expect(await page.locator('#search').inputValue()).toContain('房租');
    await press('ArrowDown');
    await expect.poll(() => page.locator('.hit').nth(1).getAttribute('aria-selected')).toBe('true');
    await press('ArrowUp');
    const reading = page.waitForRequest(
      (request) => request.postData()?.includes('measure.read') === true,
    );
    await press('Enter');
    await expect.poll(() => focused(page)).toBe('measure-title');
    await press('Alt+s');
    await said('已复制70字短消息');
    const short = await copied();
    expect([...short].length).toBeLessThanOrEqual(70);
    expect(short).toContain('出处：');
    await reading;

    await press('Alt+2');
    await page.getByText('按柯桥区').waitFor();
    // What decides the measure that was read comes before what the whole profile hangs on.
    await page.getByText('您租的房子是谁的？').first().waitFor();
    await expect.poll(() => focused(page)).toContain('市里的国企');
    await press('1');
    await expect.poll(() => answer('landlord')).toBe('市里的国企');
    await expect.poll(() => focused(page)).toContain('个体工商户');
    await press('1');
    await expect.poll(() => answer('entity')).toBe('个体工商户');
    // A trade is found by what people call it, and by how that sounds.
    await page.locator('#fact-trade').focus();
    await type('面馆');
    await page.getByRole('option', { name: '餐饮' }).first().waitFor();
    await press('Enter');
    await expect.poll(() => answer('trade')).toBe('餐饮');
    await type('lifa');
    await page.getByRole('option', { name: '美容美发' }).first().waitFor();
    await press('Escape');
    await expect.poll(() => answer('trade')).toBe('餐饮');
    // An arrow looks, Enter chooses.
    await page.locator('#fact-taxpayer').focus();
    await press('ArrowDown');
    expect(await page.locator('.fact.answered #fact-taxpayer').count()).toBe(0);
    await press('Enter');
    await page.locator('.fact.answered #fact-taxpayer').waitFor();
    await expect.poll(() => focused(page)).toBe('fact-taxpayer');

    await page.locator('.group.eligible li').first().waitFor();
    await page.locator('.group.ineligible .because').first().waitFor();
    await page.locator('.group.unknown .because button').first().waitFor();
    expect(await page.locator('.tally').textContent()).toMatch(/^符合[1-9]\d* · 问清就能定[1-9]/);
    await press('Alt+g');
    await expect
      .poll(() => focused(page))
      .toBe(await page.locator('.group.eligible .link').first().textContent());
    await press('Enter');
    await expect.poll(() => focused(page)).toBe('measure-title');
    await press('Escape');
    await expect
      .poll(() => focused(page))
      .toBe(await page.locator('.group.eligible .link').first().textContent());
    await press('Alt+g');
    await expect.poll(() => focused(page)).toMatch(/^1/);
    await press('Alt+1');
    await expect.poll(() => focused(page)).toBe('search');
    await press('Control+a');
    await type('柯桥租国企的房子，房租能减吗');
    await pane().getByRole('heading', { name: '承租市属国企房产免2个月租金' }).waitFor();

    await pane().getByText('按来电人的情况').waitFor();
    await page.locator('#now-final_tenant').focus();
    await expect.poll(() => focused(page)).toBe('now-final_tenant');
    await press('ArrowDown');
    await press('Enter');
    await page.locator('#now-sublet').focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await pane().locator('.judgement h3 .eligible').waitFor();
    await expect(pane().getByLabel('念给来电人听').textContent()).resolves.toContain(
      '当时符合条件',
    );

    await press('Alt+b');
    await type('建议先打房东');
    await press('Tab');
    await press('ArrowDown');
    await press('Tab');
    await press('ArrowDown');
    await press('Tab');
    await press('ArrowDown');
    await press('Alt+n');
    await said('新的一通来电');
    await expect.poll(() => focused(page)).toBe('search');
    expect(await page.locator('.known').count()).toBe(0);
    // Pressed too soon: the call is taken up again, and ended once more.
    await press('Alt+z');
    await said('已退回上一通');
    expect(await page.locator('#call-note').inputValue()).toBe('建议先打房东');
    await press('Alt+n');
    await page.locator('nav .badge').waitFor();
  });

  it('second call: opens the owner’s case by its code and goes on from there', async () => {
    const ask = await fetch(
      `${site.origin}/api/chat`,
      json(
        { text: '我在柯桥租国企的门面开面馆，当时房租能减吗？' },
        { 'idempotency-key': crypto.randomUUID() },
      ),
    );
    const { caseCode, messages } = await ask.json();
    await press('Alt+4');
    await expect.poll(() => focused(page)).toBe('code');
    await type('aaaaa-aaaaa');
    await press('Enter');
    await page.getByRole('alert').filter({ hasText: '查询码' }).waitFor();
    await type(caseCode.toLowerCase().replaceAll('-', ' '));
    await press('Enter');
    await page
      .getByRole('heading', { name: '我在柯桥租国企的门面开面馆，当时房租能减吗？' })
      .waitFor();
    const seen = await page.locator('.as-seen').textContent();
    expect(seen).toContain(messages[0].text.split('\n')[0]);
    await page.getByText('政策库没有改过').waitFor();
    await page.getByRole('button', { name: '按他说的情况接着问' }).focus();
    await press('Enter');
    await page.getByText('按柯桥区').waitFor();
    await page.locator('#fact-trade').waitFor();
    expect(await answer('trade')).toBe('餐饮');
    await press('Alt+n');
  });

  it('shows both verdicts and what changed where the knowledge is another', async () => {
    const ask = await fetch(
      `${site.origin}/api/chat`,
      json({ text: '我在诸暨，开网吧的，用的移动专线，宽带费能减吗' }),
    );
    const { caseCode } = await ask.json();
    await press('Alt+6');
    await page.getByRole('heading', { name: '改过的 0条' }).waitFor();
    await site.switchTo(withOneMore(knowledge));
    await page.reload();
    await page.locator('.dated', { hasText: '改过的' }).getByText('网吧互联网专线').waitFor();

    await press('Alt+4');
    await expect.poll(() => focused(page)).toBe('code');
    await type(caseCode);
    await press('Enter');
    await page.getByText('现在说的不一样了').waitFor();
    const row = page.locator('tr.differs').first();
    expect(await row.textContent()).toMatch(/符合条件 · 已过期.*还定不了 · 已过期/);
    await page.getByText('多了一个条件：电信部门已经登记。').first().waitFor();
    expect(await page.locator('.as-seen .seal').first().textContent()).toContain('符合');
    await site.switchTo(knowledge);
    await press('Alt+n');
  });

  it('third call: looks for a number, reports one that is wrong, notes a question without answer', async () => {
    await fetch(`${site.origin}/api/chat`, json({ text: '养老院床位补贴能领多少' }));
    await press('Alt+3');
    await type('柯桥人社');
    await page.locator('.card', { hasText: '柯桥区人社局' }).first().waitFor();
    expect(await page.locator('.card a[href^="tel:"]').count()).toBeGreaterThan(0);
    await page.locator('.card button').first().focus();
    await press('Enter');
    await said('已复制号码');

    await page.locator('#main input[type=search]').focus();
    await press('Control+a');
    await type('zhangweiguo');
    await page.locator('.card', { hasText: '章卫国' }).first().waitFor();

    // A number that is looked for where measures are is found there, too.
    await press('Control+k');
    await expect.poll(() => focused(page)).toBe('search');
    await type('绍兴移动傅经理');
    await pane().locator('.card', { hasText: '傅经理' }).first().waitFor();
    await press('Control+a');
    await type('失业保险费率');
    await press('F1');
    await page.getByRole('dialog', { name: '按键表' }).waitFor();
    await press('Escape');
    await expect.poll(() => focused(page)).toBe('search');
    await page.locator('.hit').first().waitFor();
    await pane().getByRole('heading', { name: '失业保险费率', level: 2 }).waitFor();
    await press('Alt+r');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => focused(page)).toBe('fault-kind');
    await press('Tab');
    await type('号码是空号');
    await press('Tab');
    await press('Enter');
    await said('已报错');
    await pane().locator('.reported').waitFor();

    await press('Alt+7');
    await page.getByText('号码是空号').waitFor();
    await page.getByRole('button', { name: '已改好' }).focus();
    await press('Enter');
    await page.getByText('没有。看措施时按').waitFor();

    await press('Alt+8');
    await page.getByPlaceholder('备注：归哪个部门').first().focus();
    await type('归民政局');
    await press('Enter');
    await page.getByText('：归民政局').waitFor();
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出表格' }).focus();
    await press('Enter');
    expect((await file).suggestedFilename()).toBe('没答上来的问题.csv');
  });

  it('asks a landlord for the house, and not for a trade', async () => {
    await press('Alt+n');
    await type('我是房东，给租客减了租，房产税能减吗');
    await page.locator('.known', { hasText: '房东' }).waitFor();
    await press('Alt+2');
    await page.getByText('您租出去的房子在哪个区、县？').waitFor();
    expect(await page.locator('#fact-trade').count()).toBe(0);
    await press('Alt+n');
    await press('Alt+5');
    await page.getByText('查“我是房东，给租客减了租，房产税能减吗”').waitFor();
    await press('Alt+1');
  });

  it('keeps filters and the day in the address, governance rows among what is found', async () => {
    await press('Alt+n');
    expect(await page.title()).toBe('查政策 · 惠小店坐席台');
    await page.locator('.part', { hasText: '今天问得多的' }).waitFor();
    await page.getByLabel('类别').selectOption('governance');
    await page.getByLabel('区县').selectOption('330328');
    await page.getByText(/^29条/).waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('governance');
    await page.reload();
    await page.getByText(/^29条/).waitFor();
    await type('县人力社保局');
    await pane().locator('.offices').waitFor();
    await press('Alt+6');
    await page.getByLabel('按这天看').fill('2022-12-15');
    await page.getByRole('heading', { name: '按2022-12-15看的期限' }).waitFor();
    const closing = page.locator('.dated', { hasText: '30天内到期' });
    await expect.poll(() => closing.locator('li').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2022-12-15');
  });

  it('hands the shift over and leaves a trail of what was looked up and taken out', async () => {
    await press('Alt+5');
    await expect.poll(() => focused(page)).toBe('交办的来电');
    await page.locator('#handover').focus();
    await type('市人社的手机是空号');
    expect(await page.locator('.calls > li').count()).toBeGreaterThanOrEqual(3);
    await page.getByRole('button', { name: '复制交班内容' }).focus();
    await press('Enter');
    await said('已复制交班内容');
    expect(await copied()).toContain('建议先打房东');
    await press('Alt+9');
    await press('Alt+5');
    await expect.poll(() => focused(page)).toBe('交办的来电');
    await page.getByRole('button', { name: '我来办' }).first().focus();
    await press('Enter');
    await page.getByText('我在办').waitFor();
    await page
      .getByLabel(/号的结果/)
      .first()
      .focus();
    await type('已回电');
    await press('Enter');
    await page.getByText('没有交办的').waitFor();
    await press('Alt+0');
    await page.getByRole('heading', { name: '一周的来电' }).waitFor();
    await page.getByRole('cell', { name: /办完：已回电/ }).waitFor();
    await press('Alt+9');
    for (const did of ['登录', '看措施', '按情况判断', '打开查询码', '报错', '复制', '导出'])
      await page.getByRole('cell', { name: did, exact: true }).first().waitFor();
    await press('?');
    await page.getByRole('dialog', { name: '按键表' }).waitFor();
    await press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('signs out, and nobody comes back in without the token', async () => {
    await page.getByRole('button', { name: '退出' }).focus();
    await press('Enter');
    await page.getByLabel('坐席口令').waitFor();
    await page.reload();
    await page.getByLabel('坐席口令').waitFor();
  });

  it('asked no other host for anything, and complained of nothing but the wrong code', () => {
    expect(watched.origins()).toEqual([site.origin]);
    expect(watched.complaints.filter((text) => !text.includes('400'))).toEqual([]);
  });
});

/** A later state of the knowledge: the net cafés' lines ask for one thing more. */
const withOneMore = (known: Knowledge): Knowledge => ({
  ...known,
  revision: 'a-later-one',
  measures: known.measures.map((measure) =>
    measure.id === 'sx2020-14'
      ? {
          ...measure,
          clauses: measure.clauses.map((clause) => ({
            ...clause,
            when: {
              kind: 'all',
              of: [clause.when, { kind: 'manual', text: '电信部门已经登记', unstated: false }],
            },
          })),
        }
      : measure,
  ),
});

import { expect, it } from 'vitest';
import { json } from '../../contracts/client.ts';
import type { Agent } from './agent.ts';

/** The third call and what else an agent looks up: numbers, reports, unanswered questions, filters, a landlord. */
export function deskWork(agent: () => Agent): void {
  it('third call: looks for a number, reports one that is wrong, notes a question without answer', async () => {
    const { site, page, press, type, focused, told } = agent();
    const pane = page.locator('#pane');
    await fetch(`${site.origin}/api/chat`, json({ text: '养老院床位补贴能领多少' }));
    await press('Alt+3');
    await type('柯桥人社');
    await page.locator('.card', { hasText: '柯桥区人社局' }).first().waitFor();
    expect(await page.locator('.card a[href^="tel:"]').count()).toBeGreaterThan(0);
    await page.locator('.card button').first().focus();
    await press('Enter');
    await told('已复制号码');

    await page.locator('#main input[type=search]').focus();
    await press('Control+a');
    await type('zhangweiguo');
    await page.locator('.card', { hasText: '章卫国' }).first().waitFor();

    // A number that is looked for where measures are is found there, too.
    await press('Control+k');
    await expect.poll(() => focused()).toBe('search');
    await type('绍兴移动傅经理');
    await pane.locator('.card', { hasText: '傅经理' }).first().waitFor();
    await press('Control+a');
    await type('失业保险费率');
    await press('F1');
    await page.getByRole('dialog', { name: '按键表' }).waitFor();
    await press('Escape');
    await expect.poll(() => focused()).toBe('search');
    await page.locator('.hit').first().waitFor();
    await pane.getByRole('heading', { name: '失业保险费率', level: 2 }).waitFor();
    await press('Alt+r');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => focused()).toBe('fault-kind');
    await press('Tab');
    await type('号码是空号');
    await press('Tab');
    await press('Enter');
    await told('已报错');
    await pane.locator('.reported').waitFor();

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
    const { page, press, type } = agent();
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
    const { page, press, type } = agent();
    const pane = page.locator('#pane');
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
    await pane.locator('.offices').waitFor();
    await press('Alt+6');
    await page.getByLabel('按这天看').fill('2022-12-15');
    await page.getByRole('heading', { name: '按2022-12-15看的期限' }).waitFor();
    const closing = page.locator('.dated', { hasText: '30天内到期' });
    await expect.poll(() => closing.locator('li').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2022-12-15');
  });
}

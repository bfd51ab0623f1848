import { expect, it } from 'vitest';
import type { Agent } from './agent.ts';

/** The end of a shift: what is handed over, and the trail that it leaves. */
export function endOfShift(agent: () => Agent): void {
  it('hands the shift over and leaves a trail of what was looked up and taken out', async () => {
    const { page, press, type, focused, copied, told } = agent();
    await press('Alt+5');
    await expect.poll(() => focused()).toBe('交办的来电');
    await page.locator('#handover').focus();
    await type('市人社的手机是空号');
    expect(await page.locator('.calls > li').count()).toBeGreaterThanOrEqual(3);
    await page.getByRole('button', { name: '复制交班内容' }).focus();
    await press('Enter');
    await told('已复制交班内容');
    expect(await copied()).toContain('建议先打房东');
    await press('Alt+9');
    await press('Alt+5');
    await expect.poll(() => focused()).toBe('交办的来电');
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
}

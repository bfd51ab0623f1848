import { expect, it } from 'vitest';
import type { Agent } from './agent.ts';

/** The first call: a rent measure that has lapsed, for a caller whose shop is asked about. */
export function rentCall(agent: () => Agent): void {
  it('first call: finds the rent measure by pinyin, reads it out, sends it as a message', async () => {
    const { page, press, type, focused, copied, told } = agent();
    const pane = page.locator('#pane');
    await page.getByRole('heading', { name: '等来电人开口' }).waitFor();
    await type('fangzu');
    await page.locator('.results[aria-busy="false"] .why').waitFor();
    expect(await page.locator('.hit .name').first().textContent()).toMatch(/房|租/);
    await press('Control+a');
    await type('fz');
    await page.locator('.results[aria-busy="false"] .hit', { hasText: '租' }).first().waitFor();
    await press('Control+a');
    await type('柯桥租国企的房子房租能减吗');
    await pane.getByRole('heading', { name: '承租市属国企房产免2个月租金' }).waitFor();
    await page.locator('.results[aria-busy="false"] .why').waitFor();
    const script = await pane.getByLabel('念给来电人听').textContent();
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
    await expect.poll(() => focused()).toBe('measure-title');
    await press('Alt+s');
    await told('已复制70字短消息');
    const short = await copied();
    expect([...short].length).toBeLessThanOrEqual(70);
    expect(short).toContain('出处：');
    await reading;
  });

  it('asks what decides, takes the answers by figure and by what a trade is called', async () => {
    const { page, press, type, focused, answer } = agent();
    await press('Alt+2');
    await page.getByText('按柯桥区').waitFor();
    // What decides the measure that was read comes before what the whole profile hangs on.
    await page.getByText('您租的房子是谁的？').first().waitFor();
    await expect.poll(() => focused()).toContain('市里的国企');
    await press('1');
    await expect.poll(() => answer('landlord')).toBe('市里的国企');
    await expect.poll(() => focused()).toContain('个体工商户');
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
    await expect.poll(() => focused()).toBe('fact-taxpayer');
  });

  it('shows what fits, what does not and why, and leads there and back', async () => {
    const { page, press, type, focused } = agent();
    const pane = page.locator('#pane');
    await page.locator('.group.eligible li').first().waitFor();
    await page.locator('.group.ineligible .because').first().waitFor();
    await page.locator('.group.unknown .because button').first().waitFor();
    expect(await page.locator('.tally').textContent()).toMatch(/^符合[1-9]\d* · 问清就能定[1-9]/);
    await press('Alt+g');
    await expect
      .poll(() => focused())
      .toBe(await page.locator('.group.eligible .link').first().textContent());
    await press('Enter');
    await expect.poll(() => focused()).toBe('measure-title');
    await press('Escape');
    await expect
      .poll(() => focused())
      .toBe(await page.locator('.group.eligible .link').first().textContent());
    await press('Alt+g');
    await expect.poll(() => focused()).toMatch(/^1/);
    await press('Alt+1');
    await expect.poll(() => focused()).toBe('search');
    await press('Control+a');
    await type('柯桥租国企的房子，房租能减吗');
    await pane.getByRole('heading', { name: '承租市属国企房产免2个月租金' }).waitFor();
  });

  it('judges the measure in hand by what is asked beside it', async () => {
    const { page, press, focused } = agent();
    const pane = page.locator('#pane');
    await pane.getByText('按来电人的情况').waitFor();
    await page.locator('#now-final_tenant').focus();
    await expect.poll(() => focused()).toBe('now-final_tenant');
    await press('ArrowDown');
    await press('Enter');
    await page.locator('#now-sublet').focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await pane.locator('.judgement h3 .eligible').waitFor();
    await expect(pane.getByLabel('念给来电人听').textContent()).resolves.toContain('当时符合条件');
  });

  it('ends the call with a note, and takes it up again when that was too soon', async () => {
    const { page, press, type, focused, told } = agent();
    await press('Alt+b');
    await type('建议先打房东');
    await press('Tab');
    await press('ArrowDown');
    await press('Tab');
    await press('ArrowDown');
    await press('Tab');
    await press('ArrowDown');
    await press('Alt+n');
    await told('新的一通来电');
    await expect.poll(() => focused()).toBe('search');
    expect(await page.locator('.known').count()).toBe(0);
    // Pressed too soon: the call is taken up again, and ended once more.
    await press('Alt+z');
    await told('已退回上一通');
    expect(await page.locator('#call-note').inputValue()).toBe('建议先打房东');
    await press('Alt+n');
    await page.locator('nav .badge').waitFor();
  });
}

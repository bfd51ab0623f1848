import { describe, expect, it } from 'vitest';
import { answerTo, MEASURE, openQuestion, QUESTION, STARTER } from './support/noodle-shop.ts';
import { useSite } from './support/use-site.ts';
import { follow, phone } from './support/watch-page.ts';

describe('without scripts', () => {
  const site = useSite();
  const open = () => site.open({ ...phone, javaScriptEnabled: false });

  it('an owner asks, answers by radio, and gets a verdict', async () => {
    const { page, complaints, origins } = await open();
    await page.goto(site.origin);
    await page.getByLabel('您遇到什么事？直接说').fill(QUESTION);
    await follow(page, () => page.getByRole('button', { name: '问一问' }).tap());
    expect(await page.locator('.mine').innerText()).toContain(QUESTION);
    expect(await page.locator('.measure h3').first().innerText()).toBe(MEASURE);
    expect(new URL(page.url()).search).toBe('');

    for (let turn = 0; turn < 7 && (await openQuestion(page).count()) > 0; turn += 1) {
      const name = await answerTo(openQuestion(page));
      await openQuestion(page).getByRole('radio', { name, exact: true }).check();
      await follow(page, () => openQuestion(page).getByRole('button', { name: '就选这个' }).tap());
      expect(await page.locator('.mine').innerText()).toContain(name);
    }
    expect(await page.locator('.seal').first().innerText()).toContain('当时符合');
    expect(await page.locator('a[href="tel:12345"]').count()).toBeGreaterThan(0);
    expect(origins()).toEqual([site.origin]);
    expect(complaints).toEqual([]);
  });

  it('a reload of the answer says nothing twice', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await follow(page, () => page.getByRole('button', { name: STARTER }).tap());
    const before = await page.locator('#log').innerText();
    await follow(page, () => page.reload());
    expect(await page.locator('#log').innerText()).toBe(before);
  });

  it('a fact is corrected by its own form', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await follow(page, () => page.getByRole('button', { name: STARTER }).tap());
    const trade = page.locator('#known li').filter({ hasText: '行业' });
    // Folded, so that the answer is in sight.
    await page.getByText('改我的情况').tap();
    await trade.getByText('改', { exact: true }).tap();
    await trade.getByRole('radio', { name: '零售' }).check();
    await follow(page, () => trade.getByRole('button', { name: '就选这个' }).tap());
    expect(await page.locator('#known-short').innerText()).toContain('零售');
  });

  it('type and contrast are switched by a form and stay', async () => {
    const { page } = await open();
    await page.goto(`${site.origin}/m/sx2020-08`);
    await follow(page, () => page.getByRole('button', { name: '高对比' }).tap());
    await follow(page, () => page.getByRole('button', { name: '大字' }).tap());
    expect(new URL(page.url()).pathname).toBe('/m/sx2020-08');
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('high');
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');
    await follow(page, () => page.getByRole('button', { name: '高对比' }).tap());
    expect(await page.locator('html').getAttribute('data-contrast')).toBeNull();
  });

  it('an empty answer puts the question again with what it lacks', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await page.getByLabel('您遇到什么事？直接说').fill(QUESTION);
    await follow(page, () => page.getByRole('button', { name: '问一问' }).tap());
    const asked = await openQuestion(page).locator('legend').innerText();
    await follow(page, () => openQuestion(page).getByRole('button', { name: '就选这个' }).tap());
    expect(await page.getByRole('alert').innerText()).toContain('还没选');
    expect(await openQuestion(page).locator('legend').innerText()).toBe(asked);
    await openQuestion(page).getByRole('radio', { name: '不清楚' }).check();
    await follow(page, () => openQuestion(page).getByRole('button', { name: '就选这个' }).tap());
    expect(await page.locator('.mine').innerText()).toContain('不清楚');
  });

  it('says what one thinks of an answer, and keeps the answer', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await follow(page, () => page.getByRole('button', { name: STARTER }).tap());
    const answer = await page.locator('.reply').innerText();
    await follow(page, () => page.getByRole('button', { name: '不对', exact: true }).tap());
    expect(await page.getByRole('status').filter({ visible: true }).innerText()).toContain('谢谢');
    expect(await page.locator('.reply').innerText()).toBe(answer);
  });

  it('the place is told where an answer hangs on it', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await page.getByLabel('您遇到什么事？直接说').fill('电费能便宜吗');
    await follow(page, () => page.getByRole('button', { name: '问一问' }).tap());
    await page.getByRole('combobox', { name: '从这里选' }).selectOption('柯桥区');
    await follow(page, () => page.getByRole('button', { name: '就选这个' }).first().tap());
    expect(await page.locator('.reply').innerText()).toContain('柯桥区');
  });

  it('the place is told where it is asked for', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await page.getByLabel('您遇到什么事？直接说').fill('房租能减不');
    await follow(page, () => page.getByRole('button', { name: '问一问' }).tap());
    await page.getByRole('combobox', { name: '从这里选' }).selectOption('柯桥区');
    await follow(page, () => page.getByRole('button', { name: '就选这个' }).first().tap());
    expect(await page.locator('.measure h3').first().innerText()).toBe(MEASURE);
  });

  it('larger type keeps the answer that one reads', async () => {
    const { page } = await open();
    await page.goto(site.origin);
    await follow(page, () => page.getByRole('button', { name: STARTER }).tap());
    await follow(page, () => page.getByRole('button', { name: '大字' }).tap());
    expect(await page.locator('html').getAttribute('data-size')).toBe('large');
    expect(await page.locator('.measure h3').first().innerText()).toBe(MEASURE);
  });

  it('policies are browsed by theme, place, department and year', async () => {
    const { page } = await open();
    await page.goto(`${site.origin}/browse`);
    await page.getByText('按事情、地方、部门挑').tap();
    await page.getByLabel('什么事').selectOption({ label: '房租减免' });
    await page.getByLabel('哪里').selectOption({ label: '绍兴市' });
    await page.getByLabel('归谁管').selectOption({ label: '国资' });
    await page.getByLabel('哪年的').selectOption('2020');
    await page.getByLabel('还有效吗').selectOption('0');
    await follow(page, () => page.getByRole('button', { name: '找一找' }).tap());
    expect(await page.locator('.hit > a').allInnerTexts()).toContain('承租市属国企房产免2个月租金');
  });

  it('the iframe page answers within its frame', async () => {
    const { page } = await open();
    await page.goto(`${site.origin}/embed?region=330603`);
    await page.getByLabel('您遇到什么事？直接说').fill('房租能减吗？');
    await follow(page, () => page.getByRole('button', { name: '问一问' }).tap());
    expect(new URL(page.url()).pathname).toBe('/embed');
    expect(await page.locator('#log').innerText()).toContain('柯桥');
  });
});

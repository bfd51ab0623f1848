import { expect, it } from 'vitest';
import knowledge from '../../../src/generated/knowledge.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { json } from '../../contracts/client.ts';
import type { Agent } from './agent.ts';

/** The second call: an owner’s case by its code, also where the knowledge has changed since. */
export function caseCall(agent: () => Agent): void {
  it('second call: opens the owner’s case by its code and goes on from there', async () => {
    const { site, page, press, type, focused, answer } = agent();
    const ask = await fetch(
      `${site.origin}/api/chat`,
      json(
        { text: '我在柯桥租国企的门面开面馆，当时房租能减吗？' },
        { 'idempotency-key': crypto.randomUUID() },
      ),
    );
    const { caseCode, messages } = await ask.json();
    await press('Alt+4');
    await expect.poll(() => focused()).toBe('code');
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
    const { site, page, press, type, focused } = agent();
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
    await expect.poll(() => focused()).toBe('code');
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
}

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

import { describe, expect, it } from 'vitest';
import { MEASURE, QUESTION, STARTER } from './support/noodle-shop.ts';
import { say } from './support/owner-talk.ts';
import { useSite } from './support/use-site.ts';
import { phone } from './support/watch-page.ts';

describe('what the browser adds to the owner’s page', () => {
  const site = useSite();

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
});

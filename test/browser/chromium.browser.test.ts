import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium } from './support/launch-chromium.ts';

describe('the browser of the tests', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'));
  });
  afterAll(() => browser.close());

  it('draws different Chinese characters differently, not as one empty box', async () => {
    const page = await browser.newPage({ viewport: { width: 200, height: 80 } });
    const draw = async (text: string) => {
      await page.setContent(`<p style="font: 40px sans-serif">${text}</p>`);
      return page.screenshot();
    };
    const pictures = [await draw('惠'), await draw('店'), await draw('')];
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(3);
  });
});

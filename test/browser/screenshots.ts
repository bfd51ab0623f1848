import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findChromium } from './support/find-chromium.ts';
import { launchChromium } from './support/launch-chromium.ts';
import { answerTo, openQuestion, QUESTION } from './support/noodle-shop.ts';
import { type Served, serveService } from './support/serve-service.ts';
import { phone } from './support/watch-page.ts';

/** `npm run screenshots`: small pictures of the real service for the README. */
const TOKEN = 'a-token-for-pictures-only';
/** Smaller than most screens, so that the pictures stay small. */
const desk = { viewport: { width: 1080, height: 640 } };
const MOST_BYTES = 90 * 1024;
/** Of WebP, 0 to 1: letters stay sharp. */
const QUALITY = 0.75;
const folder = new URL('./screenshots/', import.meta.url);

interface Shot {
  readonly name: string;
  readonly options: BrowserContextOptions;
  readonly take: (page: Page, served: Served) => Promise<void>;
}

const ask = async (page: Page) => {
  await page.locator('#ask').fill(QUESTION);
  await page.locator('#ask').press('Enter');
  await page.locator('#log .question').waitFor();
};
/** Answers until nothing is left to ask. */
const settle = async (page: Page) => {
  while ((await openQuestion(page).count()) > 0) {
    const turns = await page.locator('#log .turn').count();
    const name = await answerTo(openQuestion(page));
    await openQuestion(page).getByRole('button', { name, exact: true }).click();
    await page.locator(`#log .turn:nth-child(${turns + 1}) .reply`).waitFor();
  }
};

const shots: readonly Shot[] = [
  {
    name: 'home-phone',
    options: phone,
    take: async (page, { origin }) => {
      await page.goto(origin);
    },
  },
  {
    name: 'verdict-phone',
    options: { ...phone, viewport: { width: 360, height: 1200 } },
    take: async (page, { origin }) => {
      await page.goto(origin);
      await ask(page);
      await settle(page);
    },
  },
  {
    name: 'answer-desktop',
    options: desk,
    take: async (page, { origin }) => {
      await page.goto(origin);
      await ask(page);
    },
  },
  {
    name: 'compare-desktop',
    options: desk,
    take: async (page, { origin }) => {
      await page.goto(`${origin}/t/electricity?holds=0`);
    },
  },
  {
    name: 'widget-desktop',
    options: { viewport: { width: 1000, height: 720 } },
    take: async (page, { host }) => {
      await page.goto(`${host}/?calm&attributes=${encodeURIComponent('data-region="330603"')}`);
      await page.getByRole('button', { name: '问问惠小店' }).click();
      await page.getByRole('button', { name: '房租能减吗？' }).click();
      await page.locator('.reply').waitFor();
    },
  },
  {
    name: 'console-desktop',
    options: { viewport: { width: 1240, height: 640 } },
    take: async (page, { origin }) => {
      await page.goto(`${origin}/console`);
      await page.getByLabel('坐席口令').fill(TOKEN);
      await page.keyboard.press('Enter');
      await page.locator('#search').fill('柯桥开面馆，租国企的房子，房租能减吗');
      await page.locator('.judgement').waitFor();
      // What was heard is said for a few seconds over the list.
      await page.locator('.told-you:not(:empty)').waitFor();
      await page.locator('.told-you:empty').waitFor({ state: 'attached' });
    },
  },
];

/** The picture as WebP, which the browser itself can write. */
async function webpOf(page: Page, png: Buffer): Promise<Buffer> {
  const address = await page.evaluate(
    async ({ base64, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    { base64: png.toString('base64'), quality: QUALITY },
  );
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

async function takeShot(browser: Browser, served: Served, { name, options, take }: Shot) {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const page = await context.newPage();
  await take(page, served);
  await page.mouse.move(0, 0);
  const file = new URL(`${name}.webp`, folder);
  const png = await page.screenshot({ animations: 'disabled' });
  await page.goto('about:blank');
  writeFileSync(file, await webpOf(page, png));
  await context.close();
  const { size } = statSync(file);
  console.log(`${name}.webp ${Math.round(size / 1024)} KB`);
  if (size > MOST_BYTES) throw new Error(`${name}.webp is larger than ${MOST_BYTES} bytes`);
}

mkdirSync(folder, { recursive: true });
const [browser, served] = await Promise.all([
  launchChromium(findChromium()),
  serveService({ agents: `li:${TOKEN}` }),
]);
try {
  for (const shot of shots) await takeShot(browser, served, shot);
} finally {
  await browser.close();
  await served.close();
}

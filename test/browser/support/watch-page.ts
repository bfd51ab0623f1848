import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page that is watched: what it asked of which host, and what it complained of. */
export interface Watched {
  readonly page: Page;
  /** origins that were asked for anything, in order, each once */
  readonly origins: () => readonly string[];
  readonly requests: readonly string[];
  /** console errors, uncaught exceptions, violated policies */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 640 },
  hasTouch: true,
  isMobile: true,
};
export const desktop: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };

/** A fresh browser profile with one watched page. */
export async function watchPage(
  browser: Browser,
  options: BrowserContextOptions = desktop,
): Promise<Watched> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  // Long: a busy machine must not fail a test; what never comes still fails it.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    requests,
    complaints,
    origins: () => [
      ...new Set(
        requests.filter((url) => !url.startsWith('data:')).map((url) => new URL(url).origin),
      ),
    ],
    close: () => context.close(),
  };
}

/** Does what leads to another page, and waits until that is there. */
export async function follow(page: Page, act: () => Promise<unknown>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
}

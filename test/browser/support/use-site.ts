import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { launchChromium } from './launch-chromium.ts';
import { type Served, type ServiceSettings, serveService } from './serve-service.ts';
import { type Watched, watchPage } from './watch-page.ts';

/** The real service, a partner's page and a browser, for all tests of a suite. */
export interface Site extends Pick<Served, 'origin' | 'host' | 'switchTo'> {
  /** a page in a browser profile of its own, closed after the test that opens it */
  readonly open: (options?: BrowserContextOptions) => Promise<Watched>;
  /** the same for as long as the suite runs */
  readonly keepOpen: (options?: BrowserContextOptions) => Promise<Watched>;
}

/**
 * Starts both before the tests of the suite that calls it (of the whole file outside any suite), and ends
 * them after; the service must have had no fault by then.
 */
export function useSite(settings: ServiceSettings = {}): Site {
  let started: { readonly browser: Browser; readonly served: Served } | undefined;
  const running = () => {
    if (started === undefined) throw new Error('the site is there once the tests run');
    return started;
  };
  const opened: Watched[] = [];
  beforeAll(async () => {
    const [browser, served] = await Promise.all([
      launchChromium(inject('chromium')),
      serveService(settings),
    ]);
    started = { browser, served };
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(({ close }) => close()));
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.served.close();
    expect(started?.served.faults).toEqual([]);
  });
  return {
    get origin() {
      return running().served.origin;
    },
    get host() {
      return running().served.host;
    },
    switchTo: (known) => running().served.switchTo(known),
    open: async (options) => {
      const watched = await watchPage(running().browser, options);
      opened.push(watched);
      return watched;
    },
    keepOpen: (options) => watchPage(running().browser, options),
  };
}

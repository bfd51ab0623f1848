import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launchChromium } from './launch-chromium.ts';

/** The browser of a test; the caller closes it. */
export function launch(): Promise<Browser> {
  return launchChromium(inject('chromium'));
}

import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import type { Chromium } from './find-chromium.ts';

/** A headless Chromium that keeps off the network and can show Chinese. The caller closes it. */
export function launchChromium({ executable, libraries }: Chromium): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fileURLToPath(new URL('./fonts.conf', import.meta.url)),
      ...(libraries && { LD_LIBRARY_PATH: libraries }),
    },
  });
}

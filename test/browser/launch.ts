import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

/** A headless Chromium that keeps off the network and can show Chinese. The caller closes it. */
export function launch(): Promise<Browser> {
  const { executable, libraries } = inject('chromium');
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

import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { type Site, useSite } from '../support/use-site.ts';
import type { Watched } from '../support/watch-page.ts';

/** What the agent signs in with. */
export const TOKEN = 'a-token-for-tests-only';

/** An agent at the console, with keys alone; one page for all calls of a shift. */
export interface Agent {
  readonly site: Site;
  readonly watched: Watched;
  readonly page: Page;
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** the id of what has the focus, or what it says */
  readonly focused: () => Promise<string | undefined>;
  /** what was put on the clipboard last */
  readonly copied: () => Promise<string>;
  /** waits until the console has said so */
  readonly told: (text: string) => Promise<void>;
  /** what the profile of the caller says of a fact */
  readonly answer: (fact: string) => Promise<string | undefined>;
}

/** Opens the console of a fresh service before the tests of the suite that calls it. */
export function useAgent(options: BrowserContextOptions): () => Agent {
  const site = useSite({ agents: `li:${TOKEN}`, supervisors: 'li' });
  let agent: Agent | undefined;
  beforeAll(async () => {
    const watched = await site.keepOpen(options);
    const { page } = watched;
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
    agent = {
      site,
      watched,
      page,
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      focused: () =>
        page.evaluate(
          () => document.activeElement?.id || document.activeElement?.textContent?.trim(),
        ),
      copied: () => page.evaluate(() => navigator.clipboard.readText()),
      told: (text) =>
        page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'visible' }),
      answer: (fact) =>
        page
          .locator(`#fact-${fact}`)
          .evaluate((field: HTMLSelectElement | HTMLInputElement) =>
            field instanceof HTMLSelectElement ? field.selectedOptions[0]?.label : field.value,
          ),
    };
  });
  return () => {
    if (agent === undefined) throw new Error('the agent is there once the tests run');
    return agent;
  };
}

import type { Page } from 'playwright-core';

/** The last turn of the talk on the owner's page. */
export const lastTurn = (page: Page) => page.locator('#log .turn').last();

/** Sends with the keyboard alone and waits for the answer. */
export async function say(page: Page, text: string): Promise<void> {
  const turns = await page.locator('#log .turn').count();
  await page.locator('#ask').fill(text);
  await page.locator('#ask').press('Enter');
  await page.locator(`#log .turn:nth-child(${turns + 1}) .reply`).waitFor();
}

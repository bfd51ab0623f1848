import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { TOKEN, useAgent } from './console/agent.ts';
import { caseCall } from './console/case-call.ts';
import { deskWork } from './console/desk-work.ts';
import { rentCall } from './console/rent-call.ts';
import { endOfShift } from './console/shift.ts';
import { desktop } from './support/watch-page.ts';

/** 1366×768 as it is, and at 125 %. */
const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['1366×768', desktop],
  ['125 %', { viewport: { width: 1093, height: 614 }, deviceScaleFactor: 1.25 }],
];

/** One shift, call after call: each goes on where the one before has left the console. */
describe.each(sizes)('an agent with callers on the line, without a mouse, at %s', (_, options) => {
  const agent = useAgent(options);

  it('signs in with the token', async () => {
    const { site, page, press, type, focused } = agent();
    await page.goto(`${site.origin}/console`);
    await page.getByLabel('坐席口令').waitFor();
    expect(await focused()).toBe('token');
    await type(TOKEN);
    await press('Enter');
    await page.getByRole('combobox', { name: '查政策' }).waitFor();
    await expect.poll(() => focused()).toBe('search');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  });

  rentCall(agent);
  caseCall(agent);
  deskWork(agent);
  endOfShift(agent);

  it('signs out, and nobody comes back in without the token', async () => {
    const { page, press } = agent();
    await page.getByRole('button', { name: '退出' }).focus();
    await press('Enter');
    await page.getByLabel('坐席口令').waitFor();
    await page.reload();
    await page.getByLabel('坐席口令').waitFor();
  });

  it('asked no other host for anything, and complained of nothing but the wrong code', () => {
    expect(agent().watched.origins()).toEqual([agent().site.origin]);
    expect(agent().watched.complaints.filter((text) => !text.includes('400'))).toEqual([]);
  });
});

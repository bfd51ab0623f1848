import type { Locator, Page } from 'playwright-core';

/** What the owner's page offers to start from: about a measure that has lapsed. */
export const STARTER = '我在柯桥租国企的门面开面馆，房租能减吗？';
/** A hard case: the same asked about its own time, with some things still to be asked. */
export const QUESTION = '我在柯桥租国企的门面开面馆，当时房租能减吗？';
/** The measure that it is about. */
export const MEASURE = '承租市属国企房产免2个月租金';

/** What is true of the shop, as options say it. */
const TRUE_OF_IT: readonly string[] = [
  '市里的国企',
  '个体工商户',
  '自己经营',
  '不是，直接跟房子的主人租的',
];

/** The option that the shop picks: the one that is true of it, or 不清楚. */
export async function answerTo(question: Locator): Promise<string> {
  const labels = await question.locator('.choices > *').allTextContents();
  return (
    labels.map((label) => label.trim()).find((label) => TRUE_OF_IT.includes(label)) ?? '不清楚'
  );
}

/** The question that is open now: its form; empty when nothing is left to ask. */
export const openQuestion = (page: Page) =>
  page.locator('#log form.question:has(fieldset:enabled)');

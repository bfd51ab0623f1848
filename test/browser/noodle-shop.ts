import type { Locator, Page } from 'playwright-core';

/** A hard case: an expired measure, told in everyday words, with three things still to be asked. */
export const QUESTION = '我在柯桥租国企的门面开面馆，当时房租能减吗？';
/** The measure that it is about. */
export const MEASURE = '承租市属国企房产免2个月租金';

/** What is true of the shop, as options say it. */
const TRUE_OF_IT: readonly string[] = ['市属国有企业', '个体工商户', '自己经营'];

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
